package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Outcome;
import org.lectern.model.Paragraph;
import org.lectern.model.Problem;
import org.lectern.model.Removal;

/** What is removed, what becomes of lines, and what is left alone. */
class CleaningTest {
  private static final String PROSE =
      "The committee met in the old town hall and spoke for many hours about the new bridge. "
          + "It was agreed that the bridge should be built of stone, and that it should be wide "
          + "enough for two carriages, since the traffic had grown in the last years by far more than was expected.";

  private static List<String> removed(String text) {
    return Fixtures.document(text).removed().stream().map(Removal::text).toList();
  }

  private static List<String> paragraphs(String text) {
    Document document = Fixtures.document(text);
    Account.check(document);
    return document.paragraphs().stream().map(document::textOf).toList();
  }

  @Test
  void foreignLinksAtTheEnd() {
    String text = PROSE + "\n春天来了\n新闻中心 News\n更多内容 |";
    assertEquals(List.of("春天来了", "新闻中心 News", "更多内容 |"), removed(text));
  }

  @Test
  void marksWithoutEndAreCutShort() {
    String marks = "\u0301".repeat(50_000);
    Document document =
        assertTimeoutPreemptively(
            Duration.ofMinutes(2), () -> Fixtures.document("Zoe" + marks + " said: \"Hello.\""));
    assertEquals(List.of(49_970), document.removed().stream().map(r -> r.text().length()).toList());
    assertEquals("Zoe" + "\u0301".repeat(30) + " said: \"Hello.\"", document.text());
  }

  @Test
  void foreignLinksAtTheHead() {
    String text = "首页 |\n新闻中心\n联系我们\n" + PROSE;
    assertEquals(List.of("首页 |", "新闻中心", "联系我们"), removed(text));
  }

  @Test
  void foreignTextThatIsNoLinkList() {
    assertEquals(List.of(), removed(PROSE + "\n春天来了\n新闻中心"), "too few");
    assertEquals(
        List.of(),
        removed(PROSE + "\n委员会在市政厅开会。\n桥应该用石头建造。\n桥要足够宽。"),
        "sentences are a translation");
    assertEquals(
        List.of(), removed(PROSE + "\n[1] 张三，桥梁史，北京\n[2] 李四，城市史，上海\n[3] 王五，交通史，广州"), "references");
    String bilingual = (PROSE + "\n委员会在市政厅开会，讨论了很多小时的新桥问题，决定用石头建造新桥。\n").repeat(3);
    assertEquals(List.of(), removed(bilingual + "春天来了\n新闻中心\n城市地图"), "the text has both scripts");
  }

  @Test
  void menus() {
    String text =
        "Home | News | About | Contact\n" + PROSE + "\nShare on Facebook\nRelated articles";
    assertEquals(
        List.of("Home | News | About | Contact", "Share on Facebook", "Related articles"),
        removed(text));
    assertEquals(List.of("Advertisement"), removed(PROSE + "\nAdvertisement\n" + PROSE));
    assertEquals(List.of(), removed(PROSE + "\nMore\n" + PROSE), "a weak word in the middle stays");
  }

