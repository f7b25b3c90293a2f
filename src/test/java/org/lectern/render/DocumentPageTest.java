package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.lectern.model.Corpus;
import org.lectern.model.Inferred;
import org.lectern.model.Metadata;
import org.lectern.model.Removal;

class DocumentPageTest {
  private static Document seed(String id) throws IOException {
    return SiteStructureTest.render(SeedCorpus.build()).page("documents/" + id + "/index.html");
  }

  @Test
  void aDerivedTitleIsMarked() throws IOException {
    Document derived = seed("000_7bf641eed1883a87");
    assertTrue(derived.selectFirst("h1").hasClass("supplied"));
    assertTrue(
        derived
            .text()
            .contains("Title made by the program from the text; the source states none."));
    Document own = seed("004_b120ea91e6c6249d");
    assertTrue(!own.selectFirst("h1").hasClass("supplied"));
  }

  @Test
  void theDatesOfAnEventAndOfPublicationAreToldApart() throws IOException {
    Document undated = seed("000_7bf641eed1883a87");
    assertEquals(
        "Beijing · event 14–15 July 2023 · China Daily", undated.select(".dateline").text());
    Document dated = seed("004_b120ea91e6c6249d");
    assertTrue(
        dated.select(".dateline").text().contains("event 19 April 2016 · published 26 April 2016"),
        dated.select(".dateline").text());
    Document list = SiteStructureTest.render(SeedCorpus.build()).page("documents/index.html");
    assertEquals(
        List.of("event of 14–15 July 2023"),
        list.select(".over").eachText().stream()
            .filter(over -> over.contains("event of"))
            .map(over -> over.replaceFirst(" ·.*", ""))
            .toList());
  }

  @Test
  void theTextComesBeforeWhatIsKnownOfIt() throws IOException {
    Document page = seed("004_b120ea91e6c6249d");
    assertEquals(
        List.of("edition-head", "toc", "speakers", "text", "margin", "after"),
        page.selectFirst("article.edition").children().eachAttr("class"));
    assertTrue(page.select("details[open]").isEmpty());
  }

  @Test
  void aFactShowsItsEvidence() throws IOException {
    Element date =
        seed("001_fa41f1ff8bb005de").select(".facts > div:has(dt:containsOwn(Published))").first();
    assertEquals("15 July 2023", date.select(".value").text());
    assertEquals("2023-07-15", date.select("time").attr("datetime"));
    assertEquals("Saturday (July 15)", date.select("blockquote mark").text());
    assertTrue(date.select("blockquote").text().contains("Xinhua News Agency on Saturday"));
    assertEquals(3, date.select("ol li").size());
    assertTrue(date.select("p").text().contains("Known by: weekday date. Confidence: 93 %."));
  }

  @Test
  void theMarksOfSpeakersAgreeWithTheLegend() throws IOException {
    Document page = seed("000_7bf641eed1883a87");
    for (Element said : page.select(".said")) {
      String by = said.attr("data-by");
      assertEquals(said.attr("title"), page.select(".swatch[data-by=" + by + "]").text());
    }
    assertTrue(page.select(".said").size() > 4);
  }

  @Test
  void otherReportsOfTheEventAreListed() throws IOException {
    Document page = seed("000_7bf641eed1883a87");
    assertEquals(
        List.of("../../documents/003_9f70d528e020bac9/", "../../documents/001_fa41f1ff8bb005de/"),
        page.select("#others-1 ~ .card h3 a").eachAttr("href"));
    assertEquals("../../documents/002_bcb90129e2034eb1/", page.select("a[rel=prev]").attr("href"));
  }

  @Test
  void whatIsRemovedForOneReasonStandsTogether() throws IOException {
    Document page = seed("002_bcb90129e2034eb1");
    List<String> heads = page.select(".removal summary").eachText();
    assertEquals(heads.stream().distinct().toList(), heads);
    List<Removal> removed = SeedCorpus.build().documents().get(3).removed();
    String shown = page.select(".removal pre").eachText().toString();
    for (Removal removal : removed) {
      assertTrue(
          shown.contains(removal.text().strip().lines().findFirst().orElseThrow().strip()),
          removal.text());
    }
  }

  @Test
  void aRepairStandsInItsLine() throws IOException {
    Element repairs = seed("001_fa41f1ff8bb005de").selectFirst(".repairs");
    org.lectern.model.Document mended =
        SeedCorpus.build().documents().stream()
            .filter(d -> d.id().equals("001_fa41f1ff8bb005de"))
            .findFirst()
            .orElseThrow();
    Element first = repairs.selectFirst("li");
    assertEquals(mended.repairs().get(0).before(), first.select("del").first().wholeText());
    assertEquals("¶ 1", first.select("a").text());
  }

  @Test
  void anOpeningIsNotTheTitleAgain() throws IOException {
    Corpus corpus = Drafts.corpus(Drafts.settings("S"), Drafts.plain("x", "x\nAnother."));
    Document page = SiteStructureTest.render(corpus).page("documents/index.html");
    assertEquals(List.of("Another."), page.select(".opening").eachText());
  }

  @Test
  void removedTextIsAllThere() throws IOException {
    Document page = seed("002_bcb90129e2034eb1");
    String removed = SeedCorpus.build().documents().get(3).removed().get(0).text();
    assertEquals(removed.strip(), page.select(".removal pre").first().wholeText());
  }

  @Test
  void aDocumentOfWhichNothingIsKnownHasAPage() throws IOException {
    Corpus corpus = Drafts.corpus(Drafts.settings("S"), Drafts.plain("x", "A line.\nAnother."));
    Document page = SiteStructureTest.render(corpus).page("documents/x/index.html");
    assertEquals("x", page.select("h1").text());
    assertEquals(2, page.select(".text p").size());
    assertTrue(page.select(".dateline, .toc, .speakers, .turn").isEmpty());
    assertTrue(page.text().contains("Nothing is known of it but its text."));
  }

  @Test
  void textFromRightToLeftIsSetSo() throws IOException {
    Drafts.Draft draft = new Drafts.Draft("ar", "خطاب الرئيس", List.of("خطاب الرئيس في المؤتمر."));
    draft.metadata =
        new Metadata(
            Optional.of(Inferred.of("خطاب الرئيس", 1, "title-line")),
            Optional.of(Inferred.of("ar", 1, "language-script")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Inferred.of("وكالة الأنباء", 1, "byline")),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Corpus corpus = Drafts.corpus(Drafts.settings("S"), draft.build());
    MemoryFiles out = SiteStructureTest.render(corpus);
    Element text = out.page("documents/ar/index.html").selectFirst(".text");
    assertEquals("rtl", text.attr("dir"));
    assertEquals("ar", text.attr("lang"));
    Element publisher = out.page("documents/index.html").selectFirst(".over bdi");
    assertEquals("وكالة الأنباء", publisher.text());
    assertEquals("auto", out.page("documents/index.html").selectFirst(".card cite").attr("dir"));
  }
}
