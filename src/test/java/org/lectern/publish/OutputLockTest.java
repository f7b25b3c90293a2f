package org.lectern.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {
  @TempDir Path folder;

  /** Another process that tries to take a lock, and says whether it could. */
  static final class Other {
    public static void main(String[] args) throws IOException {
      System.exit(OutputLock.take(Path.of(args[0])).isPresent() ? 10 : 20);
    }
  }

  private static int other(Path file) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Other.class.getName(),
            file.toString())
        .inheritIO()
        .start()
        .waitFor();
  }

  @Test
  void keepsOtherProcessesOut() throws Exception {
    Path file = folder.resolve("lock");
    try (OutputLock lock = OutputLock.take(file).orElseThrow()) {
      assertNotNull(lock);
      assertEquals(20, other(file), "held");
      assertTrue(OutputLock.take(file).isEmpty(), "held by this process");
      assertEquals(20, other(file), "still held after the refusal");
    }
    assertFalse(Files.exists(file), "nothing is left");
    assertEquals(10, other(file), "free, and given back when the other process ended");
    try (OutputLock lock = OutputLock.take(file).orElseThrow()) {
      assertNotNull(lock);
      assertTrue(Files.exists(file));
    }
  }
}
