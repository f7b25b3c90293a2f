package org.lectern.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
        "standfirst; <header><p>XX came down in the night, and nobody was hurt, the council said.</p></header>; ",
        "standfirst in a box; <div class=lead>XX came down in the night, and nobody was hurt, the council said.</div>; ",
        "a short line is no standfirst; <header><p>XX again.</p></header>; html-outside",
        "a label is no standfirst; <div><p>XX and all other news of the week from both banks of the river</p></div>; html-outside",
        "teasers are no standfirst; <ul><li><p>XX came down in the night, and nobody was hurt, the council said.</p></li></ul>; html-outside",
        "beside is no standfirst; <aside><p>XX came down in the night, and nobody was hurt, the council said.</p></aside>; html-outside",
        "related articles; <div class=related-articles><p>XX, the mill, the ferry and the road: all that we wrote, in one place.</p></div>; html-related",
        "comments named for the post; <div class=post-comments><p>XX, I said so for years, and nobody listened, as usual, in this town.</p></div>; html-comments",
        "portrait of the author; <div class=author-box><p>XX writes on rivers, bridges, roads and the people who use them, and has done so since the year of the flood.</p></div>; html-author",
        "what the post is filed under; <p class=entry-meta>XX was posted in news, roads and bridges by the staff.</p>; html-byline",
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
        "caption by name; <div><img src=a><p class=wp-caption-text>XX at dawn</p></div>; html-caption",
        "caption of a table; <table><caption>XX</caption><tr><th>year<td>1901</table>; ",
        "explanation of a picture; <figure><img src=a><figcaption>XXPROSEPROSEPROSEPROSE</figcaption></figure>; ",
        "reading of a character; <p><ruby>橋<rt>XX</rt></ruby>, the bridge, has fallen, and nobody was hurt.</p>; html-ruby",
        "heading; <h2>XX</h2>; ",
        "list; <ul><li>XX, which is old<li>the mill, which is older</ul>; ",
        "rating; <div class=rating>XX: give your stars</div>; html-boilerplate",
        "list of links; <ul><li><a href=/a>XX</a><li><a href=/b>Mill</a></ul>; ",
      })
  void inTheText(String what, String part, String rule) {
    check(Pages.of(HEAD, TITLE + "<div class=main>PROSEPROSE" + part + "PROSEPROSE</div>"), rule);
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
