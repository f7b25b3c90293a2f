package org.lectern.extract.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers of lines in the margin of a page, and lists that look like them. */
class LineNumbersTest {
  private static LineNumbers find(String text) {
    return LineNumbers.find(text, Line.split(text, 0));
  }

  private static String numbered(int most, String words) {
    return IntStream.rangeClosed(1, most)
        .mapToObj(i -> i + "    " + words)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void thoseOfSentencesThatGoOnAreAMargin() {
    String text = numbered(20, "and so the ferry went on") + "\n 1   to the other side.\n 2\n";
    LineNumbers found = find(text);
    assertEquals(22, found.edits().size());
    assertEquals("and so the ferry went on", found.lines().get(0).in(text));
    assertEquals("to the other side.", found.lines().get(20).in(text));
    assertEquals(21, found.lines().size());
  }

  @Test
  void anEmptyNumberedLineIsAGap() {
    String text = numbered(13, "Words that begin anew.") + "\n14\n15\n16   More of them.";
    LineNumbers found = find(text);
    assertEquals(16, found.edits().size());
    Line last = found.lines().get(13);
    assertEquals("More of them.", last.in(text));
    assertEquals(2, last.blankBefore());
  }

  @Test
  void theItemsOfAListAreNone() {
    for (String text :
        List.of(
            numbered(20, "Plums, halved and stoned."),
            numbered(12, "and so on"),
            numbered(20, "and so on").replace("    ", ". "),
            numbered(20, "and so on").replace("7  ", "8  "))) {
      assertTrue(find(text).edits().isEmpty(), text);
      assertEquals(Line.split(text, 0), find(text).lines());
    }
  }
}
