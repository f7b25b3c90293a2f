package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.model.Document;
import org.lectern.model.Removal;

/** The running heads and feet of texts that were read from printed pages. */
class RunningLinesTest {
  private static final String[] WORDS = {
    "bridges",
    "harbours",
    "schools",
    "wells",
    "roads",
    "fields",
    "mills",
    "boats",
    "houses",
    "walls"
  };

  /** Lines of one page, unlike those of the others, of which the last stops inside a sentence. */
  private static String page(int number) {
    return IntStream.range(0, 12)
        .mapToObj(
            line ->
                String.format(
                    "as they built %s and %s for the people of the %s valley in the",
                    WORDS[(number + line) % 10], WORDS[(number * 3 + line) % 10], WORDS[line % 7]))
        .collect(Collectors.joining("\n"));
  }

  private static String pages(int count, String between) {
    return "They went on\n"
        + IntStream.rangeClosed(1, count)
            .mapToObj(i -> page(i) + between.replace("#", String.valueOf(i)))
            .collect(Collectors.joining());
  }

  private static List<String> removed(String text) {
    Document document = Fixtures.document(text);
    Account.check(document);
    return document.removed().stream()
        .filter(removal -> removal.rule().equals("running-head"))
        .map(Removal::text)
        .toList();
  }

  @Test
  void aLineThatIsFootAndHead() {
    assertEquals(12, removed(pages(6, "\n\nINTERNAL\nINTERNAL\n\n")).size());
  }

  @Test
  void aLineInTheMiddleOfSentences() {
    String text = pages(5, "\n\nMinistry of Bridges\n\n");
    assertEquals(List.of("Ministry of Bridges"), removed(text).stream().distinct().toList());
    assertEquals(1, Fixtures.document(text).paragraphs().size());
  }

  @Test
  void aLineWithTheNumberOfThePage() {
    assertEquals(
        List.of("Bridges 1/5", "Bridges 2/5", "Bridges 3/5", "Bridges 4/5"),
        removed(pages(5, "\nBridges #/5\n\n")).subList(0, 4));
  }

  @Test
  void linesBesideSuchALine() {
    assertEquals(
        List.of("INTERNAL", "INTERNAL", "* step by step *"),
        removed(pages(5, "\n\nINTERNAL\nINTERNAL\n* step by step *\n\n")).subList(0, 3));
  }

  @Test
  void whatComesBackWithoutAPage() {
    String verse = page(1).replace("\n", ".\n") + " evening.\n\n";
    assertEquals(List.of(), removed((verse + "We walk on to the sea\n\n").repeat(6)));
    assertEquals(List.of(), removed(pages(5, ".\n\nConclusions\n\nThe council met again.\n\n")));
    assertEquals(
        List.of(),
        removed(
            pages(
                5,
                ".\n\nThe rules of the mill are these and they hold for\n"
                    + "all who grind, whoever they may be and whatever they bring.\n\n")));
  }
}
