package org.lectern.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.export.ExportStage;
import org.lectern.extract.ExtractStage;
import org.lectern.link.LinkStage;
import org.lectern.model.CorpusInput;
import org.lectern.model.Document;
import org.lectern.model.SiteFiles;
import org.lectern.model.Source;
import org.lectern.read.CorpusReader;
import org.lectern.render.Theme;

/**
 * Whoever has no more than the files of a site can put every source together again, as {@code
 * data/README.md} tells: all characters that are not white space, each once and in its order.
 */
class RebuiltSourceTest {
  @TempDir static Path corpus;
  private static final Map<String, String> FILES = new TreeMap<>();
  private static final Map<String, String> SOURCES = new TreeMap<>();

  @BeforeAll
  static void build() throws Exception {
    try (var seeds = Files.list(Path.of("seeds"))) {
      for (Path seed : seeds.filter(p -> p.toString().endsWith(".txt")).toList()) {
        Files.copy(seed, corpus.resolve(seed.getFileName()));
      }
    }
    write(
        "page.html",
        "<html><head><title>The tides</title><script>go()</script></head><body><nav>Home</nav>"
            + "<article><h1>The tides</h1><p class=x>The tide &amp; the <b>moon</b> were"
            + " discussed, as\nthey are every year, and nobody objected to that.</p><p>A second"
            + " paragraph of the page has another sentence, which is long enough.</p></article>"
            + "<p>Copyright 2020 The Harbour Press</p></body></html>");
    write(
        "record.md",
        "---\ntitle: Nets\ndate: 2001\n---\n\n## Nets\n\nThe nets are *mended* in winter \\& spring"
            + " &amp; dried.\n\n- one\n- two\n");
    write(
        "rows.csv",
        "id,title,speech,secret\nrow,Fish,\"We sold fish. We sold a lot of it,and more.\",unsaid\n");
    write("corpus.yaml", "tables:\n  - files: rows.csv\n    text: speech\n    ignore: [secret]\n");
    write(
        "debate.xml",
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>A"
            + " debate</title></titleStmt></fileDesc></teiHeader><text><body><u who=\"#a\"><seg>I"
            + " ask <gap/>the <hi>House</hi> to rise &lt;now&gt;.</seg></u></body></text></TEI>");
    Files.write(
        corpus.resolve("latin.txt"),
        "The café\u00AD keeps its soft hyph\u00ADens.The sen-\ntences are glued.\n\nPage 1\n"
            .getBytes(Charset.forName("ISO-8859-1")));
    write("wide.txt", "By \uD83D\uDE00\n\n\uD83D\uDE80 The ships left.They came back at night.\n");
    CorpusInput input = CorpusReader.read(corpus).value();
    ExtractStage extract = ExtractStage.of(input);
    List<Document> documents = new ArrayList<>();
    for (Source source : input.sources()) {
      SOURCES.put(source.id(), source.text());
      documents.add(extract.apply(source).value());
    }
    SiteFiles files =
        (path, content, claimant) -> FILES.put(path, new String(content, StandardCharsets.UTF_8));
    new ExportStage(Theme.standard().messages(input.settings()))
        .write(new LinkStage().apply(input, documents).value(), files);
  }

  private static void write(String name, String text) throws IOException {
    Files.writeString(corpus.resolve(name), text);
  }

  @Test
  void fromTheObjectOfEachDocument() {
    assertEquals(11, SOURCES.size());
    SOURCES.forEach(
        (id, source) -> {
          JsonObject document = object(FILES.get("api/documents/" + id + ".json"));
          List<JsonObject> changes = new ArrayList<>();
          for (String list : List.of("removed", "repairs", "taken")) {
            JsonArray found = document.getAsJsonArray(list);
            found.forEach(change -> changes.add(change.getAsJsonObject()));
          }
          assertSource(source, document.get("text").getAsString(), changes, id);
        });
  }

  @Test
  void fromTheTables() {
    Map<String, List<JsonObject>> changes = new HashMap<>();
    for (String table : List.of("removals", "repairs", "taken")) {
      FILES
          .get("data/" + table + ".jsonl")
          .lines()
          .map(RebuiltSourceTest::object)
          .forEach(
              row ->
                  changes
                      .computeIfAbsent(row.get("document").getAsString(), d -> new ArrayList<>())
                      .add(row));
    }
    assertTrue(changes.size() > 5, changes.keySet()::toString);
    SOURCES.forEach(
        (id, source) ->
            assertSource(
                source,
                object(FILES.get("api/documents/" + id + ".json")).get("text").getAsString(),
                changes.getOrDefault(id, List.of()),
                id));
  }

  /** A column that the publisher wants nothing of is nowhere in the site. */
  @Test
  void withoutWhatIsIgnored() {
    FILES.forEach((path, content) -> assertTrue(!content.contains("unsaid"), path));
  }

  private static JsonObject object(String json) {
    return JsonParser.parseString(json).getAsJsonObject();
  }

  private static void assertSource(
      String source, String text, List<JsonObject> changes, String id) {
    changes.sort(
        Comparator.comparingInt((JsonObject c) -> c.get("start").getAsInt())
            .thenComparingInt(c -> c.get("end").getAsInt()));
    StringBuilder rebuilt = new StringBuilder();
    int at = 0;
    int in = 0;
    for (JsonObject change : changes) {
      int stood = change.get("textStart").getAsInt();
      String kept = unspaced(text.substring(at, stood));
      int start = change.get("start").getAsInt();
      assertEquals(kept, unspaced(source.substring(in, start)), id + " before " + change);
      String was = text(change, change.has("text") ? "text" : "before");
      rebuilt.append(kept).append(was);
      at = stood + text(change, "after").length();
      in = change.get("end").getAsInt();
      assertEquals(was, source.substring(start, in), id);
    }
    rebuilt.append(text.substring(at));
    assertEquals(unspaced(source), unspaced(rebuilt.toString()), id);
  }

  private static String text(JsonObject object, String key) {
    JsonElement value = object.get(key);
    return value == null ? "" : value.getAsString();
  }

  /** White space by Unicode. */
  private static String unspaced(String text) {
    return text.replaceAll("[\\p{Z}\\t-\\r\u0085]+", "");
  }
}
