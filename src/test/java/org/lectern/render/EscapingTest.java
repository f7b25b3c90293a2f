package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class EscapingTest {
  private final MemoryFiles out;

  EscapingTest() throws IOException {
    out = SiteStructureTest.render(HostileCorpus.build());
  }

  @Test
  void noStringBecomesMarkup() {
    out.pages()
        .forEach(
            (path, page) -> {
              assertTrue(
                  page
                      .select("script:not([type=application/ld+json], [type=application/json])")
                      .stream()
                      .allMatch(s -> s.attr("src").contains("assets/")),
                  path);
              assertFalse(out.text(path).contains("<script>alert"), path);
            });
  }

  @Test
  void everyStringIsShownAsItIs() {
    Document page = out.page("documents/d/index.html");
    assertEquals(HostileCorpus.ATTACK, page.select("h1").text());
    assertEquals(HostileCorpus.ATTACK, page.select("meta[name=citation_title]").attr("content"));
    for (String place :
        new String[] {
          ".facts .value",
          ".evidence li",
          ".evidence mark",
          ".removal pre",
          ".ledger del",
          ".toc a",
          ".speakers bdi",
          ".swatch bdi"
        }) {
      assertTrue(
          page.select(place).stream().map(Element::wholeText).anyMatch(this::isAttack), place);
    }
    assertEquals(HostileCorpus.ATTACK, out.page("people/p/index.html").select("h1").text());
    assertEquals(HostileCorpus.ATTACK, out.page("events/e/index.html").select("h1").text());
    assertTrue(out.page("index.html").title().contains(HostileCorpus.ATTACK));
  }

  private boolean isAttack(String text) {
    return text.contains(HostileCorpus.ATTACK);
  }

  @Test
  void onlyAddressesOfTheWebBecomeLinks() {
    Document page = out.page("documents/d/index.html");
    assertTrue(page.select(".facts").text().contains("javascript:alert(1)"));
    assertTrue(page.select("a[href^=javascript]").isEmpty());
    assertTrue(out.page("people/p/index.html").select("a[href*=wikidata]").isEmpty());
  }

  @Test
  void whatFillsAMarkdownPageIsNotMarkdown() {
    String text = out.page("x/index.html").select(".prose").text();
    assertTrue(text.startsWith("Of " + HostileCorpus.ATTACK + " and "), text);
  }
}
