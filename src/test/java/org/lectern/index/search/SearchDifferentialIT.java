package org.lectern.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.index.IndexDocument;
import org.lectern.index.IndexStage;
import org.lectern.index.SampleCorpora;
import org.lectern.index.analysis.LecternAnalyzer;
import org.lectern.index.analysis.LecternAnalyzer.Stemming;
import org.lectern.index.analysis.RandomTexts;
import org.lectern.index.analysis.Token;
import org.lectern.index.search.SearchOptions.Order;

/**
 * Lucene and the browser's modules answer the same queries on the same index; there may be no
 * difference in total, hits, order, scores or excerpts. Needs Node 20: its absence is a failure,
 * unless {@code -Dlectern.skipNode=true} says that it is known.
 */
class SearchDifferentialIT {
  private static final int QUERIES = 250;
  private static final long NODE_MINUTES = 10;

  @TempDir Path temp;

  @Test
  void seedTexts() throws Exception {
    compare(SampleCorpora.seeds(), 11, Stemming.ENGLISH);
  }

  @Test
  void oneDocument() throws Exception {
    compare(SampleCorpora.seeds().subList(0, 1), 12, Stemming.NONE);
  }

  @Test
  void randomTexts() throws Exception {
    for (long seed : new long[] {1, 2}) {
      compare(SampleCorpora.random(seed, 700), seed, Stemming.ENGLISH);
    }
  }

  /** Enough documents for long lists, several blocks of norms, and choosing by bounds. */
  @Test
  void manyRandomTexts() throws Exception {
    compare(SampleCorpora.random(17, 12_000), 17, Stemming.NONE);
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

  private void compare(List<IndexDocument> documents, long seed, Stemming stemming)
      throws Exception {
    Path directory = temp.resolve("index" + seed);
    new IndexStage(stemming).write(documents, directory);
    try (Directory index = FSDirectory.open(directory);
        CheckIndex check = new CheckIndex(index)) {
      check.setDoSlowChecks(documents.size() < 1000); // quadratic in places
      assertTrue(check.checkIndex().clean);
    }
    Path cases = temp.resolve("cases" + seed + ".jsonl");
    try (IndexSearch search = IndexSearch.open(directory);
        JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(cases))) {
      Random random = new Random(seed);
      for (int i = 0; i < QUERIES; i++) {
        writeCase(search, query(documents, random), options(random), json);
      }
    }
    node("compare-search.mjs", directory, cases);
  }

  private static String query(List<IndexDocument> documents, Random random) {
    IndexDocument document = documents.get(random.nextInt(documents.size()));
    String text = document.paragraphs().get(random.nextInt(document.paragraphs().size())).text();
    return switch (random.nextInt(9)) {
      case 0 -> "the";
      case 1 -> "the of and to";
      case 2 -> document.title();
      case 3 -> "zzzunknown " + (random.nextBoolean() ? "" : SampleCorpora.words(random, 1));
      case 4 -> RandomTexts.anything(random);
      case 5 -> SampleCorpora.words(random, 12 + random.nextInt(30));
      case 6 -> SampleCorpora.words(random, 1);
      default -> piece(text, random);
    };
  }

  private static String piece(String text, Random random) {
    int start = random.nextInt(text.length() + 1);
    return text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(40)));
  }

  private static SearchOptions options(Random random) {
    Order order = random.nextInt(4) > 0 ? Order.RELEVANCE : Order.values()[random.nextInt(3)];
    List<SearchOptions.Filter> filters = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      filters.add(
          new SearchOptions.Filter("kind", List.of("kind" + random.nextInt(3), "speech", "none")));
    }
    for (int more = random.nextInt(6); more > 3; more--) {
      filters.add(
          new SearchOptions.Filter("place", List.of("place" + random.nextInt(4), "Beijing")));
    }
    int limit = random.nextInt(5) == 0 ? random.nextInt(200) : 10;
    int offset = random.nextInt(5) == 0 ? random.nextInt(50) : 0;
    return new SearchOptions(limit, offset, order, filters);
  }

  private static void writeCase(
      IndexSearch search, String query, SearchOptions options, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    writeUtf16(json, "query", query);
    json.writeObjectFieldStart("options");
    json.writeNumberField("limit", options.limit());
    json.writeNumberField("offset", options.offset());
    json.writeStringField(
        "sort",
        switch (options.order()) {
          case RELEVANCE -> "relevance";
          case DATE -> "date";
          case DATE_DESCENDING -> "-date";
        });
    json.writeArrayFieldStart("filters");
    for (SearchOptions.Filter filter : options.filters()) {
      json.writeStartObject();
      json.writeStringField("field", filter.field());
      json.writeArrayFieldStart("values");
      for (String value : filter.values()) {
        json.writeString(value);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeFieldName("result");
    SearchResultJson.write(search.search(query, options), json);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void node(String script, Path... arguments) throws Exception {
    if (Boolean.getBoolean("lectern.skipNode")) {
      return;
    }
    List<String> command = new ArrayList<>(List.of("node", "src/test/web/" + script));
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
    assertTrue(output.contains("0 differences"), output);
  }
}
