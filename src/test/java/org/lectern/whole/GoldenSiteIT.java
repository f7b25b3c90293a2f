package org.lectern.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole sites as recorded: every folder of {@code src/test/golden} has a corpus {@code in} and the
 * text files of its site {@code expected}. A missing or a left-over file fails. {@code
 * -Dgolden.update=true} records anew; read the difference before you commit it.
 */
class GoldenSiteIT {
  private static final Path GOLDEN = GenJar.PROJECT.resolve("src/test/golden");

  /**
   * The theme's files are their own record, and so is what lists them; the index has its own test.
   * Archives are packed by the platform's zlib, and what describes the data has their checksums.
   */
  private static final String LEFT_OUT =
      "(assets|index)/.*|\\.lectern|sw\\.js|offline\\.json"
          + "|data/(.*\\.zip|SHA256SUMS|croissant\\.json|datapackage\\.json)";

  static List<Path> sites() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sites")
  void buildsAsRecorded(Path site, @TempDir Path folder) throws Exception {
    GenJar.Run run = GenJar.run(folder, "build", site.resolve("in").toString(), "--output", "out");
    assertEquals(0, run.exit(), run::all);
    SortedMap<String, String> actual = read(folder.resolve("out"));
    Path record = site.resolve("expected");
    if (Boolean.getBoolean("golden.update")) {
      write(record, actual);
    }
    SortedMap<String, String> expected = read(record);
    assertEquals(expected.keySet(), actual.keySet(), "the files of the site");
    expected.forEach((name, text) -> assertEquals(text, actual.get(name), name));
  }

  private static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.matches(LEFT_OUT)) {
          texts.put(name, withoutHashes(Files.readString(file)));
        }
      }
    }
    return texts;
  }

  /** A change of the style sheet is no change of every page. */
  private static String withoutHashes(String text) {
    return text.replaceAll("(assets/[a-z-]+[.-])[0-9a-f]{8,64}", "$1HASH");
  }

  private static void write(Path folder, SortedMap<String, String> texts) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    for (var entry : texts.entrySet()) {
      GenJar.write(folder, entry.getKey(), entry.getValue());
    }
  }
}
