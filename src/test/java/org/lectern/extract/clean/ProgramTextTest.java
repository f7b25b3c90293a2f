package org.lectern.extract.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a text is program, shown as what is left without it. */
class ProgramTextTest {
  private static String without(String text) {
    return ProgramText.cut(text, Line.split(text, 0), ProgramText.find(text)).stream()
        .filter(line -> ProgramText.find(text).stream().noneMatch(s -> s.overlaps(line.span())))
        .map(line -> line.in(text))
        .collect(Collectors.joining("/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "Before. var a = {b: 1, c: [2]}; After it.#Before./After it.",
        "Before .menu li, a:hover {color: red; padding: 0} After#Before/After",
        "Before @media print {.a {b: c} .d {e: f}} After#Before/After",
        "One (function(d){if (d) {d.x = 'a}b';}})(document); Two#One/Two",
        "One {\"articleBody\": \"The text. It ends {here\", \"n\": 1} Two#One/Two",
        "One {{title}} Two#One {{title}} Two",
        "A set {a, b} of two has four subsets.#A set {a, b} of two has four subsets.",
        "A brace { that nothing closes; x = 1#A brace { that nothing closes; x = 1",
        "They wrote {see the note below} in the margin.#They wrote {see the note below} in the margin."
      })
  void programsAreCutOff(String text, String rest) {
    assertEquals(rest, without(text));
  }

  @ParameterizedTest
  @CsvSource({"400", "4000"})
  void aTextBetweenBracesOfTwoProgramsIsNoProgram(int length) {
    String prose = "The old bridge is to be rebuilt in stone and not in wood ".repeat(length / 50);
    String text = "var a = {b: 1; " + prose + " c = {d: 2}; }";
    assertEquals(true, without(text).contains(prose.strip()), without(text));
  }

  @Test
  void manyBracesThatNothingClosesAreGivenUp() {
    assertEquals(List.of(), ProgramText.find("{a: 'b, ".repeat(50_000)));
    String dots = "{a: b}" + ".a".repeat(50_000) + " {";
    assertEquals(1, ProgramText.find(dots).size());
  }
}
