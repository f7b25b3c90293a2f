package org.lectern.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the example corpus with {@code gen.jar}: from anywhere, twice the same, and killed. */
class BuildIT {
  @TempDir Path folder;

  @Test
  void buildsFromAnyFolderAndTheLinksResolve() throws Exception {
    GenJar.Run run = GenJar.run(folder, "build", GenJar.PROJECT.resolve("seeds").toString());
    assertEquals(0, run.exit(), run.all());
    assertEquals(List.of(), Links.broken(folder.resolve("site-output")));
  }

  /** A new corpus has all that its workflow runs, and holds its own site. */
  @Test
  void aNewCorpusBuildsItselfInItsOwnFolder() throws Exception {
    assertEquals(0, GenJar.run(folder, "init", "x").exit());
    Path corpus = folder.resolve("x");
    assertEquals(-1, Files.mismatch(GenJar.PROJECT.resolve("gen.jar"), corpus.resolve("gen.jar")));
    String workflow = Files.readString(corpus.resolve(".github/workflows/pages.yml"));
    assertTrue(workflow.contains("java -jar gen.jar build . --output site-output "), workflow);
    GenJar.write(corpus, "README.md", "# About this repository\n");
    SortedMap<String, String> first = null;
    for (int i = 0; i < 2; i++) {
      GenJar.Run run = GenJar.runJar(corpus, corpus.resolve("gen.jar"), "build", ".", "--strict");
      assertEquals(0, run.exit(), run.all());
      assertTrue(run.out().startsWith("1 document,"), run.out());
      assertEquals(List.of(), Links.broken(corpus.resolve("site-output")));
      SortedMap<String, String> now = Tree.digests(corpus.resolve("site-output"));
      assertEquals(first == null ? now : first, now);
      first = now;
    }
  }

  @Test
  void twoBuildsAreTheSameToTheByte() throws Exception {
    String seeds = GenJar.PROJECT.resolve("seeds").toString();
    for (String output : List.of("one", "two")) {
      GenJar.Run run = GenJar.run(folder, "build", seeds, "--output", output);
      assertEquals(0, run.exit(), run.all());
    }
    SortedMap<String, String> one = Tree.digests(folder.resolve("one"));
    assertTrue(one.size() > 20, () -> "files: " + one.keySet());
    assertEquals(one, Tree.digests(folder.resolve("two")));
    assertEquals(0, GenJar.run(folder, "build", seeds, "--output", "one").exit());
    assertEquals(one, Tree.digests(folder.resolve("one")), "rebuilt over itself");
  }

  /** The old or the new site stands, whole, whenever a rebuild is killed. */
  @Test
  void aKilledRebuildLeavesAWholeSite() throws Exception {
    Path corpus = folder.resolve("corpus");
    GenJar.copySeeds(corpus);
    long began = System.nanoTime();
    assertEquals(0, GenJar.run(folder, "build", "corpus").exit());
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    Path site = folder.resolve("site-output");
    SortedMap<String, String> old = Tree.digests(site);
    // Another text, so that a half-new site would show.
    GenJar.write(corpus, "extra.txt", "PARIS, May 3 -- The minister said the talks went well.\n");
    Random random = new Random(20230715);
    for (int i = 0; i < 20; i++) {
      Process process = GenJar.start(folder, "build", "corpus");
      Thread.sleep(random.nextLong(millis + 200));
      process.destroyForcibly().waitFor();
      assertEquals(List.of(), Links.broken(site), "after kill " + i);
      SortedMap<String, String> now = Tree.digests(site);
      if (!now.equals(old)) {
        assertTrue(
            now.containsKey("documents/extra/index.html"), "neither the old nor the new site");
      }
    }
    assertEquals(0, GenJar.run(folder, "build", "corpus").exit());
    assertNotEquals(old, Tree.digests(site));
    try (var left = Files.list(folder)) {
      List<String> names = left.map(f -> f.getFileName().toString()).sorted().toList();
      assertEquals(List.of("corpus", "site-output"), names, "nothing is left beside the site");
    }
  }
}
