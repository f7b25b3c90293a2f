package org.lectern.render.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Document;
import org.lectern.model.Mention;
import org.lectern.model.Paragraph;
import org.lectern.model.Section;
import org.lectern.model.Span;
import org.lectern.model.Statement;
import org.lectern.record.Documents;
import org.lectern.record.RandomText;

class DocumentHtmlTest {
  private static final MarkdownRenderer RENDERER = new MarkdownRenderer();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void anyTextSurvives(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 60; round++) {
      List<String> paragraphs = RandomText.paragraphs(random);
      Document document = Documents.ofParagraphs(paragraphs);
      assertEquals(paragraphs, read(RENDERER.document(document, (type, name) -> Optional.empty())));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">",
        "> ",
        "`",
        "[",
        "]",
        "![[]()",
        "`a``b```c",
        "*a_",
        "a_",
        "<a",
        "\\",
        "!",
        "&",
        "&#9;\t",
        "word * and _ [ ",
        "1. "
      })
  void hostileTextIsQuick(String hostile) {
    String text = hostile.repeat(60_000 / hostile.length());
    Document document = Documents.ofParagraphs(List.of(text));
    String html =
        assertTimeoutPreemptively(
            Duration.ofMinutes(2),
            () -> RENDERER.document(document, (type, name) -> Optional.empty()));
    assertEquals(List.of(text), read(html));
  }

  /** What is all heading is one, as deep as it lies in such headings; a sentence is none. */
  @Test
  void headingsAreHeadings() {
    List<String> paragraphs =
        List.of(
            "Opening",
            "Words.",
            "1. OF THE COURTS AND JUDGES:",
            "Words.",
            "Lastly, words.",
            "The fourth question is about how the courts are paid.",
            "End.");
    Document plain = Documents.ofParagraphs(paragraphs);
    Document document =
        with(
            plain,
            plain.paragraphs(),
            List.of(
                section(plain, 0, "Opening", 1, 4),
                section(plain, 2, "OF THE COURTS AND JUDGES", 2, 4),
                section(plain, 4, "Lastly", 3, 4),
                section(plain, 5, "The fourth question is about how the courts are paid", 2, 5),
                section(plain, 6, "End", 1, 6)),
            List.of(),
            List.of());
    Element body =
        Jsoup.parseBodyFragment(RENDERER.document(document, (type, name) -> Optional.empty()))
            .body();
    assertEquals(
        List.of("h2", "p", "h3", "p", "p", "p", "h2"),
        body.select("[data-n]").stream().map(Element::tagName).toList());
    assertEquals(
        List.of("p3"), body.select(".capitals").eachAttr("id"), "the one that is in capitals");
    assertEquals(paragraphs, body.select("[data-n]").stream().map(Element::wholeText).toList());
  }

  private static Section section(Document document, int from, String heading, int level, int last) {
    Span paragraph = document.paragraphs().get(from).span();
    int start = document.text().indexOf(heading, paragraph.start());
    Span whole = new Span(paragraph.start(), document.paragraphs().get(last).span().end());
    return new Section(
        "s" + (from + 1), 1, level, heading, new Span(start, start + heading.length()), whole);
  }

  @Test
  void threadsShareARenderer() {
    Random random = new Random(7);
    List<Document> documents =
        Stream.generate(() -> Documents.ofParagraphs(RandomText.paragraphs(random)))
            .limit(60)
            .toList();
    assertEquals(
        documents.stream()
            .map(d -> RENDERER.document(d, (type, name) -> Optional.empty()))
            .toList(),
        documents.parallelStream()
            .map(d -> RENDERER.document(d, (type, name) -> Optional.empty()))
            .toList());
  }

  @Test
  void aMegabyteOfProseIsQuick() {
    String text = "The meeting was held in Beijing, \"state media\" said. ".repeat(20_000);
    Document document = Documents.ofParagraphs(List.of(text));
    String html =
        assertTimeoutPreemptively(
            Duration.ofMinutes(2),
            () -> RENDERER.document(document, (type, name) -> Optional.empty()));
    assertEquals(List.of(text), read(html));
  }

  /** Two paragraphs; the second is said to be Arabic, recovered, and begins a section. */
  private static Document marked(List<Statement> statements, List<Mention> mentions) {
    Document plain =
        Documents.ofParagraphs(List.of("Xi Jinping, the president, said it in Beijing.", "abc"));
    List<Paragraph> paragraphs =
        List.of(
            plain.paragraphs().get(0),
            new Paragraph("p2", plain.paragraphs().get(1).span(), true, Optional.of("ar")));
    List<Section> sections =
        List.of(new Section("s1", 1, 1, "abc", new Span(48, 51), new Span(48, 51)));
    return with(plain, paragraphs, sections, statements, mentions);
  }

  private static Document with(
      Document plain,
      List<Paragraph> paragraphs,
      List<Section> sections,
      List<Statement> statements,
      List<Mention> mentions) {
    return new Document(
        plain.source(),
        plain.metadata(),
        plain.text(),
        plain.map(),
        paragraphs,
        sections,
        statements,
        mentions,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Statement said(int start, int end, double confidence) {
    return new Statement(
        "said1",
        "Xi Jinping",
        Optional.of("said"),
        Statement.Directness.REPORTED,
        new Span(start, end),
        confidence,
        "test");
  }

  private static Mention mention(Mention.Type type, int start, int end) {
    return new Mention(type, "Xi Jinping", new Span(start, end), List.of(), 1);
  }

  @Test
  void followsTheContract() {
    Mention xi =
        new Mention(
            Mention.Type.PERSON,
            "Xi Jinping",
            new Span(0, 10),
            List.of(new Mention.Role("the president", new Span(12, 25))),
            1);
    Document document =
        marked(List.of(said(27, 46, 0.5)), List.of(xi, mention(Mention.Type.PLACE, 38, 45)));
    assertEquals(
        """
        <p id="p1" data-n="1"><a class="pn" href="#p1" aria-label="Paragraph 1"></a>\
        <a class="person" href="../../people/xi/">Xi Jinping</a>, \
        <span class="role">the president</span>, \
        <span id="said1" class="said unsure" \
        title="Xi Jinping">said it in <span class="place">Beijing</span>.</span></p>
        <h2 id="p2" class="section-start recovered" data-n="2" lang="ar" dir="rtl">\
        <a id="s1" class="section-anchor"></a>\
        <a class="pn" href="#p2" aria-label="Paragraph 2"></a>abc</h2>
        """,
        RENDERER.document(
            document,
            (type, name) ->
                Optional.of("../../people/xi/").filter(x -> type == Mention.Type.PERSON)));
  }

  @Test
  void splitsWhatOverlaps() {
    Document document =
        marked(List.of(said(3, 20, 1)), List.of(mention(Mention.Type.ORGANISATION, 0, 10)));
    String html = RENDERER.document(document, (type, name) -> Optional.empty());
    org.jsoup.nodes.Document page = Jsoup.parseBodyFragment(html);
    assertEquals(1, page.select("#said1").size(), html);
    assertEquals(
        List.of("Jinping", ", the pres"),
        page.select(".said").stream().map(Element::wholeText).toList());
    assertEquals("Xi Jinping", page.select(".org").text());
  }

  @Test
  void namesWithoutAnAddressAreNotLinked() {
    Document document = marked(List.of(), List.of(mention(Mention.Type.PERSON, 0, 10)));
    String html = RENDERER.document(document, (type, name) -> Optional.empty());
    assertTrue(html.contains("<span class=\"person\">Xi Jinping</span>"), html);
  }

  /** Any marks at all: the text stays, the tree nests, no id is there twice. */
  @ParameterizedTest
  @ValueSource(longs = {4, 9, 16, 25})
  void anyMarksNest(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      List<String> texts = RandomText.paragraphs(random);
      Document plain = Documents.ofParagraphs(texts);
      List<Statement> statements = new ArrayList<>();
      List<Mention> mentions = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        Span a = span(random, plain.text().length());
        Span b = span(random, plain.text().length());
        statements.add(
            new Statement(
                "said" + i,
                "A\"<&\n'" + i,
                Optional.empty(),
                Statement.Directness.DIRECT,
                a,
                random.nextDouble(),
                "test"));
        mentions.add(
            new Mention(
                Mention.Type.values()[i % 3], "x", b, List.of(new Mention.Role("r", a)), 1));
      }
      Document document =
          new Document(
              plain.source(),
              plain.metadata(),
              plain.text(),
              plain.map(),
              plain.paragraphs(),
              List.of(),
              statements,
              mentions,
              List.of(),
              List.of(),
              List.of(),
              List.of());
      String html = RENDERER.document(document, (type, name) -> Optional.empty());
      assertEquals(texts, read(html), html);
      assertWellFormed(html);
      List<String> ids = Jsoup.parseBodyFragment(html).select("[id]").eachAttr("id");
      assertEquals(ids.size(), ids.stream().distinct().count(), html);
    }
  }

  private static Span span(Random random, int length) {
    int start = random.nextInt(length + 1);
    return new Span(start, start + random.nextInt(length + 1 - start));
  }

  /** Every closing tag closes the last one that was opened. */
  private static void assertWellFormed(String html) {
    java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
    java.util.regex.Matcher tags =
        java.util.regex.Pattern.compile("<(/?)([a-z]+)[^>]*>").matcher(html);
    while (tags.find()) {
      if (tags.group(1).isEmpty()) {
        open.push(tags.group(2));
      } else {
        assertEquals(open.pop(), tags.group(2), html);
      }
    }
    assertTrue(open.isEmpty(), html);
  }

  private static List<String> read(String html) {
    return Jsoup.parseBodyFragment(html).select("p").stream().map(Element::wholeText).toList();
  }
}
