package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Corpus;
import org.lectern.model.Kind;

/**
 * What machines are told, read by their rules. Those of Zotero are of its translators "Embedded
 * Metadata" and "RDF": the type of an item is what og:type means, but for a guess; or else DC.type,
 * if it is the name of a type; or else what the citation tags mean.
 */
class MachineTagsTest {
  private static final List<String> ZOTERO_TYPES =
      List.of("presentation", "report", "interview", "newspaperArticle", "letter", "document");

  private static final Corpus SEEDS = SeedCorpus.build();
  private static final Map<String, Document> PAGES = pages(SEEDS);

  private static Map<String, Document> pages(Corpus corpus) {
    MemoryFiles files = new MemoryFiles();
    try {
      new RenderStage(Theme.standard()).render(corpus, files);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return files.pages();
  }

  private static String zoteroType(Document page) {
    String og = page.select("meta[property=og:type]").attr("content");
    if (og.equals("website")) {
      return "webpage";
    }
    String dc = page.select("meta[name=DC.type]").attr("content");
    if (ZOTERO_TYPES.contains(dc)) {
      return dc;
    }
    boolean report = !page.select("meta[name=citation_technical_report_institution]").isEmpty();
    return report ? "report" : "journalArticle";
  }

  @ParameterizedTest
  @CsvSource({
    "SPEECH,presentation",
    "TRANSCRIPT,presentation",
    "REPORT,report",
    "COMMUNIQUE,report",
    "MINUTES,report",
    "INTERVIEW,interview",
    "ARTICLE,newspaperArticle",
    "LETTER,letter"
  })
  void everyKindIsATypeOfZotero(Kind kind, String type) {
    assertEquals(type, MachineTags.zoteroType(Optional.of(kind)));
    assertTrue(ZOTERO_TYPES.contains(type), type);
  }

  @Test
  void zoteroTakesEveryTextWithItsCreatorsAndDate() {
    for (org.lectern.model.Document document : SEEDS.documents()) {
      Document page = PAGES.get("documents/" + document.id() + "/index.html");
      Optional<Kind> kind = document.metadata().kind().map(k -> k.value());
      assertEquals(MachineTags.zoteroType(kind), zoteroType(page));
      assertEquals(
          document.metadata().authors().stream().map(a -> a.value()).toList(),
          page.select("meta[name=citation_author]").eachAttr("content"));
      String date = page.select("meta[name=citation_publication_date]").attr("content");
      boolean dated = document.metadata().date().filter(d -> d.value().hasYear()).isPresent();
      assertEquals(dated, date.matches("\\d{4}(/\\d{2}){0,2}"), date);
      assertEquals(
          document.displayTitle(), page.select("meta[name=citation_title]").attr("content"));
      assertTrue(page.select("meta[name=citation_conference_title]").isEmpty(), "no paper");
    }
  }

  @Test
  void noPageIsAWebsiteToThoseWhoShowLinks() {
    PAGES.forEach(
        (path, page) ->
            assertFalse(
                page.select("meta[property=og:type]").eachAttr("content").contains("website"),
                path));
  }

  @Test
  void jsonLdParsesAndHasWhatItsTypesRequire() throws IOException {
    Map<String, List<String>> required =
        Map.of(
            "CreativeWork", List.of("@id", "name", "isPartOf", "wordCount"),
            "Report", List.of("@id", "name", "isPartOf", "wordCount"),
            "Event", List.of("@id", "name", "subjectOf"),
            "Person", List.of("@id", "name", "subjectOf"),
            "Dataset", List.of("@id", "name", "description", "creator", "distribution"),
            "WebSite", List.of("@id", "name", "potentialAction"));
    Map<String, Integer> seen = new HashMap<>();
    for (Map.Entry<String, Document> page : PAGES.entrySet()) {
      for (Element script : page.getValue().select("script[type=application/ld+json]")) {
        Map<String, String> top = keys(script.data());
        assertEquals("https://schema.org", top.get("@context"), page.getKey());
        String type = top.get("@type");
        assertTrue(required.containsKey(type), page.getKey() + ": " + type);
        assertTrue(top.keySet().containsAll(required.get(type)), page.getKey() + ": " + top);
        seen.merge(type, 1, Integer::sum);
      }
    }
    assertTrue(
        seen.keySet().containsAll(List.of("Event", "Person", "Dataset", "WebSite")),
        seen::toString);
    assertTrue(seen.containsKey("Report") || seen.containsKey("CreativeWork"), seen::toString);
  }

  /** The keys of an object, with their values where they are text. */
  private static Map<String, String> keys(String json) throws IOException {
    Map<String, String> keys = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      assertEquals(JsonToken.START_OBJECT, parser.nextToken());
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        JsonToken value = parser.nextToken();
        assertEquals(null, keys.put(key, value.isStructStart() ? "" : parser.getText()), key);
        parser.skipChildren();
      }
      assertEquals(null, parser.nextToken(), "one object");
    }
    return keys;
  }

  @Test
  void noTextEndsTheScriptItIsIn() {
    pages(HostileCorpus.build())
        .forEach(
            (path, page) -> {
              for (Element script : page.select("script[type=application/ld+json]")) {
                assertFalse(script.data().contains("<"), path);
              }
              page.select("script:not([src])")
                  .forEach(s -> assertEquals("application/ld+json", s.attr("type"), path));
            });
  }

  @Test
  void theMethodPageCountsWhatTheBuildKnows() {
    Document page = PAGES.get("method/index.html");
    int removals = SEEDS.documents().stream().mapToInt(d -> d.removed().size()).sum();
    int shown =
        page.select("section[aria-labelledby=removed] tbody td:nth-child(2)").eachText().stream()
            .mapToInt(Integer::parseInt)
            .sum();
    assertEquals(removals, shown);
    for (Element row : page.select("section[aria-labelledby=facts] tbody tr")) {
      assertEquals(
          SEEDS.documents().size(),
          row.select("td").eachText().stream().mapToInt(Integer::parseInt).sum(),
          row.text());
    }
  }
}
