package org.lectern.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.analysis.WordKey;
import org.lectern.index.IndexStage;
import org.lectern.index.SampleCorpora;

/**
 * Java and the browser's modules read random queries alike: what is searched for, the canonical
 * form and whether something was repaired. Needs Node 20, as {@link SearchDifferentialIT} does.
 */
class QueryDifferentialIT {
  private static final int QUERIES = 20_000;
  private static final int SUGGESTIONS = 2_000;
  private static final long NODE_MINUTES = 10;

  @TempDir Path temp;

  @Test
  void javaAndNodeReadAlike() throws Exception {
    Path cases = temp.resolve("queries.jsonl");
    RandomTyping queries = new RandomTyping(42);
    try (LecternAnalyzer english = new LecternAnalyzer(Stemming.ENGLISH);
        LecternAnalyzer none = new LecternAnalyzer(Stemming.NONE);
        JsonGenerator json = escaping().createGenerator(Files.newBufferedWriter(cases))) {
      json.setPrettyPrinter(null);
      for (int i = 0; i < QUERIES; i++) {
        write(i % 3 == 0 ? queries.strict() : queries.typed(), i % 2 == 0 ? english : none, json);
      }
    }
    if (!Boolean.getBoolean("lectern.skipNode")) {
      String output = node("compare-queries.mjs", cases);
      assertTrue(output.contains(QUERIES + " queries, 0 differences"), output);
    }
  }

  /** Words of a real index, and the same with letters changed. */
  @Test
  void javaAndNodeSuggestAlike() throws Exception {
    Path index = temp.resolve("index");
    new IndexStage(Stemming.ENGLISH).write(SampleCorpora.seeds(), index);
    Path cases = temp.resolve("suggestions.jsonl");
    try (IndexSearch search = IndexSearch.open(index);
        DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index));
        JsonGenerator json = escaping().createGenerator(Files.newBufferedWriter(cases))) {
      json.setPrettyPrinter(null);
      Dictionary dictionary = new Dictionary(reader);
      List<String> terms = dictionary.between("body", "", term -> true);
      json.writeStartObject();
      for (String field : List.of("title", "body")) {
        json.writeArrayFieldStart(field);
        for (String term : dictionary.between(field, "", key -> true)) {
          json.writeStartArray();
          json.writeString(WordKey.of(term).form());
          json.writeNumber(dictionary.occurrences(field, term));
          json.writeEndArray();
        }
        json.writeEndArray();
      }
      json.writeEndObject();
      Random random = new Random(5);
      for (int i = 0; i < SUGGESTIONS; i++) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(3); n >= 0; n--) {
          String term = terms.get(random.nextInt(terms.size()));
          text.append(random.nextInt(4) == 0 ? "+" : "");
          text.append(misspelt(WordKey.of(term).form(), random)).append(' ');
        }
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("text", text.toString());
        json.writeStringField("suggestion", search.suggest(text.toString()).orElse(""));
        json.writeEndObject();
      }
    }
    if (!Boolean.getBoolean("lectern.skipNode")) {
      String output = node("compare-suggestions.mjs", cases);
      assertTrue(output.contains(" 0 differences"), output);
    }
  }

  private static String misspelt(String word, Random random) {
    StringBuilder text = new StringBuilder(word);
    for (int n = random.nextInt(3); n > 0 && text.length() > 1; n--) {
      int at = random.nextInt(text.length() - 1);
      char c = text.charAt(at);
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, (char) ('a' + random.nextInt(26)));
        case 2 -> text.setCharAt(at, (char) ('a' + random.nextInt(26)));
        default -> text.deleteCharAt(at).insert(at + 1, c);
      }
    }
    return text.toString();
  }

  /** Unpaired surrogates survive as escapes only. */
  private static JsonFactory escaping() {
    return JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  }

  private static void write(String text, LecternAnalyzer analyzer, JsonGenerator json)
      throws IOException {
    ParsedQuery parsed = QueryCompiler.parse(text, analyzer, 2);
    json.writeStartObject();
    json.writeStringField("text", text);
    json.writeStringField("stemming", analyzer.stemming().id());
    json.writeStringField("understood", parsed.understood());
    json.writeBooleanField("repaired", parsed.repaired());
    json.writeArrayFieldStart("words");
    for (ParsedQuery.TypedWord word : parsed.words()) {
      json.writeString(word.form() + " " + word.stem());
    }
    json.writeEndArray();
    json.writeFieldName("query");
    SearchQueryJson.write(parsed.query(), json);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private String node(String script, Path cases) throws Exception {
    Path log = Files.createTempFile(temp, "node", ".log");
    Process process =
        new ProcessBuilder("node", "src/test/web/" + script, cases.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertTrue(process.waitFor(NODE_MINUTES, TimeUnit.MINUTES), "node takes too long");
    } finally {
      process.destroyForcibly();
    }
    String output = Files.readString(log);
    assertEquals(0, process.exitValue(), output);
    return output;
  }
}
