package org.lectern.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends a build behind each single file operation and looks at what is there. */
class SwapTest {
  private static final Map<String, String> KEPT =
      new TreeMap<>(
          Map.of(
              ".gitignore", "*\n!.gitignore\n", "CNAME", "example.org\n", ".git/config", "[core]"));

  @TempDir Path folder;
  private Path corpus;
  private int run;

  @BeforeEach
  void makeCorpus() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
  }

  @Test
  void aKillBehindAnyOperationLeavesAWholeSiteOrNoneThatTheNextRunRestores() throws IOException {
    List<Integer> gaps = new ArrayList<>();
    int operations = 0;
    while (true) {
      Path output = former();
      boolean ended = buildKilled(output, operations);
      if (ended) {
        break;
      }
      if (Files.exists(output)) {
        assertWhole(output);
      } else {
        gaps.add(operations);
      }
      Publisher.recover(output);
      assertWhole(output);
      assertKept(output);
      Sites.publishWell(output, corpus, Sites.ofGeneration(3));
      assertEquals(Sites.ofGeneration(3), withoutKept(Sites.read(output)));
      assertKept(output);
      assertNothingBeside(output);
      operations++;
    }
    assertTrue(operations > 20, "operations: " + operations);
    assertEquals(1, gaps.size(), "only between the two renames there is no site: " + gaps);
  }

  @Test
  void aKillBehindAnyOperationOfTheRecoveryDoesNoHarm() throws IOException {
    // Up to the first rename a kill leaves nothing to do but to delete; one such case is enough.
    for (int first = firstRename() - 1; ; first++) {
      boolean ended = false;
      for (int second = 0; ; second++) {
        Path output = former();
        ended = buildKilled(output, first);
        OutputFolder out = OutputFolder.at(output);
        try {
          new Swap(out, new Killed(second)).recover();
          assertWhole(output);
          assertKept(output);
          break;
        } catch (Killed.Kill e) {
          Publisher.recover(output);
          assertWhole(output);
          assertKept(output);
        }
      }
      if (ended) {
        return;
      }
    }
  }

  @Test
  void aFolderThatGitMadeAnewGivesWayToTheFormerSite() throws IOException {
    Path output = former();
    OutputFolder out = OutputFolder.at(output);
    Files.move(output, out.former());
    Files.createDirectories(output);
    Files.writeString(output.resolve(".gitignore"), KEPT.get(".gitignore"));
    Publisher.recover(output);
    assertEquals(Sites.ofGeneration(1), withoutKept(Sites.read(output)));
    assertKept(output);
    assertNothingBeside(output);
  }

  @Test
  void aFileDroppedIntoTheSiteDuringTheSwapIsNotDeleted() throws IOException {
    Path output = former();
    Path stranger = output.resolve("notes/mine.txt");
    FileOps ops =
        new FileOps() {
          @Override
          public void rename(Path from, Path to) throws IOException {
            if (to.toString().endsWith(".old")) {
              Files.createDirectories(stranger.getParent());
              Files.writeString(stranger, "mine");
            }
            FileOps.super.rename(from, to);
          }
        };
    assertEquals(List.of(), Sites.publish(output, corpus, Sites.ofGeneration(2), ops).problems());
    assertEquals("mine", Files.readString(stranger));
  }

  @Test
  void aRenameThatFailsPutsTheFormerSiteBack() throws IOException {
    Path output = former();
    FileOps ops =
        new FileOps() {
          @Override
          public void rename(Path from, Path to) throws IOException {
            if (from.toString().endsWith(".new")) {
              throw new IOException("no");
            }
            FileOps.super.rename(from, to);
          }
        };
    assertFalse(Sites.publish(output, corpus, Sites.ofGeneration(2), ops).value().isPresent());
    assertEquals(Sites.ofGeneration(1), withoutKept(Sites.read(output)));
    assertKept(output);
    assertNothingBeside(output);
  }

  /** How many operations a build makes before the former site is renamed. */
  private int firstRename() throws IOException {
    int operations = 0;
    Path output = former();
    while (!buildKilled(output, operations) && Files.exists(output)) {
      operations++;
      Publisher.recover(output);
    }
    return operations - 1;
  }

  /** An output folder with a first site and what people keep there. */
  private Path former() throws IOException {
    run++;
    Path output = folder.resolve("run-" + run).resolve("site");
    Files.createDirectories(output.resolve(".git"));
    for (Map.Entry<String, String> file : KEPT.entrySet()) {
      Files.writeString(output.resolve(file.getKey()), file.getValue());
    }
    Sites.publishWell(output, corpus, Sites.ofGeneration(1));
    return output;
  }

  /** Whether the build ended before it was killed. */
  private boolean buildKilled(Path output, int after) throws IOException {
    try {
      Sites.publish(output, corpus, Sites.ofGeneration(2), new Killed(after));
      return true;
    } catch (Killed.Kill e) {
      return false;
    }
  }

  private static void assertWhole(Path output) throws IOException {
    Map<String, String> found = withoutKept(Sites.read(output));
    boolean old = found.equals(Sites.ofGeneration(1));
    assertTrue(old || found.equals(Sites.ofGeneration(2)), () -> "neither: " + found.keySet());
    assertTrue(Manifest.read(output).isPresent());
  }

  private static void assertKept(Path output) throws IOException {
    Map<String, String> found = Sites.read(output);
    KEPT.forEach((path, text) -> assertEquals(text, found.get(path), path));
  }

  private static void assertNothingBeside(Path output) throws IOException {
    try (var beside = Files.list(output.getParent())) {
      assertEquals(List.of(output), beside.toList());
    }
  }

  private static Map<String, String> withoutKept(Map<String, String> files) {
    Map<String, String> ours = new TreeMap<>(files);
    ours.keySet().removeIf(Kept::isKept);
    return ours;
  }
}
