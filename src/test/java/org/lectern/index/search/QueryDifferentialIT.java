package org.lectern.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.index.analysis.LecternAnalyzer;
import org.lectern.index.analysis.LecternAnalyzer.Stemming;

/**
 * Java and the browser's modules read random queries alike: what is searched for, the canonical
 * form and whether something was repaired. Needs Node 20, as {@link SearchDifferentialIT} does.
 */
class QueryDifferentialIT {
  private static final int QUERIES = 20_000;
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
      node(cases);
    }
  }

  /** Unpaired surrogates survive as escapes only. */
  private static JsonFactory escaping() {
    return JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  }

  private static void write(String text, LecternAnalyzer analyzer, JsonGenerator json)
      throws IOException {
    ParsedQuery parsed = QueryCompiler.parse(text, analyzer);
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

  private void node(Path cases) throws Exception {
    Path log = Files.createTempFile(temp, "node", ".log");
    Process process =
        new ProcessBuilder("node", "src/test/web/compare-queries.mjs", cases.toString())
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
    assertTrue(output.contains(QUERIES + " queries, 0 differences"), output);
  }
}
