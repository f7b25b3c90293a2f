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
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Corpus;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Metadata;
import org.lectern.model.ReportedEvent;

/** What machines are told, read by their rules; {@link ZoteroReader} has those of Zotero. */
class MachineTagsTest {
  private static final Inferred<String> TITLE = Inferred.of("On fisheries", 1, "title");
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
    ZoteroReader item = ofText("Li Shulei", kind, "2021-10-09");
    assertEquals(type, item.type());
  }

  @Test
  void aTextOfUnknownKindIsADocument() {
    assertEquals("document", ofText("Li Shulei", null, "2021-10-09").type());
  }

  @ParameterizedTest
  @CsvSource({
    "SPEECH, presenter",
    "TRANSCRIPT, presenter",
    "INTERVIEW, interviewee",
    "REPORT, author",
    "LETTER, author"
  })
  void whoSpeaksPresentsAndWhoWritesIsTheAuthor(Kind kind, String role) {
    assertEquals(
        List.of(new ZoteroReader.Creator(role, "Brandt", "Willy")),
        ofText("Willy Brandt", kind, "1969-10-28").creators());
  }

  /** Zotero takes the last word for the family name, unless there is a comma. */
  @ParameterizedTest
  @CsvSource({"Li Shulei, Li, Shulei", "Willy Brandt, Brandt, Willy", "习近平, 习, 近平"})
  void familyNamesThatComeFirstAreSaid(String name, String family, String given) {
    assertEquals(
        List.of(new ZoteroReader.Creator("presenter", family, given)),
        ofText(name, Kind.SPEECH, "2021-10-09").creators());
  }

  @ParameterizedTest
  @CsvSource({
    "2021-10-09, 2021/10/09",
    "2021-10, 2021/10",
    "2021, 2021",
    "2021-10-09/2021-10-11, 2021/10",
    "2021-10/2021-12, 2021",
    "XXXX-10-09,",
    "2020/2021,"
  })
  void aDateIsAsPreciseAsItIsKnown(String edtf, String date) {
    assertEquals(date, ofText("Li Shulei", Kind.REPORT, edtf).fields().get("date"));
  }

  /** Where no tag has one, Zotero takes the first of the page, which may be another text's. */
  @Test
  void noDateOfAnotherThingIsTheText() {
    Document page = page(undated(Kind.REPORT));
    assertFalse(page.select("time[datetime=2019-05-02]").isEmpty());
    assertEquals(null, ZoteroReader.of(page).fields().get("date"));
  }

  /** A speech is cited by the day on which it was held. */
  @Test
  void aSpeechHasItsMeeting() {
    ZoteroReader item = ZoteroReader.of(page(undated(Kind.SPEECH)));
    assertEquals("2019/05/02", item.fields().get("date"));
    assertEquals("Conference on fisheries", item.fields().get("meetingName"));
    assertEquals("Lisbon", item.fields().get("place"));
  }

  @Test
  void zoteroTakesEveryTextOfTheSeeds() {
    for (org.lectern.model.Document document : SEEDS.documents()) {
      ZoteroReader item = ZoteroReader.of(PAGES.get("documents/" + document.id() + "/index.html"));
      assertFalse(List.of("webpage", "journalArticle").contains(item.type()), item.type());
      assertEquals(document.displayTitle(), item.fields().get("title"));
      assertEquals(document.metadata().authors().size(), item.creators().size());
      assertEquals("en", item.fields().get("language"));
      assertFalse(item.fields().get("abstractNote").isBlank(), document.id());
      assertEquals(
          document.metadata().rights().map(r -> r.value()),
          Optional.ofNullable(item.fields().get("rights")));
    }
  }

  private static ZoteroReader ofText(String author, Kind kind, String date) {
    Drafts.Draft draft = draft();
    Metadata known = Drafts.metadata(TITLE, kind, Drafts.date(date, 0.9, "dateline"), null, null);
    draft.metadata =
        new Metadata(
            known.title(),
            known.language(),
            known.kind(),
            known.date(),
            known.place(),
            known.publisher(),
            List.of(Inferred.of(author, 0.9, "byline")),
            known.rights(),
            known.rightsHolder(),
            known.sourceUrl());
    return ZoteroReader.of(page(draft.build()));
  }

  /** Of an event on a known day, itself published nobody knows when. */
  private static org.lectern.model.Document undated(Kind kind) {
    Drafts.Draft draft = draft();
    draft.metadata = Drafts.metadata(TITLE, kind, null, null, null);
    draft.events.add(
        new ReportedEvent(
            Inferred.of("Conference on fisheries", 0.9, "event-name"),
            Optional.of(Drafts.date("2019-05-02", 0.9, "event-date")),
            Optional.of(Inferred.of("Lisbon", 0.9, "event-place")),
            List.of(),
            List.of()));
    return draft.build();
  }

  private static Drafts.Draft draft() {
    String text = "Fish are fewer than they were.";
    return new Drafts.Draft("fish", text, List.of(text));
  }

  private static Document page(org.lectern.model.Document document) {
    return pages(Drafts.corpus(Drafts.settings("A corpus"), document))
        .get("documents/" + document.id() + "/index.html");
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
              for (Element script : page.select("script:not([src])")) {
                assertFalse(script.data().contains("<"), path);
                assertTrue(
                    Set.of("application/ld+json", "application/json").contains(script.attr("type")),
                    path);
              }
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
