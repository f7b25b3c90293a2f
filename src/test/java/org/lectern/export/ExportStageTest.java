package org.lectern.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.address.Addresses;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Document;
import org.lectern.model.Download;
import org.lectern.model.Problem;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ExportStageTest {
  private static final String BASE = "https://example.org/site/";
  private static final Optional<String> AT_BASE = Optional.of(BASE);

  private static Map<String, byte[]> write(Corpus corpus) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    SampleCorpus.stage()
        .write(
            corpus,
            (path, content, claimant) ->
                assertEquals(null, files.put(path, content), "written twice: " + path));
    return files;
  }

  private static String text(Map<String, byte[]> files, String path) throws IOException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(files.get(path))).toString();
  }

  private static Element xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static List<String> texts(Element root, String name) {
    NodeList nodes = root.getElementsByTagNameNS("*", name);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  private static Object at(Object value, Object... path) {
    for (Object step : path) {
      value =
          step instanceof Integer index
              ? ((List<?>) value).get(index)
              : ((Map<?, ?>) value).get(step);
    }
    return value;
  }

  /** Texts that are not beside their pages are in the archives. */
  @Test
  void thePublisherChoosesTheFormsOfTexts() throws IOException {
    Corpus all = SampleCorpus.of("A", Optional.empty(), "Words");
    Map<String, byte[]> files = write(with(all, Set.of(Download.TEI)));
    assertTrue(files.containsKey("documents/full/full.xml"));
    assertTrue(files.containsKey("documents/full/full.bib"));
    assertFalse(files.containsKey("documents/full/full.md"));
    assertFalse(files.containsKey("documents/full/full.txt"));
    assertTrue(files.get("data/text.zip").length > 100);
  }

  @Test
  void aLargeCorpusHasItsTextsInTheArchivesAlone() {
    Corpus small = SampleCorpus.of("A", Optional.empty(), "Words");
    assertEquals(Download.ALL, small.downloads());
    Corpus large = SampleCorpus.of("A", Optional.empty(), "Words ".repeat(4_500_000));
    assertEquals(Set.of(), large.downloads());
    assertEquals(Set.of(Download.TEI), with(large, Set.of(Download.TEI)).downloads());
  }

  private static Corpus with(Corpus corpus, Set<Download> downloads) {
    CorpusSettings old = corpus.settings();
    CorpusSettings settings =
        new CorpusSettings(
            old.title(),
            old.description(),
            old.language(),
            old.publisher(),
            old.baseUrl(),
            old.theme(),
            old.defaults(),
            old.documents(),
            old.phrases(),
            old.interfaces(),
            Optional.of(downloads));
    return new Corpus(
        settings,
        corpus.documents(),
        corpus.events(),
        corpus.series(),
        corpus.entities(),
        corpus.pages(),
        corpus.links(),
        corpus.ledger());
  }

  @Test
  void writesItsFiles() throws IOException {
    assertEquals(
        Set.of(
            ".nojekyll",
            "api/documents/doc.json",
            "api/documents/full.json",
            "api/documents/page/1.json",
            "api/events/2023-07-14-event.json",
            "api/events/page/1.json",
            "api/index.json",
            "api/people/page/1.json",
            "api/people/xi.json",
            "api/schema/document.json",
            "api/schema/documents-row.json",
            "api/schema/events-row.json",
            "api/schema/people-row.json",
            "data/CITATION.cff",
            "data/README.md",
            "data/SHA256SUMS",
            "data/croissant.json",
            "data/datapackage.json",
            "data/documents.csv",
            "data/documents.jsonl",
            "data/events.jsonl",
            "data/markdown.zip",
            "data/mentions.csv",
            "data/alignments.jsonl",
            "data/versions.jsonl",
            "data/mentions.jsonl",
            "data/paragraphs.jsonl",
            "data/people.jsonl",
            "data/organisations.jsonl",
            "data/places.jsonl",
            "data/series.jsonl",
            "data/phrases.jsonl",
            "data/related.jsonl",
            "data/removals.jsonl",
            "data/repairs.jsonl",
            "data/reuses.jsonl",
            "data/taken.jsonl",
            "data/statements.csv",
            "data/statements.jsonl",
            "data/tei.zip",
            "data/text.zip",
            "data/vertical.zip",
            "data/words.jsonl",
            "documents/doc/doc.bib",
            "documents/doc/doc.md",
            "documents/doc/doc.ris",
            "documents/doc/doc.txt",
            "documents/doc/doc.xml",
            "documents/full/full.bib",
            "documents/full/full.md",
            "documents/full/full.ris",
            "documents/full/full.txt",
            "documents/full/full.xml",
            "feed.atom",
            "feed.json",
            "opensearch.xml",
            "people/xi/feed.atom",
            "people/xi/feed.json",
            "robots.txt",
            "series/series/feed.atom",
            "series/series/feed.json",
            "sitemap.xml"),
        write(SampleCorpus.of("Title", AT_BASE, "Words")).keySet());
  }

  @Test
  void theSameCorpusGivesTheSameBytes() throws IOException {
    Map<String, byte[]> one = write(SampleCorpus.of("Title", AT_BASE, "Words"));
    Map<String, byte[]> two = write(SampleCorpus.of("Title", AT_BASE, "Words"));
    one.forEach((path, content) -> assertArrayEquals(content, two.get(path), path));
  }

  @Test
  void aDocumentKeepsItsContract() throws IOException {
    Document document = SampleCorpus.full("full", "Words");
    Map<String, Object> json = JsonTree.object(DocumentJson.line(document));
    assertEquals(
        List.of(
            "file",
            "id",
            "language",
            "kind",
            "title",
            "date",
            "place",
            "publisher",
            "authors",
            "rights",
            "rightsHolder",
            "source",
            "events",
            "sections",
            "paragraphs",
            "statements",
            "mentions",
            "removed",
            "repairs",
            "taken",
            "text"),
        List.copyOf(json.keySet()));
    assertEquals("texts/full.txt", json.get("file"));
    assertEquals(
        Map.of(
            "value",
            "2023-07-15",
            "confidence",
            0.9,
            "rule",
            "d",
            "support",
            List.of(Map.of("start", 3, "end", 4))),
        json.get("date"));
    assertEquals("report", at(json, "kind", "value"));
    assertEquals(0.3333, at(json, "kind", "confidence"));
    assertEquals(List.of("because Words"), at(json, "kind", "reasons"));
    assertEquals("Second Author", at(json, "authors", 1, "value"));
    assertEquals("2023-07-14/2023-07-15", at(json, "events", 0, "date", "value"));
    assertEquals(
        Map.of("name", "Xi", "part", "spoke", "start", 0, "end", 14),
        at(json, "events", 0, "participants", 0));
    assertEquals(
        Map.of("id", "p2", "start", 16, "end", 23, "language", "ar", "recovered", true),
        at(json, "paragraphs", 1));
    assertEquals(
        Map.of(
            "id", "said1",
            "speaker", "Xi",
            "verb", "said",
            "kind", "reported",
            "start", 0,
            "end", 14,
            "confidence", 0.8765,
            "rule", "speaker-verb"),
        at(json, "statements", 0));
    assertEquals("Xi", span(json, at(json, "mentions", 0)));
    assertEquals("person", at(json, "mentions", 0, "type"));
    assertEquals(
        Map.of(
            "start",
            1,
            "end",
            2,
            "reason",
            "reason",
            "rule",
            "rule",
            "text",
            "Words",
            "textStart",
            0),
        at(json, "removed", 0));
    assertEquals(
        Map.of(
            "start",
            2,
            "end",
            3,
            "before",
            "Words",
            "after",
            "after",
            "textStart",
            4,
            "rule",
            "rule"),
        at(json, "repairs", 0));
    assertEquals(document.text(), json.get("text"));
  }

  private static String span(Map<String, Object> json, Object item) {
    String text = (String) json.get("text");
    return text.substring((Integer) at(item, "start"), (Integer) at(item, "end"));
  }

  @Test
  void whatIsUnknownIsAbsent() throws IOException {
    Document document = org.lectern.record.Documents.ofParagraphs(List.of("a"));
    assertEquals(
        List.of(
            "file",
            "id",
            "events",
            "sections",
            "paragraphs",
            "statements",
            "mentions",
            "removed",
            "repairs",
            "taken",
            "text"),
        List.copyOf(JsonTree.object(DocumentJson.line(document)).keySet()));
  }

  @Test
  void rowsLeadToEachOther() throws IOException {
    Map<String, byte[]> files = write(SampleCorpus.of("Title", AT_BASE, "Words"));
    Map<String, Map<String, Object>> byId = new TreeMap<>();
    for (String table :
        List.of(
            "documents", "paragraphs", "statements", "mentions", "people", "events", "series")) {
      for (Map<String, Object> row : JsonTree.lines(text(files, "data/" + table + ".jsonl"))) {
        assertEquals("id", row.keySet().iterator().next());
        byId.put(table + " " + row.get("id"), row);
      }
    }
    Map<String, Object> document = byId.get("documents full");
    assertEquals(BASE + "documents/full/", document.get("url"));
    assertEquals("texts", document.get("collection"));
    assertEquals(List.of("2023-07-14-event"), document.get("events"));
    assertEquals("Words", at(document, "title", "value"));
    Map<String, Object> paragraph = byId.get("paragraphs full#p2");
    assertEquals(
        Map.of(
            "id",
            "full#p2",
            "document",
            "full",
            "url",
            BASE + "documents/full/#p2",
            "number",
            2,
            "section",
            "s1",
            "start",
            16,
            "end",
            23,
            "language",
            "ar",
            "recovered",
            true,
            "text",
            "Second."),
        paragraph);
    Map<String, Object> statement = byId.get("statements full#said1");
    assertEquals("p1", statement.get("paragraph"));
    assertEquals("xi", statement.get("person"));
    assertEquals("Words said Xi.", statement.get("text"));
    Map<String, Object> mention = byId.get("mentions full#mention1");
    assertEquals("xi", mention.get("person"));
    assertEquals("Words", mention.get("role"));
    assertEquals("p1", mention.get("paragraph"));
    assertFalse(byId.get("mentions full#mention2").containsKey("person"));
    assertEquals(List.of("full#said1"), byId.get("people xi").get("statements"));
    assertEquals(
        List.of(Map.of("person", "xi", "parts", List.of("spoke"), "documents", List.of("full"))),
        byId.get("events 2023-07-14-event").get("participants"));
    assertEquals(List.of(), byId.get("documents doc").get("events"));
  }

  @Test
  void theReadmeNamesEveryKey() throws IOException {
    Map<String, byte[]> files = write(SampleCorpus.of("Title", AT_BASE, "Words"));
    String readme = text(files, "data/README.md");
    List<String> tables = new ArrayList<>();
    for (String path : files.keySet()) {
      if (path.endsWith(".jsonl")) {
        tables.add(path);
        JsonTree.lines(text(files, path)).forEach(row -> assertNamed(row, readme, path));
      }
    }
    tables.forEach(path -> assertTrue(readme.contains("## " + path.substring(5)), path));
    assertNamed(JsonTree.object(text(files, "api/documents/full.json")), readme, "full.json");
  }

  private static void assertNamed(Object value, String readme, String where) {
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        assertTrue(readme.matches("(?s).*\\b" + entry.getKey() + "\\b.*"), where + entry.getKey());
        assertNamed(entry.getValue(), readme, where);
      }
    } else if (value instanceof List<?> list) {
      list.forEach(item -> assertNamed(item, readme, where));
    }
  }

  @Test
  void theAtomFeedIsWhole() throws Exception {
    Element feed = xml(text(write(SampleCorpus.of("Title", AT_BASE, "Words")), "feed.atom"));
    assertEquals("http://www.w3.org/2005/Atom", feed.getNamespaceURI());
    assertEquals("en", feed.getAttribute("xml:lang"));
    assertEquals(List.of(BASE, BASE + "documents/full/"), texts(feed, "id"));
    assertEquals(List.of("2023-07-15T00:00:00Z", "2023-07-15T00:00:00Z"), texts(feed, "updated"));
    assertEquals(List.of("The Publisher", "Words", "Second Author"), texts(feed, "name"));
    assertEquals(List.of("Title", "Words"), texts(feed, "title"));
    assertEquals(List.of("Words said Xi."), texts(feed, "summary"));
  }

  @Test
  void aFeedWithoutAnAddressHasNamesAndStaysUsable() throws Exception {
    Map<String, byte[]> files = write(SampleCorpus.many(120));
    Element feed = xml(text(files, "feed.atom"));
    List<String> ids = texts(feed, "id");
    assertEquals(51, ids.size());
    assertEquals(51, Set.copyOf(ids).size());
    assertTrue(ids.stream().allMatch(id -> id.matches("urn:uuid:[0-9a-f-]{36}")), ids::toString);
    assertEquals("2020-02-03T00:00:00Z", texts(feed, "updated").get(0));
    NodeList links = feed.getElementsByTagNameNS("*", "link");
    assertEquals("documents/d120/", ((Element) links.item(1)).getAttribute("href"));
    Map<String, Object> json = JsonTree.object(text(files, "feed.json"));
    assertEquals("https://jsonfeed.org/version/1.1", json.get("version"));
    assertEquals(50, ((List<?>) json.get("items")).size());
    assertEquals("2020-02-03T00:00:00Z", at(json, "items", 0, "date_published"));
    assertEquals("Text 120", at(json, "items", 0, "content_text"));
    assertEquals(ids.get(1), at(json, "items", 0, "id"));
  }

  @Test
  void aPersonAndASeriesHaveFeedsOfTheirDocumentsAlone() throws Exception {
    Map<String, byte[]> files = write(SampleCorpus.of("Title", AT_BASE, "Words"));
    for (String folder : List.of("people/xi/", "series/series/")) {
      Element feed = xml(text(files, folder + "feed.atom"));
      assertEquals(List.of(BASE + folder, BASE + "documents/full/"), texts(feed, "id"));
      Map<String, Object> json = JsonTree.object(text(files, folder + "feed.json"));
      assertEquals(1, ((List<?>) json.get("items")).size());
      assertEquals(BASE + folder, json.get("home_page_url"));
    }
    assertEquals("Xi, Title", texts(xml(text(files, "people/xi/feed.atom")), "title").get(0));
  }

  @Test
  void anEmptyCorpusHasEmptyFiles() throws Exception {
    Map<String, byte[]> files = write(SampleCorpus.many(0));
    assertEquals("", text(files, "data/documents.jsonl"));
    assertEquals(1, text(files, "data/documents.csv").lines().count());
    assertEquals(List.of("1970-01-01T00:00:00Z"), texts(xml(text(files, "feed.atom")), "updated"));
  }

  @Test
  void theSitemapListsEveryPage() throws Exception {
    Map<String, byte[]> files = write(SampleCorpus.of("Title", AT_BASE, "Words"));
    assertEquals(
        List.of(
            BASE,
            BASE + "documents/",
            BASE + "events/",
            BASE + "series/",
            BASE + "people/",
            BASE + "organisations/",
            BASE + "places/",
            BASE + "phrases/",
            BASE + "search/",
            BASE + "data/",
            BASE + "method/",
            BASE + "about/",
            BASE + "documents/full/",
            BASE + "documents/doc/",
            BASE + "events/2023-07-14-event/",
            BASE + "series/series/",
            BASE + "people/xi/"),
        texts(xml(text(files, "sitemap.xml")), "loc"));
    assertEquals(
        List.of("2023-07-15"), texts(xml(text(files, "sitemap.xml")), "lastmod"), "a sure date");
    assertTrue(text(files, "robots.txt").endsWith("Sitemap: " + BASE + "sitemap.xml\n"));
  }

  @Test
  void theSitemapSaysThatItWantsAnAddress() throws Exception {
    Map<String, byte[]> files = write(SampleCorpus.many(1));
    String sitemap = text(files, "sitemap.xml");
    assertTrue(sitemap.contains("set base-url in corpus.yaml"), sitemap);
    assertEquals("/documents/d1/", texts(xml(sitemap), "loc").get(11));
    assertFalse(text(files, "robots.txt").contains("Sitemap"));
    assertFalse(files.containsKey("opensearch.xml"));
  }

  @Test
  void aLongSitemapIsSplit() throws Exception {
    Urls urls = new Urls(SampleCorpus.settings("T", AT_BASE));
    Map<String, String> files = new Sitemap(urls, 2).write(List.of("a", "b", "c", "d", "e"));
    assertEquals(
        List.of(BASE + "sitemap-1.xml", BASE + "sitemap-2.xml", BASE + "sitemap-3.xml"),
        texts(xml(files.get("sitemap.xml")), "loc"));
    assertEquals(List.of(BASE + "c", BASE + "d"), texts(xml(files.get("sitemap-2.xml")), "loc"));
    assertEquals(List.of(BASE + "e"), texts(xml(files.get("sitemap-3.xml")), "loc"));
  }

  @Test
  void browsersFindTheSearch() throws Exception {
    Corpus corpus = SampleCorpus.of("A very long title for a site", AT_BASE, "Words");
    Element search = xml(text(write(corpus), "opensearch.xml"));
    assertEquals(List.of("A very long tit…"), texts(search, "ShortName"));
    Element url = (Element) search.getElementsByTagNameNS("*", "Url").item(0);
    assertEquals(BASE + "search/?q={searchTerms}", url.getAttribute("template"));
  }

  @Test
  void addressesAreEncoded() {
    assertEquals("documents/%E4%B9%A0%20%22%3F%23/", Addresses.document("\u4E60 \"?#"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><b>&amp;]]>",
        "\"quoted\", with; commas\nand\r\nlines",
        "=1+1",
        "\u0000\u0001\u001F\u007F\uFFFE\uFFFF",
        "lone \uD83D and \uDE00, whole \uD83D\uDE00",
        "\u202Eright to left \u0645\u0631\u062D\u0628\u0627",
        "\\ } { % -- <!-- -->",
        "\u2028\u2029\u0085",
      })
  void hostileTextsStayData(String words) throws Exception {
    Corpus corpus = SampleCorpus.of(words, AT_BASE, words);
    Map<String, byte[]> files = write(corpus);
    String kept = org.lectern.record.WellFormed.of(words);
    for (String path : files.keySet()) {
      assertUtf8(files, path);
      if (path.endsWith(".jsonl")) {
        JsonTree.lines(text(files, path));
      } else if (path.endsWith(".xml") || path.endsWith(".atom")) {
        xml(text(files, path));
      }
    }
    Map<String, Object> json = JsonTree.object(text(files, "api/documents/full.json"));
    assertEquals(kept, at(json, "title", "value"));
    assertEquals(kept + " said Xi.", span(json, at(json, "paragraphs", 0)));
    assertEquals(kept, at(JsonTree.object(text(files, "feed.json")), "title"));
    List<List<String>> table = csv(text(files, "data/documents.csv"));
    assertEquals(3, table.size());
    assertEquals(kept, table.get(1).get(6));
    assertEquals(List.of(20, 20, 20), table.stream().map(List::size).toList());
  }

  private static void assertUtf8(Map<String, byte[]> files, String path) throws IOException {
    if (path.endsWith(".zip")) {
      return;
    }
    try {
      text(files, path);
    } catch (CharacterCodingException e) {
      throw new AssertionError(path, e);
    }
  }

  /** A reader of RFC 4180. */
  private static List<List<String>> csv(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append(text.charAt(++i));
        } else if (c == '"') {
          quoted = false;
        } else {
          field.append(c);
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        row.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (c != '\r') {
        field.append(c);
      }
    }
    return rows;
  }

  @Test
  void saysWhatItCouldNotWrite() throws IOException {
    List<Problem> problems =
        SampleCorpus.stage()
            .write(SampleCorpus.of("T", AT_BASE, "a \uD83D"), (path, content, claimant) -> {});
    assertEquals("texts/full.txt", problems.get(0).place().path());
    assertEquals(1, problems.size());
  }
}
