package org.lectern.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a process that publishes one site after another at random moments, and looks at what it
 * left as it was found: the files of one generation, all of them, whose links pass the check.
 */
class PublishKillIT {
  private static final int KILLS = 20;
  private static final int PAGES = 300;

  @TempDir Path folder;

  /** Publishes generations without end. */
  public static void main(String[] args) throws IOException {
    Path output = Path.of(args[0]);
    Path corpus = Path.of(args[1]);
    for (int generation = 1; ; generation++) {
      Sites.publishWell(output, corpus, site(generation));
    }
  }

  @Test
  void aKillAtAnyMomentLeavesAWholeSite() throws Exception {
    Path output = folder.resolve("site");
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Sites.publishWell(output, corpus, site(0));
    // The moments differ from run to run anyway; the seed keeps their spread.
    Random random = new Random(17);
    int gaps = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(output, corpus);
      while (!Files.exists(OutputFolder.at(output).lock()) && process.isAlive()) {
        Thread.onSpinWait();
      }
      Thread.sleep(random.nextInt(1500));
      assertTrue(process.isAlive(), "it ended by itself");
      process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      if (Files.notExists(output)) {
        gaps++;
        Publisher.recover(output);
      }
      assertWhole(output);
    }
    // Two renames in microseconds against builds of tenths of a second.
    assertTrue(gaps <= 1, gaps + " kills of " + KILLS + " fell between the renames");
    Sites.publishWell(output, corpus, site(0));
    try (var left = Files.list(folder)) {
      assertEquals(2, left.count());
    }
  }

  private static Process start(Path output, Path corpus) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            PublishKillIT.class.getName(),
            output.toString(),
            corpus.toString())
        .inheritIO()
        .start();
  }

  private static void assertWhole(Path output) throws IOException {
    Map<String, String> found = Sites.read(output);
    String generation = found.get("index.html").replaceAll("(?s).*id=\"g(\\d+)\".*", "$1");
    assertEquals(site(Integer.parseInt(generation)), found);
    Path copy = Files.createTempDirectory("lectern-test-");
    try {
      Staging staging = new Staging(copy.resolve("next"), FileOps.REAL);
      for (Map.Entry<String, String> file : found.entrySet()) {
        staging.add(file.getKey(), Sites.bytes(file.getValue()), file.getKey());
      }
      assertEquals(List.of(), new LinkCheck(staging, Optional.empty()).run());
    } finally {
      Tree.delete(copy, FileOps.REAL);
    }
  }

  /** Pages that each link into the next, by an id that differs in every generation. */
  private static Map<String, String> site(int generation) {
    Map<String, String> site = new TreeMap<>();
    String id = "g" + generation;
    site.put("index.html", Sites.page(id, "d0/#" + id));
    for (int i = 0; i < PAGES; i++) {
      site.put("d" + i + "/index.html", Sites.page(id, "../d" + (i + 1) % PAGES + "/#" + id));
    }
    return site;
  }
}
