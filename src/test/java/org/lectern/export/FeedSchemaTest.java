package org.lectern.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.Corpus;
import org.xml.sax.SAXException;

/** What programs subscribe to and crawl, by schemas written after the specifications. */
class FeedSchemaTest {
  private static final Optional<String> BASE = Optional.of("https://example.org/texts/");

  private static Map<String, byte[]> write(Corpus corpus) {
    Map<String, byte[]> files = new TreeMap<>();
    try {
      SampleCorpus.stage().write(corpus, (path, bytes, claimant) -> files.put(path, bytes));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return files;
  }

  private static Schema schema(String name) throws SAXException {
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(FeedSchemaTest.class.getResource(name));
  }

  private static void validate(String schema, byte[] document) throws Exception {
    schema(schema).newValidator().validate(new StreamSource(new ByteArrayInputStream(document)));
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void atomFeedsAreValid(boolean known) throws Exception {
    Map<String, byte[]> files =
        write(SampleCorpus.of("T <&", known ? BASE : Optional.empty(), "W \u0007 ]]> <b>"));
    List<String> feeds = files.keySet().stream().filter(f -> f.endsWith(".atom")).toList();
    assertTrue(feeds.size() >= 3, feeds::toString);
    for (String feed : feeds) {
      validate("atom.xsd", files.get(feed));
    }
    validate("atom.xsd", write(SampleCorpus.many(60)).get("feed.atom"));
    validate("atom.xsd", write(SampleCorpus.many(0)).get("feed.atom"));
  }

  @Test
  void sitemapsAreValid() throws Exception {
    validate("sitemap.xsd", write(SampleCorpus.of("T", BASE, "W")).get("sitemap.xml"));
    Map<String, String> parts =
        new Sitemap(new Urls(SampleCorpus.settings("T", BASE)), 2)
            .write(List.of("", "a/", "b/", "c/", "d/"));
    assertEquals(4, parts.size());
    for (String part : parts.values()) {
      validate("sitemap.xsd", part.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void theSearchDescriptionIsValid() throws Exception {
    validate(
        "opensearch.xsd",
        write(SampleCorpus.of("A title of more than sixteen letters", BASE, "W"))
            .get("opensearch.xml"));
  }

  /** The schemas find something. */
  @ParameterizedTest
  @CsvSource({
    "atom.xsd, feed.atom, <updated>.*?</updated>",
    "atom.xsd, feed.atom, <author>.*?</author>",
    "atom.xsd, feed.atom, T00:00:00Z",
    "sitemap.xsd, sitemap.xml, https://",
    "opensearch.xsd, opensearch.xml, \\{searchTerms\\}"
  })
  void whatIsMissingIsFound(String schema, String file, String part) {
    String whole =
        new String(write(SampleCorpus.of("T", BASE, "W")).get(file), StandardCharsets.UTF_8);
    String broken = whole.replaceAll("(?s)" + part, "");
    assertFalse(broken.equals(whole), part);
    assertThrows(
        SAXException.class, () -> validate(schema, broken.getBytes(StandardCharsets.UTF_8)));
  }

  /** jsonfeed.org, version 1.1: what must be there, and of which type. */
  @ParameterizedTest
  @CsvSource({"true", "false"})
  void jsonFeedsAreValid(boolean known) throws Exception {
    Map<String, byte[]> files = write(SampleCorpus.of("T", known ? BASE : Optional.empty(), "W"));
    List<String> feeds = files.keySet().stream().filter(f -> f.endsWith("feed.json")).toList();
    assertTrue(feeds.size() >= 3, feeds::toString);
    for (String file : feeds) {
      Map<?, ?> feed = JsonTree.object(new String(files.get(file), StandardCharsets.UTF_8));
      assertEquals("https://jsonfeed.org/version/1.1", feed.get("version"));
      assertTrue(feed.get("title") instanceof String, file);
      for (Object each : (List<?>) feed.get("items")) {
        Map<?, ?> item = (Map<?, ?>) each;
        assertTrue(item.get("id") instanceof String, file);
        assertTrue(item.get("content_text") instanceof String, file);
        OffsetDateTime.parse((String) item.get("date_modified"));
        assertTrue(
            Set.of(
                    "id",
                    "url",
                    "title",
                    "content_text",
                    "date_published",
                    "date_modified",
                    "authors",
                    "tags",
                    "language")
                .containsAll(item.keySet()),
            () -> file + ": " + item.keySet());
        assertLeadsToADocument(file, (String) item.get("url"), files);
      }
    }
  }

  /** An address is whole, or leads from the feed's own folder. */
  private static void assertLeadsToADocument(String feed, String url, Map<String, byte[]> files) {
    String resolved = URI.create(BASE.get() + feed).resolve(url).toString();
    String id = resolved.replaceAll("^" + BASE.get() + "documents/|/$", "");
    assertTrue(files.containsKey("documents/" + id + "/" + id + ".bib"), feed + ": " + resolved);
  }
}
