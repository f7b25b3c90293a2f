package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Document;
import org.lectern.model.Removal;

/** Texts as they stood on paper: lines of one width, and the numbers of pages between them. */
class PrintedPagesTest {
  private static final String PAGE =
      """
      The committee met in the old town hall and spoke for many
      hours about the new bridge. It was agreed that the bridge
      should be built of stone, and that it should be wide
      enough for two carriages, since the traffic had
      """;

  private static Document document(String text) {
    Document document = Fixtures.document(text);
    Account.check(document);
    return document;
  }

  private static List<String> paragraphs(String text) {
    Document document = document(text);
    return document.paragraphs().stream().map(document::textOf).toList();
  }

  private static List<String> removed(String text) {
    return document(text).removed().stream().map(Removal::text).toList();
  }

  private static String pages(String first, String second, String third) {
    String page = PAGE + "%s\n\ngrown in the last years by far more than was expected.\n\n";
    return (page + page + page).formatted(first, second, third);
  }

  @ParameterizedTest
  @CsvSource({
    "1,2,3",
    "Page 1 of 8,Page 2 of 8,Page 3 of 8",
    "- 4 -,- 5 -,- 6 -",
    "1/7,3/7,4/7",
    "第1页,第2页,第3页"
  })
  void numbersOfPagesBreakNoSentence(String first, String second, String third) {
    String text = pages(first, second, third);
    assertEquals(List.of(first, second, third), removed(text));
    List<String> paragraphs = paragraphs(text);
    assertEquals(3, paragraphs.size(), paragraphs::toString);
    assertEquals(true, paragraphs.get(0).contains("the traffic had grown in the last years"));
  }

  @Test
  void otherNumbersStay() {
    assertEquals(List.of(), removed(pages("12", "7", "3")), "they do not count on");
    assertEquals(List.of(), removed(pages("1", "4", "9")), "too many are missing");
    String section = "%s\n" + PAGE.strip() + " grown by far more than was expected.\n";
    assertEquals(List.of(), removed((section + section + section).formatted(1, 2, 3)), "sections");
    assertEquals(List.of(), removed(PAGE + "1\n2\n3\n" + PAGE), "no text between");
  }

  @Test
  void capitalsOfOneWidthAreJoined() {
    String text = PAGE.strip() + " grown.\n\nMr President,\n\n" + PAGE.strip() + " grown.\n";
    List<String> paragraphs = paragraphs(text.toUpperCase(java.util.Locale.ROOT));
    assertEquals(3, paragraphs.size(), paragraphs::toString);
    assertEquals("MR PRESIDENT,", paragraphs.get(1));
  }

  @Test
  void arabicLinesOfOneWidthAreJoined() {
    String line = "اجتمعت اللجنة في مبنى البلدية القديم وتحدثت ساعات طويلة عن الجسر";
    String text = (line + "\n").repeat(4) + "الجديد.\n\n" + (line + "\n").repeat(3) + "القديم.\n";
    assertEquals(2, paragraphs(text).size());
  }

  @Test
  void aListInCapitalsKeepsItsLines() {
    String text = "ANNE SMITH\nCHRISTOPHER BARTHOLOMEW JONES\nKIM\nMARIA DA SILVA\nJO\n";
    assertEquals(5, paragraphs(text).size());
  }
}
