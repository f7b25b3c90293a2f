package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Page;
import org.lectern.model.Problem;

/** What a page in Markdown shows of the corpus. */
class ComponentsTest {
  private MemoryFiles out;
  private final Corpus seeds = SeedCorpus.build();

  private List<Problem> render(String markdown) throws IOException {
    out = new MemoryFiles();
    Page page = new Page("pages/mine.md", "mine", "Mine", markdown);
    Corpus corpus =
        new Corpus(
            seeds.settings(),
            seeds.documents(),
            seeds.events(),
            seeds.series(),
            seeds.entities(),
            List.of(page),
            seeds.links(),
            seeds.ledger());
    return new RenderStage(Drafts.theme()).render(corpus, out);
  }

  private Element shown(String markdown) throws IOException {
    assertEquals(List.of(), render(markdown));
    return out.page("mine/index.html").selectFirst(".prose");
  }

  private Problem wrong(String markdown) throws IOException {
    List<Problem> problems = render(markdown);
    assertEquals(1, problems.size(), problems::toString);
    assertEquals("pages/mine.md", problems.get(0).place().path());
    return problems.get(0);
  }

  @Test
  void documentsCanBeChosenAndLimited() throws IOException {
    assertEquals(
        seeds.documents().size(), shown("A.\n\n{{ documents() }}\n\nB.").select(".card").size());
    Element two = shown("{{ documents(limit=2, openings=true) }}");
    assertEquals(2, two.select(".card").size());
    assertEquals(2, two.select(".opening").size());
    String event = seeds.events().get(0).id();
    assertEquals(
        seeds.events().get(0).reports().size(),
        shown("{{ documents(event=\"" + event + "\") }}").select(".card").size());
    assertEquals(
        "No document is so.", shown("{{ documents(kind=\"poem\") }}").select(".note").text());
  }

  @Test
  void aQuotationHasItsSourceAndIsNeverMarkdown() throws IOException {
    Document document = seeds.documents().get(0);
    Element quoted = shown("Text.\n\n{{ quote(\"" + document.id() + "\", \"p1\") }}\n");
    assertEquals(
        document.textOf(document.paragraphs().get(0)),
        quoted.selectFirst("blockquote p").wholeText());
    assertTrue(quoted.selectFirst("figcaption a").attr("href").endsWith(document.id() + "/#p1"));
    assertEquals("Text.", quoted.child(0).text());
  }

  @Test
  void severalOnOnePageKeepTheirOrder() throws IOException {
    Element all =
        shown("{{ statistics() }}\n\nBetween.\n\n{{ timeline() }}\n\n{{ documents(limit=1) }}");
    Elements children = all.children();
    assertEquals("dl", children.get(0).normalName());
    assertEquals("Between.", children.get(1).text());
    assertTrue(children.get(2).selectFirst("svg") != null);
    assertEquals(1, children.get(3).select(".card").size());
    assertTrue(!all.html().contains("\uFDD0"));
  }

  @Test
  void wrongNamesAreSaidWithNearOnes() throws IOException {
    String id = seeds.documents().get(0).id();
    Problem problem = wrong("One.\n\n{{ quote(\"" + id.substring(1) + "\", \"p1\") }}");
    assertEquals(3, problem.place().line());
    assertTrue(problem.hint().orElseThrow().startsWith("did you mean \"" + id), problem::toString);
    assertTrue(wrong("{{ quote(\"" + id + "\", \"p0\") }}").message().contains("p0"));
    assertTrue(wrong("{{ figure(\"icn.svg\") }}").hint().orElseThrow().contains("icon.svg"));
    assertTrue(wrong("{{ documents(event=\"x\") }}").message().contains("\"x\""));
  }

  @Test
  void aComponentInsideASentenceIsAnError() throws IOException {
    Problem problem = wrong("Look: {{ documents(limit=1) }}.");
    assertEquals("{{ documents(...) }} stands inside other text", problem.message());
  }

  @Test
  void aFigureHasItsWords() throws IOException {
    Element figure = shown("{{ figure(\"icon.svg\", caption=\"A <b>\", alt=\"An icon\") }}");
    assertEquals("../assets/icon.svg", figure.selectFirst("img").attr("src"));
    assertEquals("An icon", figure.selectFirst("img").attr("alt"));
    assertEquals("A <b>", figure.selectFirst("figcaption").text());
  }

  @Test
  void aTextWithTheMarkOfAComponentIsNone() throws IOException {
    Element page = shown("\uFDD00\uFDD0\n\n{{ documents(limit=1) }}");
    assertTrue(page.select(".card").size() >= 1);
  }
}
