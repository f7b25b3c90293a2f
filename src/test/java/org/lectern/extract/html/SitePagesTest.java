package org.lectern.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Removal;
import org.lectern.model.Source;

/** What the pages of a site have in common. */
class SitePagesTest {
  private static final String LONG =
      "XX is published by the ministry of bridges, which answers letters, calls and visits.";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        // what; in every page; on how many of how many pages; whether it is removed
        "box; <div class=box>LONG</div>; 3; 3; true",
        "box on two pages; <div class=box>LONG</div>; 2; 3; false",
        "box on few of many pages; <div class=box>LONG</div>; 3; 20; false",
        "box of inline elements; <div class=box><b>LONG</b> <i>and more</i></div>; 3; 3; true",
        "paragraph like others on some pages; <p>LONG</p>; 5; 10; false",
        "paragraph like others on nearly all; <p>LONG</p>; 9; 10; true",
        "short box; <div class=box>XX, thank you.</div>; 9; 10; false",
        "link between paragraphs; <a href=/list>Back to XX</a>; 3; 3; true",
        "link in a paragraph of its own words; <p>NUMBER said <a href=/list>XX, the ministry</a> in"
            + " the end.</p>; 3; 3; false",
        "heading; <h2>XX and what is to be said of it, at some length, whoever may be asking"
            + " for it.</h2>; 9; 10; false",
      })
  void inTheText(String what, String part, int with, int pages, boolean removed) {
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < pages; i++) {
      sources.add(page(i, i < with ? part.replace("LONG", LONG) : ""));
    }
    SitePages site = SitePages.of(sources);
    WebPage page = WebPage.of(sources.get(0), site);
    String text = page.cleaned().text();
    assertEquals(!removed, text.contains("XX"), text);
    assertTrue(text.contains("Speech 0"), text);
    List<String> rules =
        page.cleaned().removed().stream()
            .filter(r -> r.text().contains("XX"))
            .map(Removal::rule)
            .toList();
    assertEquals(removed ? List.of("html-repeated") : List.of(), rules);
  }

  @Test
  void copiesOfAPageKeepTheirText() {
    List<Source> copies = List.of(page(1, ""), page(1, ""), page(1, "<p>Copied.</p>"));
    String text = WebPage.of(copies.get(0), SitePages.of(copies)).cleaned().text();
    assertTrue(text.contains("Speech 1"), text);
  }

  @Test
  void pagesOfOtherHostsAreOtherSites() {
    String box = "<div class=box>" + LONG + "</div>";
    String address = "<link href='https://HOST/a' rel=canonical>";
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      sources.add(page(i, address.replace("HOST", "h" + i + ".org") + box));
    }
    assertTrue(WebPage.of(sources.get(0), SitePages.of(sources)).cleaned().text().contains("XX"));
    for (int i = 0; i < 3; i++) {
      sources.add(page(i + 3, address.replace("HOST", "www.h0.org") + box));
    }
    assertFalse(WebPage.of(sources.get(0), SitePages.of(sources)).cleaned().text().contains("XX"));
  }

  @Test
  void blocksAreReadWithoutCode() {
    String html =
        "<!-- a > b --><title>One</title><script>if (a<b) 'two'</script ><p class='a>b'>Three"
            + " <b>and</b> four<br>five<p>a < b, c";
    List<String> blocks = TextBlocks.of(html).stream().map(block -> block.span().of(html)).toList();
    assertEquals(List.of("One", "Three <b>and</b> four<br>five", "a < b, c"), blocks);
  }

  @ParameterizedTest
  @CsvSource({"<p", "<", "a<!--", "<script>", "<p a='", "</", "<p a="})
  void whatIsBrokenHasAnEnd(String html) {
    assertTrue(TextBlocks.of(html).size() <= 1);
  }

  private static Source page(int number, String part) {
    StringBuilder body = new StringBuilder("<title>" + number + "</title><div class=main>");
    for (int i = 0; i < 8; i++) {
      body.append(
          "<p>Speech " + number + " has the words of part " + i + ", which no other speech");
      body.append(" has, however many there may be, and so has part " + number + ".</p>");
      body.append(i == 4 ? part.replace("NUMBER", "Speaker " + number) : "");
    }
    return Pages.source("page" + number, body + "</div>");
  }
}
