package org.lectern.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.LecternAnalyzer.Stemming;

/**
 * Two JVMs write the same bytes. Within one JVM some accidents cannot show: the order of immutable
 * sets and maps is drawn anew at each start, and so are Lucene's ids.
 */
class IndexReproducibilityIT {
  @TempDir Path temp;

  /** Writes an index; the main class of the other JVMs. */
  static final class Builder {
    private Builder() {}

    public static void main(String[] arguments) throws Exception {
      new IndexStage(Stemming.ENGLISH).write(SampleCorpora.random(7, 1200), Path.of(arguments[0]));
    }
  }

  @Test
  void twoRunsOfTheProgramGiveTheSameBytes() throws Exception {
    Path first = build("first");
    Path second = build("second", "-XX:ActiveProcessorCount=1", "-Duser.language=tr");
    List<String> names = names(first);
    assertEquals(names, names(second));
    for (String name : names) {
      assertArrayEquals(
          Files.readAllBytes(first.resolve(name)), Files.readAllBytes(second.resolve(name)), name);
    }
  }

  private Path build(String name, String... options) throws Exception {
    Path directory = temp.resolve(name);
    Stream<String> command =
        Stream.of(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                Stream.of(options),
                Stream.of("-cp", System.getProperty("java.class.path")),
                Stream.of(Builder.class.getName(), directory.toString()))
            .flatMap(part -> part);
    Process process = new ProcessBuilder(command.toList()).inheritIO().start();
    assertEquals(0, process.waitFor());
    return directory;
  }

  private static List<String> names(Path directory) throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
