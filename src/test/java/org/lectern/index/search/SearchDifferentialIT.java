package org.lectern.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.analysis.RandomTexts;
import org.lectern.analysis.Token;
import org.lectern.index.IndexDocument;
import org.lectern.index.SampleCorpora;
import org.lectern.index.SampleIndexes;
import org.lectern.index.search.RandomQueries.Kind;

/**
 * Lucene and the browser's modules answer the same queries on the same index; there may be no
 * difference in total, unknown words, hits, order, scores, excerpts or facets. Needs Node 20: its
 * absence is a failure, unless {@code -Dlectern.skipNode=true} says that it is known.
 *
 * <p>While a difference is looked for: {@code -Dlectern.kinds=phrase,sloppy} asks only such queries
 * ({@link RandomQueries.Kind}), {@code -Dlectern.queries=100} so many for an index, {@code
 * -Dlectern.keep=DIR} leaves indexes and cases in a directory, for {@code compare-search.mjs} to be
 * run again by itself.
 */
class SearchDifferentialIT {
  /** For each index but that of many texts; the five below make more than 5,000. */
  /** The seed whose cases are put to the bundle too: it answers as what it is made from. */
  private static final long SHIPPED = 11;

  private static final List<String> BUNDLE = List.of("--import", "./src/test/web/bundle-hook.mjs");

  private static final int QUERIES = 900;

  private static final long NODE_MINUTES = 10;

  /** What was typed can have half a pair, which UTF-8 cannot. */
  private static final JsonFactory ESCAPING =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  @TempDir Path temp;

  @Test
  void seedTexts() throws Exception {
    compare(SampleCorpora.seeds(), SHIPPED, Stemming.ENGLISH, QUERIES);
  }

  @Test
  void oneDocument() throws Exception {
    compare(SampleCorpora.seeds().subList(0, 1), 12, Stemming.NONE, QUERIES / 4);
  }

  @Test
  void randomTexts() throws Exception {
    compare(SampleCorpora.random(1, 700), 1, Stemming.ENGLISH, QUERIES);
  }

  @Test
  void english() throws Exception {
    compare(SampleCorpora.english(2, 500), 2, Stemming.ENGLISH, QUERIES);
  }

  @Test
  void chinese() throws Exception {
    compare(SampleCorpora.chinese(3, 500), 3, Stemming.NONE, QUERIES);
  }

  @Test
  void mixed() throws Exception {
    List<IndexDocument> documents = new ArrayList<>(SampleCorpora.english(4, 200));
    documents.addAll(SampleCorpora.chinese(5, 200).stream().map(d -> renamed(d, "c")).toList());
    documents.addAll(SampleCorpora.random(6, 200));
    compare(documents, 4, Stemming.ENGLISH, QUERIES);
  }

  private static IndexDocument renamed(IndexDocument d, String prefix) {
    return new IndexDocument(
        prefix + d.id(),
        d.url(),
        d.title(),
        d.date(),
        d.kind(),
        d.language(),
        d.source(),
        d.places(),
        d.people(),
        d.events(),
        d.paragraphs());
  }

  /** Enough documents for long lists, several blocks of norms, and choosing by bounds. */
  @Test
  void manyRandomTexts() throws Exception {
    List<IndexDocument> documents = SampleCorpora.random(17, 12_000);
    compare(documents, 17, Stemming.NONE, QUERIES / 2);
  }

