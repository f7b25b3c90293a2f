package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.record.MarkdownText;
import org.lectern.record.RandomText;

class MarkdownSourceTest {
  private static Document read(String markdown) {
    Document document = Fixtures.extract(Fixtures.markdown("m", markdown, 0)).value();
    Account.check(document);
    return document;
  }

  /** In the table ¶ is a line break and § a bar. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "A \\*star\\*.               | A *star*.",
        "*Soft* and **loud**.        | Soft and loud.",
        "Tom &amp; Jerry &#x2014; 2  | Tom & Jerry — 2",
        "One&#32;&nbsp;two           | One two",
        "&nbsp;One&#10;              | One",
        "One&shy;two&#8203;          | Onetwo",
        "- One¶- Two                 | One¶¶Two",
        "1. One¶2. Two               | 1. One¶¶2. Two",
        "> Quoted¶> on.              | Quoted on.",
        "Head¶----¶¶Text.            | Head¶¶Text.",
        "See [it](https://a.b/c 't').| See it.",
        "<b>Tags</b> are text.       | <b>Tags</b> are text.",
        "One <!-- no --> two.        | One two.",
        "A *hard*\\¶break.           | A hard break.",
        "A hard\\¶break.             | A hard break.",
        "§Year§Fish§¶§---§---§¶§1990§*two*§¶¶Text. | Year Fish¶¶1990 two¶¶Text.",
        "Fish[^1] are.¶¶[^1]: Note   | Fish[^1] are.¶¶[^1]: Note",
      })
  void readsWhatMarkdownReads(String markdown, String text) {
    String expected = text.replace('¶', '\n');
    assertEquals(expected, read(markdown.replace('¶', '\n').replace('§', '|')).text());
  }

  @Test
  void takesAFirstHeadingForTheTitle() {
    Document document = read("# On *the* sea &amp; land\n\nText.\n");
    assertEquals(
        Optional.of("On the sea & land"), document.metadata().title().map(Inferred::value));
    assertEquals("Text.", document.text());
    assertEquals(List.of("title"), document.taken().stream().map(t -> t.field()).toList());
  }

  @Test
  void headingsBeginSectionsAndTheRecordHasThem() {
    String markdown =
        "# Fish\n\n## The *nets*\n\nText.\n\n### Of winter\n\nText.\n\n## 2. Boats\n\nText.\n";
    Document document = read(markdown);
    assertEquals(List.of("1.1 The nets", "2.1 Of winter", "1.2 2. Boats"), sections(document));
    String record = MarkdownText.body(document);
    assertTrue(record.startsWith("## The nets\n\nText.\n\n### Of winter\n\n"), record);
    Document again = read(record);
    assertEquals(document.sections(), again.sections());
    assertEquals(document.text(), again.text());
  }

  private static List<String> sections(Document document) {
    return document.sections().stream()
        .map(s -> s.level() + "." + s.number() + " " + s.heading())
        .toList();
  }

  @Test
  void saysWhyMarkupWithWordsIsNotInTheText() {
    Document document = read("<!-- a\nnote -->\n\nSee [it](https://a.b/).\n\n[x]: https://c.d\n");
    assertEquals("See it.", document.text());
    assertEquals(
        List.of(
            "<!-- a\nnote -->\n\nSee [".substring(0, 15), "](https://a.b/)", "[x]: https://c.d"),
        document.removed().stream().map(r -> r.text()).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void losesNothingOfTextsFullOfMarkup(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      String markdown =
          String.join(random.nextBoolean() ? "\n" : "\n\n", RandomText.paragraphs(random));
      try {
        read(markdown);
      } catch (Throwable e) {
        throw new AssertionError("seed " + seed + ", text " + i + ": " + markdown, e);
      }
    }
  }

  @Test
  void readsMarkdownThatWouldHurtTheParserAsPlainText() {
    String markdown = ">".repeat(5_000) + " deep";
    Outcome<Document> outcome = Fixtures.extract(Fixtures.markdown("m", markdown, 0));
    Account.check(outcome.value());
    assertTrue(outcome.value().text().endsWith("deep"));
    Problem problem = outcome.problems().get(0);
    assertEquals(Problem.Severity.WARNING, problem.severity());
    assertTrue(problem.message().contains("it was read as plain text"), problem.message());
  }
}
