package org.lectern.render.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.model.Outcome;
import org.lectern.model.Page;

class PageHtmlTest {
  private static final MarkdownRenderer RENDERER = new MarkdownRenderer();

  private static Outcome<String> render(String markdown) {
    return RENDERER.page(new Page("pages/about.md", "about", "About", markdown));
  }

  @Test
  void knowsTablesAttributesAndHeadings() {
    String html =
        render(
                """
                ## What is here? {.lead}

                Text {#own} with a [link](../people/) and [another](#own "Title").

                | a | b |
                |---|--:|
                | 1 | 2 |
                """)
            .value();
    Document page = Jsoup.parseBodyFragment(html);
    assertEquals("What is here?", page.select("h2.lead#what-is-here").text(), html);
    assertEquals("../people/", page.select("a").get(0).attr("href"));
    assertEquals("#own", page.select("a").get(1).attr("href"));
    assertEquals("2", page.select("td[align=right]").text());
    assertEquals(1, page.select("#own").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\u0001',
      value = {
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert(1))",
        "[a](data:text/html,x)",
        "[a](&#106;avascript:alert(1))",
        "text {onclick=alert(1)}",
        "text {style=position:fixed}",
        "<javascript:alert(1)>",
        "![a](javascript:alert(1))",
        "[a](b \"\\\" onclick=alert(1)\")",
      })
  void nothingRuns(String markdown) {
    Document page = Jsoup.parseBodyFragment(render(markdown).value());
    assertTrue(page.select("script, style, iframe, [onclick], [onerror], [style]").isEmpty());
    page.select("[href], [src]")
        .forEach(
            e -> assertFalse((e.attr("href") + e.attr("src")).matches("(?i)\\s*(java|data).*")));
  }

  @Test
  void showsRawHtmlAsText() {
    assertEquals("<b>x</b>", Jsoup.parse(render("<b>x</b>").value()).text());
  }

  @Test
  void noCharacterEndsAPage() {
    assertEquals("a \uFFFD b", Jsoup.parse(render("a \uFFFF b").value()).text());
    assertEquals("a \uFFFD b", Jsoup.parse(render("a \u0000 b").value()).text());
    assertEquals("a \uFFFD b", Jsoup.parse(render("a \uD800 b").value()).text());
  }

  @Test
  void makesNoRequestToAnotherSite() {
    Outcome<String> page = render("![Map](https://example.org/map.png) ![Own](map.png)");
    Document html = Jsoup.parseBodyFragment(page.value());
    assertEquals(List.of("map.png"), html.select("img").eachAttr("src"));
    assertEquals("Map", html.select("a[href=https://example.org/map.png]").text());
    assertEquals(1, page.problems().size());
    assertFalse(page.failed());
  }

  static List<String> hostile() {
    return List.of(
        ">".repeat(2_000),
        "> ".repeat(2_000),
        "- ".repeat(2_000),
        "1. ".repeat(2_000),
        "`".repeat(20_000),
        "[".repeat(20_000),
        "![[]()".repeat(20_000),
        "`a``b```c".repeat(20_000),
        "*a_".repeat(20_000),
        "<a".repeat(20_000),
        "x".repeat(2_000_001));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refusesWhatWouldHurt(String markdown) {
    Outcome<String> page = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> render(markdown));
    assertTrue(page.failed());
    assertEquals("pages/about.md", page.problems().get(0).place().path());
  }

  static List<String> justAllowed() {
    return List.of(
        "> ".repeat(50) + "x",
        "[".repeat(1_000) + "x",
        "![[]()".repeat(1_000),
        "`a``b```c".repeat(200),
        "*a_".repeat(1_000),
        "<a".repeat(2_000),
        "&#9;".repeat(50_000),
        "]".repeat(100_000),
        "- [a](b) and `c` and *d*\n".repeat(3_000),
        "a\n\n".repeat(10_000),
        "x ".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("justAllowed")
  void isQuickOnWhatItAllows(String markdown) {
    Outcome<String> page = assertTimeoutPreemptively(Duration.ofMinutes(2), () -> render(markdown));
    assertFalse(page.failed(), () -> page.problems().toString());
  }
}
