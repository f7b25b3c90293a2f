package org.lectern.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Document;
import org.lectern.model.Format;
import org.lectern.model.Source;
import org.lectern.model.StatedMetadata;

class MarkdownTextTest {
  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

  @ParameterizedTest
  @ValueSource(longs = {11, 22, 33, 44, 55})
  void readsBackAnyText(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<String> paragraphs = RandomText.paragraphs(random);
      Document document = Documents.ofParagraphs(paragraphs);
      assertEquals(paragraphs, MarkdownText.paragraphs(MarkdownText.body(document)));
    }
  }

  /**
   * Plain flexmark, without our extension: it makes all line breaks equal, as HTML does, and writes
   * U+FFFF as it is, which jsoup takes for the end.
   */
  @ParameterizedTest
  @ValueSource(longs = {101, 202, 303})
  void anyMarkdownParserReadsIt(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<String> paragraphs =
          RandomText.paragraphs(random).stream().map(p -> p.replace('\uFFFF', 'x')).toList();
      String body = MarkdownText.body(Documents.ofParagraphs(paragraphs));
      List<String> read =
          Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(body))).select("p").stream()
              .map(Element::wholeText)
              .toList();
      assertEquals(lines(paragraphs), lines(read), body);
    }
  }

  private static List<String> lines(List<String> texts) {
    return texts.stream().map(t -> t.replaceAll("\\s+", " ").strip()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\u0001',
      value = {
        "Xi said: \"It is 5% (or more), isn't it?\" -- yes!",
        "high -quality, 1.5 and 2) AT&T, a < b, C:\\dir; {x} | ~y~ = $1 @ http://a.b/c?d=e&f=g",
        "snake_case_name and \u4E60_1",
        "-5 degrees",
        "+1",
        "1.5 million",
        "(1) first",
        "&c. & so on",
        "\u4E60\u8FD1\u5E73\uFF1A\u201C\u7F51\u7EDC\u5B89\u5168\u201D",
        "\u0645\u0631\u062D\u0628\u0627",
      })
  void leavesProseAlone(String prose) {
    assertEquals(prose, MarkdownText.escape(prose));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\u0001',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "1. First\u00011\\. First",
        "12) First\u000112\\) First",
        "# Title\u0001\\# Title",
        "> quoted\u0001\\> quoted",
        "- item\u0001\\- item",
        "---\u0001\\---",
        "~~~\u0001\\~~~",
        "[1] a*b*\u0001\\[1] a\\*b\\*",
        "<b>&amp;</b>\u0001\\<b>\\&amp;\\</b>",
        "\ta \u0001&#9;a&#32;",
        "\\* \\a\u0001\\\\\\* \\a",
      })
  void escapesWhatWouldBeMarkup(String text, String markdown) {
    assertEquals(markdown, MarkdownText.escape(text));
    assertEquals(List.of(text), MarkdownText.paragraphs(markdown));
  }

  @Test
  void replacesWhatNoFormatCarries() {
    assertEquals("a\uFFFDb\uFFFD", MarkdownText.escape("a\u0000b\uD83D"));
    assertEquals("\uFFFD\uD83D\uDE00", MarkdownText.escape("\uDE00\uD83D\uDE00"));
  }

  @Test
  void readsWhatAPersonEdits() {
    String body =
        """
        # A *new* heading

        Wrapped
        line with **bold**, `code *x*`, a [link](https://example.org "t"), [1] and
        <b>html</b> &amp; \\*stars\\*.

        - one
        - two

        1. first
           - sub
        2. second

           more
        3.

        > quoted

        <div>
        block
        </div>

        <a@b.c> &#xD800;

        <!-- a note -->

            code

        ```
        let a = *b*;
        ```

        [ref]: https://example.org
        """;
    assertEquals(
        List.of(
            "A new heading",
            "Wrapped line with bold, code *x*, a link, [1] and <b>html</b> & *stars*.",
            "one",
            "two",
            "1. first",
            "sub",
            "2. second",
            "more",
            "3.",
            "quoted",
            "<div>",
            "block",
            "</div>",
            "a@b.c \uFFFD",
            "code",
            "let a = *b*;"),
        MarkdownText.paragraphs(body));
  }

  @Test
  void saysWhereEachPieceStands() {
    String text = "---\nid: a\n---\n\nA \\*b\\* &amp; c\nd";
    Source source =
        new Source("a", "a.md", Format.MARKDOWN, text, 14, "UTF-8", 1, StatedMetadata.NONE);
    MarkdownParagraph paragraph = MarkdownText.read(source).value().get(0);
    assertEquals("A *b* & c d", paragraph.text());
    String pieces =
        paragraph.pieces().stream()
            .map(p -> p.text() + "=" + p.source().of(text))
            .collect(Collectors.joining("|"));
    assertEquals("A =A |*b=*b|* =* |&=&amp;| c= c| =\n|d=d", pieces);
  }

  @ParameterizedTest
  @ValueSource(strings = {">", "> ", "- ", "[", "`a``b```c", "![[]()", "*a_"})
  void refusesWhatWouldHurt(String hostile) {
    Source source =
        new Source(
            "a",
            "a.md",
            Format.MARKDOWN,
            hostile.repeat(20_000),
            0,
            "UTF-8",
            1,
            StatedMetadata.NONE);
    assertTimeoutPreemptively(
        Duration.ofMinutes(2), () -> assertTrue(MarkdownText.read(source).failed()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">",
        "> ",
        "- ",
        "[",
        "`a``b```c",
        "![[]()",
        "*a_",
        "\t",
        "&lt;",
        "1. ",
        "< ",
        "<a",
        "!"
      })
  void readsItsOwnWritingOfHostileText(String hostile) {
    String text = hostile.repeat(20_000);
    String body = MarkdownText.escape(text);
    assertTimeoutPreemptively(
        Duration.ofMinutes(2), () -> assertEquals(List.of(text), MarkdownText.paragraphs(body)));
  }
}
