package org.lectern.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Removal;

/** What of a page is its article, and why the rest is not. */
class ArticleTest {
  private static final String HEAD = "<title>The old bridge falls</title>";
  private static final String TITLE = "<h1>The old bridge falls</h1>";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        // what; before the text; in the text, or the rule that removed XX
        "standfirst; <header><p>XX came down in the night, and nobody was hurt, the council"
            + " said.</p></header>; ",
        "standfirst in a box; <div class=lead>XX came down in the night, and nobody was hurt, the"
            + " council said.</div>; ",
        "a short line is no standfirst; <header><p>XX again.</p></header>; html-outside",
        "a label is no standfirst; <div><p>XX and all other news of the week from both banks of the"
            + " river</p></div>; html-outside",
        "teasers are no standfirst; <ul><li><p>XX came down in the night, and nobody was hurt, the"
            + " council said.</p></li></ul>; html-outside",
        "beside is no standfirst; <aside><p>XX came down in the night, and nobody was hurt, the"
            + " council said.</p></aside>; html-outside",
        "related articles; <div class=related-articles><p>XX, the mill, the ferry and the road: all"
            + " that we wrote, in one place.</p></div>; html-related",
        "comments named for the post; <div class=post-comments><p>XX, I said so for years, and"
            + " nobody listened, as usual, in this town.</p></div>; html-comments",
        "portrait of the author; <div class=author-box><p>XX writes on rivers, bridges, roads and"
            + " the people who use them, and has done so since the year of the flood.</p></div>;"
            + " html-author",
        "what the post is filed under; <p class=entry-meta>XX was posted in news, roads and bridges"
            + " by the staff.</p>; html-byline",
      })
  void beforeTheText(String what, String part, String rule) {
    check(Pages.of(HEAD, TITLE + part), rule);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        // what; the text; in the text, or the rule that removed XX
        "caption; <figure><img src=a><figcaption>XX at dawn</figcaption></figure>; html-caption",
        "caption by name; <div><img src=a><p class=wp-caption-text>XX at dawn</p></div>;"
            + " html-caption",
        "caption of a table; <table><caption>XX</caption><tr><th>year<td>1901</table>; ",
        "explanation of a picture; <figure><img"
            + " src=a><figcaption>XXPROSEPROSEPROSEPROSE</figcaption></figure>; ",
        "reading of a character; <p><ruby>橋<rt>XX</rt></ruby>, the bridge, has fallen, and nobody"
            + " was hurt.</p>; html-ruby",
        "heading; <h2>XX</h2>; ",
        "list; <ul><li>XX, which is old<li>the mill, which is older</ul>; ",
        "rating; <div class=rating>XX: give your stars</div>; html-boilerplate",
        "heading of a part; <h4>Read aloud</h4><p>XX, which is old, was the first of the three"
            + " bridges</p>; ",
        "paragraph of a link; <p><a href=/a>XX and the floods: all that we wrote</a></p>;"
            + " html-related",
        "link led in; <p>Read: <a href=/a>XX and the floods, all that we wrote</a></p>;"
            + " html-related",
        "paragraph with a link; <p>XX is the oldest, <a href=/a>as the council says</a>.</p>; ",
        "quotation of a link; <blockquote><p><a href=/a>XX and the floods: all that we"
            + " wrote</a></p></blockquote>; ",
        "credit; <p>Photo: XX</p>; html-credit",
        "photographs in a sentence; <p>Photos of XX were shown to all who came.</p>; ",
        "call; <p>XX again: <a href=/a>sign up here</a> for our letters, they are free.</p>;"
            + " html-sign-up",
        "much text in a poor element; <div class=media><img src=a><img src=b><p>XX:"
            + " PROSEPROSEPROSEPROSE</div>; ",
        "box of facts; <div class=infobox>XX, built 1901, 80 m</div>; html-aside",
        "id that is a heading; <div id=sharing-the-old-bridge><h2>Sharing the old"
            + " bridge</h2><p>XX</p></div>; ",
        "name of a video; <figure><img src=a><span>XX, from the air</span></figure>; html-caption",
        "figure of text; <figure><img src=a><p>XX PROSEPROSE</p></figure>; ",
        "steps with pictures; <ul><li><img src=a>XX must be cleaned of moss, mortar and rust first,"
            + " which takes a day or two<li><img src=b>then the arch is measured, stone by stone,"
            + " and each of the stones is given a number in chalk, as of old</ul>; ",
        "not printed; <div class=no-print>XX: write to us</div>; html-unprinted",
        "navigation in a table; <table class=navbox><tr><td>XX<td>Mill<td>Ferry</table>;"
            + " html-navigation",
        "list of links; <ul><li><a href=/a>XX</a><li><a href=/b>Mill</a></ul>; ",
      })
  void inTheText(String what, String part, String rule) {
    check(Pages.of(HEAD, TITLE + "<div class=main>PROSEPROSE" + part + "PROSEPROSE</div>"), rule);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        // what; behind the text; in the text, or the rule that removed XX
        "heading of related articles; <h4>Read also</h4><ul><li>XX, which is old, was the first of"
            + " the three bridges</ul>; html-related",
        "date of publication; <p>Published: 3 May 2019, 10:15 XX</p>; html-byline",
        "sentence with a date; <p>XX is due on 3 May 2019, said the council.</p>; ",
        "heading of nothing; <h3>XX</h3>; html-links",
        "all behind a label; <p>Related articles</p><p>XX, the mill, the ferry and the road: all"
            + " that we wrote of them, in one place.</p>; html-related",
      })
  void behindTheText(String what, String part, String rule) {
    check(
        Pages.alone(HEAD, TITLE + "<div class=main>" + "PROSE".repeat(8) + part + "</div>"), rule);
  }

  @Test
  void aShortArticleIsEnough() {
    String notice = "<div class=comment-list><p>XX was a fine bridge, and I walk there.</p></div>";
    check(Pages.alone(HEAD, TITLE + "<div class=main>PROSEPROSE</div>" + notice), "html-comments");
  }

  @Test
  void whatIsDeclaredIsTheText() {
    String other = "<div class=content>" + "PROSE".repeat(9) + "<p>XX</p></div>";
    WebPage page =
        Pages.of(HEAD, TITLE + other + "<div itemprop=articleBody>" + "PROSE".repeat(5) + "</div>");
    check(page, "html-outside");
  }

  @Test
  void partsOfOneNameAreOneArticle() {
    String part = "<div class=row><div class=story><p class=par>%s PROSE</p>PROSEPROSE</div></div>";
    String page = part.formatted("XX") + "<p>Advertisement</p>" + part.formatted("YY").repeat(2);
    String text = Pages.of(HEAD, TITLE + "<main>" + page + "</main>").cleaned().text();
    assertTrue(text.contains("XX") && text.contains("YY"), text);
  }

  @ParameterizedTest
  @CsvSource({"<p>3 May 2019 XX</p>", "<time>3 May 2019 XX</time>"})
  void theHeaderOfTheArticleHasAStandfirstAndADate(String date) {
    String lead =
        "<p>The bridge that stood for eighty years came down in the night, and it will be"
            + " rebuilt in stone by the summer of next year.</p>";
    String page =
        "<article><header>" + TITLE + lead + date + "</header>" + "PROSE".repeat(6) + "</article>";
    check(Pages.alone(HEAD, page), "html-byline");
    assertTrue(Pages.alone(HEAD, page).cleaned().text().startsWith("The bridge that stood"));
  }

  @Test
  void theDescriptionIsTheStandfirst() {
    String lead = "XX came down in the night, and nobody was hurt, as the council says today";
    String head = HEAD + "<meta name=description content='" + lead + " ...'>";
    String page = "<div class=lead>" + lead + "</div>" + TITLE;
    assertTrue(Pages.of(head, page).cleaned().text().contains("XX"));
    assertFalse(Pages.of(HEAD, page).cleaned().text().contains("XX"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"three sections, 3", "one section, 1"})
  void sectionsAreOneArticle(String what, int sections) {
    String section = "<section><div><h2>Part</h2><div>PROSEPROSEPROSE</div></div></section>";
    String page = "<main>" + TITLE + section.repeat(sections) + "</main>";
    String text = Pages.of(HEAD, page).cleaned().text();
    assertEquals(sections, text.split("Part").length - 1, text);
  }

  private static void check(WebPage page, String rule) {
    List<String> rules =
        page.cleaned().removed().stream()
            .filter(r -> r.text().contains("XX"))
            .map(Removal::rule)
            .toList();
    assertEquals(rule == null ? List.of() : List.of(rule), rules, page.cleaned().text());
    assertEquals(rule == null, page.cleaned().text().contains("XX"), page.cleaned().text());
    assertTrue(page.cleaned().text().contains("whatever that costs"));
  }
}
