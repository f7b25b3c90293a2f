package org.lectern.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page passes the W3C validator's engine. */
class HtmlValidIT {
  @TempDir Path folder;

  @Test
  void everyPageIsValid() throws Exception {
    GenJar.Run run = GenJar.run(folder, "build", GenJar.PROJECT.resolve("seeds").toString());
    assertEquals(0, run.exit(), run::all);
    Path validator =
        Path.of(System.getProperty("tests.tools"), "vnu-jar", "build", "dist", "vnu.jar");
    assertTrue(Files.exists(validator), validator::toString);
    Path log = folder.resolve("validator.txt");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    validator.toString(),
                    "--skip-non-html",
                    "--errors-only",
                    "site-output"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertTrue(process.waitFor(3, TimeUnit.MINUTES), "the validator did not end");
    assertEquals("", Files.readString(log));
    assertEquals(0, process.exitValue());
  }
}
