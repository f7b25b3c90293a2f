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
    String text = "<div id=a><div>" + TITLE + "<div>PROSEPROSEPROSE</div></div></div>";
    String teaser =
        "<div><p>XX, ferry, mill, road, bridge, all, of, it, in, one, place ...</p></div>";
    String beside = "<aside class=content><form>" + teaser.repeat(12) + "</form></aside>";
    String page = Pages.alone(HEAD, text + "<div id=b>" + beside + "</div>").cleaned().text();
    assertTrue(page.contains("whatever that costs"), page);
    assertFalse(page.contains("XX"), page);
  }
}
