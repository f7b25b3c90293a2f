package org.lectern.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The browser's modules read from a published index the doc values that Lucene reads from its own
 * format. Needs Node 20, as {@code SearchDifferentialIT} does.
 */
class ColumnsDifferentialIT {
  private static final long NODE_MINUTES = 5;

  @TempDir Path temp;

  @Test
  void fewDocuments() throws Exception {
    compare(3, 1);
    compare(40, 2);
  }

  /** Enough for several blocks of documents and of the dictionary. */
  @Test
  void manyDocuments() throws Exception {
    compare(20_000, 3);
  }

  private void compare(int documents, long seed) throws Exception {
    Path index = temp.resolve("index" + seed);
    Path cases = temp.resolve("cases" + seed + ".jsonl");
    try (IndexReader reader = MadeColumns.invert(documents, seed);
        JsonGenerator json = new JsonFactory().createGenerator(Files.newBufferedWriter(cases))) {
      MadeColumns.publish(reader, index);
      for (String name : MadeColumns.NUMBERS) {
        write(json, name, "numbers", PublishedColumnsTest.numbers(reader, name));
      }
      for (String name : MadeColumns.VALUES) {
        write(json, name, "values", PublishedColumnsTest.values(reader, name));
      }
    }
    node("compare-columns.mjs", index, cases);
  }

  private static void write(JsonGenerator json, String field, String kind, List<String> lines)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("field", field);
    json.writeStringField("kind", kind);
    json.writeArrayFieldStart("lines");
    for (String line : lines) {
      json.writeString(line);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void node(String script, Path... arguments) throws Exception {
    if (Boolean.getBoolean("lectern.skipNode")) {
      return;
    }
    Path log = Files.createTempFile(temp, "node", ".log");
    Process process =
        new ProcessBuilder(
                "node", "src/test/web/" + script, arguments[0].toString(), arguments[1].toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
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