  @Test
  void neverEverything() {
    Outcome<Document> outcome = Fixtures.extract(Fixtures.source("x", "Home\nShare\nPrint\nMore"));
    assertFalse(outcome.value().text().isEmpty());
    assertEquals(Problem.Severity.WARNING, outcome.problems().get(0).severity());
    assertTrue(outcome.problems().get(0).message().contains("it was kept"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n\t\n", "\0\0\u0001", "\uFEFF"})
  void emptySources(String text) {
    Outcome<Document> outcome = Fixtures.extract(Fixtures.source("x", text));
    assertEquals("", outcome.value().text());
    assertTrue(outcome.problems().stream().anyMatch(p -> p.message().contains("no text")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Copyright 1995 - . All rights reserved. The content published in this site belongs to"
            + " China Daily Information Co (CDIC). No copies. | China Daily Information Co",
        "© 2021 The Example Times. All rights reserved. | The Example Times",
        "Copyright © 2001-2005 Example News Ltd. All Rights Reserved | Example News Ltd",
        "Copyright 2003 by Jane Roe. | Jane Roe",
        "版权所有：新华网 | 新华网",
        "版权归人民网所有 | 人民网",
        "All rights reserved. | -"
      })
  void rights(String notice, String holder) {
    Document document = Fixtures.document(PROSE + "\n\n   " + notice + "  \n");
    assertEquals(List.of(notice), document.removed().stream().map(Removal::text).toList());
    assertEquals(notice, document.metadata().rights().orElseThrow().value());
    assertEquals(holder, document.metadata().rightsHolder().map(Inferred::value).orElse("-"));
    assertEquals(PROSE, document.text());
  }

  @Test
  void rightsInTheSameLine() {
    Document document = Fixtures.document(PROSE + " © 2020 Example Press.");
    assertEquals(PROSE, document.text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copyright law protects the work of authors, and it was changed last year.",
        "They spoke of copyright and of patents.",
        "He said that all rights reserved to the states remain with them."
      })
  void proseOnRights(String sentence) {
    Document document = Fixtures.document(PROSE + "\n" + sentence);
    assertTrue(document.text().endsWith(sentence));
    assertTrue(document.metadata().rights().isEmpty());
  }

  @Test
  void invisibleCharacters() {
    Outcome<Document> outcome =
        Fixtures.extract(
            Fixtures.source("x", "A bro\u00ADken w\0\0ord and \uD800 half, \uD83D\uDE00."));
    assertEquals("A broken word and half, \uD83D\uDE00.", outcome.value().text());
    assertEquals(3, outcome.value().removed().size());
    assertTrue(outcome.problems().get(0).message().startsWith("3 control characters"));
  }

  @Test
  void spaces() {
    assertEquals(List.of("a b c d"), paragraphs("  a \u00A0 b\tc\u3000 d \u2009\n"));
  }

  @Test
  void aLineIsAParagraph() {
    assertEquals(3, paragraphs(PROSE + "\n" + PROSE + "\r\n" + PROSE).size());
    assertEquals(3, paragraphs(PROSE + "\r" + PROSE + "\u2029" + PROSE).size());
  }

  @Test
  void hardWrappedLines() {
    String text =
        """
        The committee met in the old town hall and spoke for many
        hours about the new bridge. It was agreed that the bridge
        should be built of stone, and that it should be wide
        enough for two carriages.

        On the second day the members looked at the plans of the
        engineer, who had come from the capital with three of his
        pupils. Nobody was against them.
        A vote was taken at noon.
        """;
    List<String> paragraphs = paragraphs(text);
    assertEquals(3, paragraphs.size(), paragraphs::toString);
    assertTrue(paragraphs.get(0).contains("spoke for many hours about"));
    assertTrue(paragraphs.get(0).endsWith("two carriages."));
    assertEquals("A vote was taken at noon.", paragraphs.get(2));
  }

  @Test
  void hardWrappedIdeographsJoinWithoutASpace() {
    String line = "委员会在市政厅开会讨论了很多小时的新桥问题决定用石头建造新";
    String text = (line + "桥\n").repeat(1) + line;
    assertFalse(Fixtures.document(text).text().contains("桥 委"));
  }

  @Test
  void shortLinesAreNotWrapped() {
    assertEquals(4, paragraphs("One line\nAnother line\nA third line\nA fourth line").size());
  }

  @Test
  void recoversParagraphsAtSpacesBetweenIdeographs() {
    String sentence = "委员会在市政厅开会讨论了很多小时的新桥问题决定用石头建造。";
    String text = (sentence.repeat(5) + " ").repeat(4).strip();
    assertEquals(4, paragraphs(text).size());
    assertEquals(1, paragraphs((sentence + " ").repeat(20).strip()).size(), "a habit, no breaks");
  }

  @Test
  void recoversParagraphsOnlyAtTurns() {
    String speech =
        "Anna Smith said that the bridge is old and must be mended. It has stood for a century. "
            + "The stones are loose and the rails are bent. Nobody dares to cross it at night. ";
    String other =
        "Karl Jones, mayor of the town, stressed that there is no money for it. The town has debts. "
            + "It must save for many years. Taxes cannot rise again. ";
    String text =
        speech
            + other
            + "The Town Conference on Bridges was held in Ulm on May 3, 1999. "
            + (speech + other).repeat(3);
    Document document = Fixtures.document(text.strip());
    Account.check(document);
    List<String> starts = document.paragraphs().stream().map(document::textOf).toList();
    assertTrue(starts.get(1).startsWith("Karl Jones, mayor"), starts::toString);
    assertTrue(starts.get(2).startsWith("The Town Conference"));
    assertTrue(document.paragraphs().stream().skip(1).allMatch(Paragraph::recovered));

    String monologue = "It is late and the lamps are lit in the town. ".repeat(80).strip();
    assertEquals(1, Fixtures.document(monologue).paragraphs().size(), "length alone is no reason");
  }
}
