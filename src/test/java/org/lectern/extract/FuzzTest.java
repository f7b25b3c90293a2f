package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.text.ResourceLines;

/**
 * No text crashes the rules or loses a character. The quick tests run a few thousand; {@code
 * -Dfuzz.count=1000000} runs more, {@code -Dfuzz.seed} others, {@code -Dfuzz.lines=FOLDER} mutates
 * the lines of real texts too. What ever failed is kept in {@code fuzz-kept.txt}.
 */
class FuzzTest {
  private static final int COUNT = Integer.getInteger("fuzz.count", 3_000);
  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final int MOST_TOLD = 20;

  private static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String id :
        List.of("000_7bf641eed1883a87", "002_bcb90129e2034eb1", "003_9f70d528e020bac9")) {
      Fixtures.seed(id).text().lines().filter(l -> !l.isBlank()).forEach(lines::add);
    }
    String folder = System.getProperty("fuzz.lines");
    if (folder != null) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
              .lines()
              .filter(l -> !l.isBlank())
              .forEach(lines::add);
        }
      }
    }
    return lines;
  }

  private static void check(long seed, String text) {
    boolean markdown = Math.floorMod(seed, 4) == 0;
    Account.check(
        Fixtures.extract(
                markdown ? Fixtures.markdown("fuzz", text, 0) : Fixtures.source("fuzz", text))
            .value());
  }

  @Test
  void nothingCrashesAndNothingIsLost() throws IOException {
    List<String> lines = lines();
    Map<String, String> failures = new LinkedHashMap<>();
    for (long seed = SEED; seed < SEED + COUNT && failures.size() < MOST_TOLD; seed++) {
      String text = FuzzTexts.of(seed, lines);
      try {
        check(seed, text);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        failures.putIfAbsent(
            where(e), (Math.floorMod(seed, 4) == 0 ? "md " : "txt ") + escaped(text));
      }
    }
    assertEquals(Map.of(), failures);
  }

  /** The kind of a failure and the first place of ours, so that one cause is told once. */
  private static String where(Throwable e) {
    return Stream.of(e.getStackTrace())
        .filter(f -> f.getClassName().startsWith("org.lectern"))
        .findFirst()
        .map(f -> e.getClass().getSimpleName() + " at " + f)
        .orElse(e.toString());
  }

  static List<String> kept() {
    return ResourceLines.of(FuzzTest.class, "fuzz-kept.txt");
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("kept")
  void whatFailedOncePasses(String line) {
    check(line.startsWith("md ") ? 0 : 1, unescaped(line.substring(line.indexOf(' ') + 1)));
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                out.append(
                    c >= ' ' && c < 0x7F && c != '\\' ? "" + (char) c : "\\u%04X".formatted(c)));
    return out.toString();
  }

  private static String unescaped(String line) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      boolean code = line.startsWith("\\u", i);
      out.append(code ? (char) Integer.parseInt(line.substring(i + 2, i + 6), 16) : line.charAt(i));
      i += code ? 5 : 0;
    }
    return out.toString();
  }
}