  @Test
  void analysisOfAnyText() throws Exception {
    Random random = new Random(251);
    Path cases = temp.resolve("analysis.jsonl");
    try (LecternAnalyzer analyzer = new LecternAnalyzer(Stemming.ENGLISH);
        JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(cases))) {
      json.setPrettyPrinter(null);
      for (int i = 0; i < 30_000; i++) {
        String text = i % 2 == 0 ? RandomTexts.anything(random) : RandomTexts.word(random);
        json.writeStartObject();
        writeUtf16(json, "text", text);
        json.writeArrayFieldStart("tokens");
        for (Token token : analyzer.analyze(text)) {
          json.writeStartArray();
          json.writeString(token.term());
          json.writeNumber(token.start());
          json.writeNumber(token.end());
          json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
    node("compare-analysis.mjs", cases);
  }

  /** As numbers: unpaired surrogates do not survive in JSON's UTF-8. */
  private static void writeUtf16(JsonGenerator json, String name, String text) throws IOException {
    json.writeArrayFieldStart(name);
    for (int i = 0; i < text.length(); i++) {
      json.writeNumber(text.charAt(i));
    }
    json.writeEndArray();
  }

  /** With pairs of frequent words, which as it is only large indexes have. */
  private void compare(List<IndexDocument> documents, long seed, Stemming stemming, int queries)
      throws Exception {
    String keep = System.getProperty("lectern.keep");
    Path folder = keep == null ? temp : Files.createDirectories(Path.of(keep));
    Path directory = folder.resolve("index" + seed);
    if (!Files.exists(directory.resolve("segments_1"))) {
      SampleIndexes.writeWithPairs(documents, stemming, directory);
    }
    try (Directory index = FSDirectory.open(directory);
        CheckIndex check = new CheckIndex(index)) {
      check.setDoSlowChecks(documents.size() < 1000); // quadratic in places
      assertTrue(check.checkIndex().clean);
    }
    Path cases = folder.resolve("cases" + seed + ".jsonl");
    try (IndexSearch search = IndexSearch.open(directory);
        JsonGenerator json = ESCAPING.createGenerator(Files.newBufferedWriter(cases))) {
      RandomQueries random = new RandomQueries(documents, stemming, new Random(seed));
      List<Kind> kinds = RandomQueries.kinds(System.getProperty("lectern.kinds"));
      int count = Integer.getInteger("lectern.queries", queries);
      for (int i = 0; i < count; i++) {
        writeCase(search, kinds.get(i % kinds.size()), random, json);
      }
    }
    assertTakesPairs(node("compare-search.mjs", directory, cases));
    if (seed == SHIPPED) {
      assertTakesPairs(node(BUNDLE, "compare-search.mjs", directory, cases));
    }
  }

  private static void assertTakesPairs(String output) {
    assertTrue(output.isEmpty() || output.matches("(?s).* [1-9]\\d* by pairs,.*"), output);
  }

  private static void writeCase(
      IndexSearch search, Kind kind, RandomQueries random, JsonGenerator json) throws IOException {
    SearchOptions options = random.options();
    SearchResult result;
    json.writeStartObject();
    json.writeStringField("kind", kind.name().toLowerCase(Locale.ROOT));
    if (kind == Kind.TEXT) {
      String text = random.text();
      writeUtf16(json, "text", text);
      result = search.search(text, options);
    } else {
      SearchQuery query = random.query(kind);
      json.writeFieldName("query");
      SearchQueryJson.write(query, json);
      result = search.search(query, options);
    }
    json.writeFieldName("options");
    JsonValues.write(RandomQueries.json(options), json);
    json.writeFieldName("result");
    SearchResultJson.write(result, json);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private String node(String script, Path... arguments) throws Exception {
    return node(List.of(), script, arguments);
  }

  /** What a script prints; nothing if there is no Node. */
  private String node(List<String> options, String script, Path... arguments) throws Exception {
    if (Boolean.getBoolean("lectern.skipNode")) {
      return "";
    }
    List<String> command = new ArrayList<>(List.of("node"));
    command.addAll(options);
    command.add("src/test/web/" + script);
    for (Path argument : arguments) {
      command.add(argument.toString());
    }
    Path log = Files.createTempFile(temp, "node", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertTrue(process.waitFor(NODE_MINUTES, TimeUnit.MINUTES), "node takes too long");
    } finally {
      process.destroyForcibly();
    }
    String output = Files.readString(log, StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), output);
    assertTrue(output.contains(" 0 differences"), output);
    return output;
  }
}
