package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import picocli.CommandLine.Help.Ansi;

class ProblemPrinterTest {
  private final StringWriter err = new StringWriter();
  private final ProblemPrinter printer =
      new ProblemPrinter(
          new Terminal(new PrintWriter(err), new PrintWriter(err), Ansi.OFF, false), Path.of(""));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "abc|1|^",
        "abc|3|  ^",
        "abc|4|   ^",
        "\u8BB2\u8BDDx|3|    ^",
        "e\u0301x|3| ^",
        "\uD83D\uDE00x|3|  ^",
        "\tx|2|\t^",
        "a\u200Bx|3| ^",
      })
  void theCaretIsBelowItsCharacter(String line, int column, String caret) {
    String shown = printer.render(problem(new Place("a.txt", 3, column, line)));
    assertEquals(
        List.of("a.txt:3:" + column + ": warning: m", "  " + line, "  " + caret, "hint: h"),
        shown.lines().toList());
  }

  @Test
  void aRowIsFoundInItsTable(@TempDir Path corpus) throws IOException {
    Files.createFile(corpus.resolve("a.csv"));
    ProblemPrinter inCorpus =
        new ProblemPrinter(
            new Terminal(new PrintWriter(err), new PrintWriter(err), Ansi.OFF, false), corpus);
    String shown = inCorpus.render(problem(Place.file("a.csv#12")));
    assertTrue(shown.startsWith(corpus.resolve("a.csv#12") + ": "), shown);
    assertTrue(inCorpus.render(problem(Place.file("b.csv#12"))).startsWith("b.csv#12: "));
  }

  @Test
  void aLongLineIsCutAroundItsColumn() {
    String line = "a".repeat(5000) + "X" + "b".repeat(50_000_000);
    List<String> shown =
        printer.render(problem(new Place("a.txt", 1, 5001, line))).lines().toList();
    assertTrue(shown.get(1).length() < 120);
    assertEquals('X', shown.get(1).charAt(shown.get(2).indexOf('^')));
  }

  @Test
  void aTextCannotSteerTheTerminal() {
    String shown =
        printer.render(problem(new Place("\u001B]0;x\u0007", 1, 1, "\u001B[2J\u202Eevil")));
    assertFalse(shown.contains("\u001B") || shown.contains("\u0007") || shown.contains("\u202E"));
  }

  @Test
  void problemsAreSortedAndCounted() {
    printer.print(
        List.of(
            problem(Place.file("b.txt")),
            Problem.error(Place.file("a.txt"), "m", "h"),
            problem(Place.file("a.txt")),
            Problem.unsure(Place.file("a.txt"), "m", "h", 1),
            Problem.unsure(Place.file("c.txt"), "m", "h", 2)));
    List<String> lines = err.toString().lines().filter(l -> !l.startsWith("hint")).toList();
    assertEquals(
        List.of(
            "a.txt: error: m",
            "a.txt: warning: m",
            "b.txt: warning: m",
            "c.txt: unsure: m",
            "a.txt: unsure: m",
            "1 error, 2 warnings, 2 unsure"),
        lines);
  }

  private static Problem problem(Place place) {
    return Problem.warning(place, "m", "h");
  }
}
