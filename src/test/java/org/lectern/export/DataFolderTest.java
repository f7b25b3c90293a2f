package org.lectern.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.lectern.extract.ExtractStage;
import org.lectern.link.LinkStage;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusInput;
import org.lectern.model.Document;
import org.lectern.read.CorpusReader;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The data files of a made corpus and of the seeds, read as others read them. */
class DataFolderTest {
  private static Map<String, byte[]> write(Corpus corpus) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    SampleCorpus.stage().write(corpus, (path, content, claimant) -> files.put(path, content));
    return files;
  }

  private static Corpus sample() {
    return SampleCorpus.of("The Title", Optional.of("https://example.org/"), "Words");
  }

  static Corpus seeds() {
    CorpusInput input = CorpusReader.read(Path.of("seeds")).value();
    ExtractStage extract = new ExtractStage(input.settings(), input.authority());
    List<Document> documents =
        input.sources().stream().map(source -> extract.apply(source).value()).toList();
    return new LinkStage().apply(input, documents).value();
  }

  private static String text(Map<String, byte[]> files, String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  private static Map<String, String> unzipped(byte[] zip) throws IOException {
    Map<String, String> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertEquals(LocalDateTime.of(1980, 1, 1, 0, 0), entry.getTimeLocal());
        entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return entries;
  }

  @Test
  void rowsHaveTheColumnsThatTheirTableDefines() throws IOException {
    for (Corpus corpus : List.of(sample(), seeds())) {
      for (Table<?> table : new Tables(corpus).all()) {
        List<String> keys = table.columns().stream().map(Column::key).toList();
        for (Map<String, Object> row : JsonTree.lines(table.jsonl())) {
          assertEquals(keys.stream().filter(row::containsKey).toList(), List.copyOf(row.keySet()));
          for (Column<?> column : table.columns()) {
            Object value = row.get(column.key());
            assertTrue(value != null || !column.always(), table.name() + "." + column.key());
            assertTrue(value == null || isOf(column.type(), value), column.key() + ": " + value);
          }
        }
      }
    }
  }

  private static boolean isOf(Column.Type type, Object value) {
    return switch (type.json()) {
      case "string" -> value instanceof String text && !text.isEmpty();
      case "integer" -> value instanceof Integer;
      case "number" -> value instanceof Number;
      case "boolean" -> value.equals(true);
      case "array" -> value instanceof List;
      default -> value instanceof Map<?, ?> map && map.containsKey("value");
    };
  }

  @Test
  void theApiKeepsItsSchemas() throws IOException {
    Map<String, byte[]> files = write(seeds());
    Validator validator =
        new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();
    Map<String, URI> schemas = new TreeMap<>();
    for (String path : files.keySet()) {
      if (path.startsWith("api/schema/")) {
        schemas.put(path, validator.registerSchema(URI.create("urn:" + path), text(files, path)));
      }
    }
    int checked = 0;
    for (String path : files.keySet()) {
      String[] parts = path.split("/");
      if (parts.length == 3 && parts[0].equals("api") && !parts[1].equals("schema")) {
        String schema = parts[1].equals("documents") ? "document" : parts[1] + "-row";
        URI uri = schemas.get("api/schema/" + schema + ".json");
        Validator.Result result = validator.validate(uri, text(files, path));
        assertTrue(result.isValid(), () -> path + ": " + result.getErrors().get(0).getError());
        checked++;
      }
    }
    assertTrue(checked > 10, "documents, people and events");
    Map<String, Object> index = JsonTree.object(text(files, "api/index.json"));
    assertEquals(3, ((List<?>) index.get("tables")).size());
    assertEquals(
        5, JsonTree.object(text(files, "api/documents/page/1.json")).get("total"), "documents");
  }

  @Test
  void checksumsAndSizesAreThoseOfTheFiles() throws Exception {
    Map<String, byte[]> files = write(sample());
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    List<String> summed = new ArrayList<>();
    for (String line : text(files, "data/SHA256SUMS").lines().toList()) {
      String[] parts = line.split("  ", 2);
      byte[] content = files.get("data/" + parts[1]);
      assertEquals(HexFormat.of().formatHex(sha256.digest(content)), parts[0], parts[1]);
      summed.add("data/" + parts[1]);
    }
    List<String> others = files.keySet().stream().filter(p -> p.startsWith("data/")).toList();
    assertEquals(
        others.stream().filter(p -> !p.endsWith("SHA256SUMS")).collect(Collectors.toSet()),
        Set.copyOf(summed));
    Map<String, Object> described = JsonTree.object(text(files, "data/datapackage.json"));
    assertEquals("the-title", described.get("name"));
    for (Object resource : (List<?>) described.get("resources")) {
      Map<?, ?> file = (Map<?, ?>) resource;
      byte[] content = files.get("data/" + file.get("path"));
      assertEquals(content.length, file.get("bytes"));
      assertEquals("sha256:" + HexFormat.of().formatHex(sha256.digest(content)), file.get("hash"));
      assertTrue(((String) file.get("name")).matches("[a-z0-9._-]+"), "a name of Frictionless");
    }
  }

  @Test
  void croissantHasWhatItRequires() throws IOException {
    Map<String, Object> croissant = JsonTree.object(text(write(sample()), "data/croissant.json"));
    for (String key : List.of("@context", "@type", "conformsTo", "name", "description", "url")) {
      assertTrue(croissant.containsKey(key), key);
    }
    List<String> ids = new ArrayList<>();
    for (Object file : (List<?>) croissant.get("distribution")) {
      Map<?, ?> object = (Map<?, ?>) file;
      ids.add((String) object.get("@id"));
      assertTrue(((String) object.get("sha256")).matches("[0-9a-f]{64}"), "checksum");
      assertTrue(((String) object.get("contentUrl")).startsWith("https://example.org/data/"));
    }
    for (Object set : (List<?>) croissant.get("recordSet")) {
      for (Object field : (List<?>) ((Map<?, ?>) set).get("field")) {
        Map<?, ?> source = (Map<?, ?>) ((Map<?, ?>) field).get("source");
        assertTrue(ids.contains(((Map<?, ?>) source.get("fileObject")).get("@id")), "a file");
      }
    }
  }

  @Test
  void archivesHaveEveryTextAsItsPageOffersIt() throws IOException {
    Corpus corpus = seeds();
    Map<String, byte[]> files = write(corpus);
    Map<String, String> suffixes =
        Map.of("text.zip", ".txt", "markdown.zip", ".md", "tei.zip", ".xml");
    for (Map.Entry<String, String> archive : suffixes.entrySet()) {
      Map<String, String> entries = unzipped(files.get("data/" + archive.getKey()));
      assertEquals(corpus.documents().size(), entries.size());
      for (Document document : corpus.documents()) {
        String name = document.id() + archive.getValue();
        assertEquals(text(files, "documents/" + document.id() + "/" + name), entries.get(name));
      }
    }
    assertArrayEquals(files.get("data/tei.zip"), write(corpus).get("data/tei.zip"));
  }

  @Test
  void teiHasTheWholeTextAndLeadsToItsPeople() throws Exception {
    for (Corpus corpus : List.of(sample(), seeds())) {
      Map<String, byte[]> files = write(corpus);
      for (Document document : corpus.documents()) {
        Element tei = xml(files.get("documents/" + document.id() + "/" + document.id() + ".xml"));
        assertEquals("http://www.tei-c.org/ns/1.0", tei.getNamespaceURI());
        Map<String, Element> ids = new TreeMap<>();
        for (Element element : elements(tei)) {
          String id = element.getAttribute("xml:id");
          assertTrue(id.isEmpty() || id.matches("[\\p{L}_][\\p{L}\\p{N}._-]*"), id);
          assertTrue(id.isEmpty() || ids.put(id, element) == null, "twice: " + id);
        }
        document
            .paragraphs()
            .forEach(p -> assertEquals(document.textOf(p), ids.get(p.id()).getTextContent()));
        document
            .statements()
            .forEach(s -> assertSaid(ids.get(s.id()), s.span().of(document.text())));
        for (Element element : elements(tei)) {
          for (String reference : List.of("who", "ref")) {
            String to = element.getAttribute(reference);
            assertTrue(to.isEmpty() || ids.containsKey(to.substring(1)), to);
          }
        }
      }
    }
  }

  /** A statement that crosses another is left out; any other has its words. */
  private static void assertSaid(Element said, String words) {
    if (said != null) {
      assertTrue(List.of("said", "u").contains(said.getLocalName()), said.getLocalName());
      assertEquals(words, said.getTextContent());
    }
  }

  private static Element xml(byte[] bytes) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
  }

  private static List<Element> elements(Element root) {
    NodeList all = root.getElementsByTagNameNS("*", "*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
    return elements;
  }

  @Test
  void verticalTextIsTheTextWordByWord() throws IOException {
    for (Corpus corpus : List.of(sample(), seeds())) {
      String vertical = unzipped(write(corpus).get("data/vertical.zip")).get("corpus.vert");
      String words =
          vertical
              .lines()
              .filter(line -> !line.startsWith("<"))
              .map(line -> line.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
              .collect(Collectors.joining());
      String texts = corpus.documents().stream().map(Document::text).collect(Collectors.joining());
      assertEquals(texts.replaceAll("\\s", ""), words.replaceAll("\\s", ""));
      int depth = 0;
      for (String line : vertical.lines().toList()) {
        depth += line.startsWith("</") ? -1 : line.matches("<[a-z].*[^/]>") ? 1 : 0;
        assertTrue(depth >= 0 && !line.isBlank(), line);
      }
      assertEquals(0, depth, "every structure ends");
    }
  }

  @Test
  void theCitationFileHasWhatItsFormatRequires() throws IOException {
    String file = text(write(sample()), "data/CITATION.cff");
    for (String key : List.of("cff-version: ", "message: ", "title: ", "authors:\n- name: ")) {
      assertTrue(file.contains(key), file);
    }
  }
}
