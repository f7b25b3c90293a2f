package org.lectern.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Removal;

/** What the evidence of the blocks changes in an article. */
class SecondOpinionTest {
  private static final String HEAD = "<title>The old bridge falls</title>";
  private static final String TITLE = "<h1>The old bridge falls</h1>";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        // what; in the element of the text, behind it; in the text, or the rule that removed XX
        "teasers; <div><div><b>XX and the ferry</b><br>12:30 ...</div><div><b>The mill</b><br>"
            + " 14:10 ...</div><div><b>All bridges</b><br> 2019 ...</div></div>; html-unlike",
        "a part of its own; <div><h2>The other bridge</h2><p>XX stands since the year of the"
            + " flood, and the council, as it said, will keep it, whatever that costs.</p></div>; ",
        "an aside in words; <div>XX, which is older, was built of wood, and stone came"
            + " later.</div>; ",
        "code; <div><pre>12:30 XX ...</pre></div><div>14:10 ...</div>; ",
        "a row of data; <table><tr><th>12:30<th>XX ...<tr><td>14:10<td>Mill ...</table>; ",
        "a list with much in it; <div><ul><li>2 arches, XX<li>9 piers: 14:10<li>80 m: 2019<li>12"
            + " lamps: 12:30<li>4 lanes ...<li>1 toll: 0:20<li>30 stones: 14:10<li>5 boats:"
            + " 2019<li>11 men: 12:30<li>6 horses: 12:45<li>2 engines: 14:20<li>3 carts:"
            + " 2018</ul></div>; ",
      })
  void trims(String what, String part, String rule) {
    String text = "<div class=main>" + "PROSE".repeat(6) + part + "</div>";
    WebPage page = Pages.alone(HEAD, TITLE + text);
    List<String> rules =
        page.cleaned().removed().stream()
            .filter(r -> r.text().contains("XX"))
            .map(Removal::rule)
            .toList();
    assertEquals(rule == null ? List.of() : List.of(rule), rules, page.cleaned().text());
  }

  @Test
  void theTextNearTheTitleIsTheArticle() {
    String text = "<div><div>" + TITLE + "<div>PROSEPROSEPROSE</div></div></div>";
    String teaser =
        "<p><b>XX, a, b, c, d, e, f, g</b> 12:30, 14:10, 2019, by the ferry, 3, 4 ...</p>";
    String other = "<div class=content><div>" + teaser.repeat(12) + "</div></div>";
    String page = Pages.alone(HEAD, text + "<div><div>" + other + "</div></div>").cleaned().text();
    assertTrue(page.contains("whatever that costs"), page);
    assertFalse(page.contains("XX"), page);
  }
}
