package org.lectern.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.index.search.IndexSearch;
import org.lectern.index.search.SearchOptions;
import org.lectern.index.search.SearchResultJson;

/**
 * An index of each format version is kept: of those that the readers in Java and JavaScript accept
 * they still give the answers of the day it was written, the others they refuse by name. {@code
 * -Dgolden.update=true} writes that of the current version anew; do that only before the version is
 * released.
 */
class GoldenIndexTest {
  private static final Path GOLDEN = Path.of("src/test/resources/org/lectern/index/golden-5");
  private static final Path EARLIER = Path.of("src/test/resources/org/lectern/index");
  private static final List<String> QUERIES =
      List.of(
          "Xi Jinping",
          "cybersecurity",
          "the of and",
          "网络安全",
          "习近平",
          "internet-based economy",
          "nothingofthis",
          "",
          "2018",
          "people's congress",
          "\"of the\"",
          "\"and in the\"");

  @Test
  void stillOpensAndAnswers() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      update();
    }
    IndexStageTest.check(GOLDEN.resolve("index"));
    assertEquals(Files.readString(GOLDEN.resolve("expected.jsonl")), answers());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void refusesAnEarlierVersionByName(int version) {
    Path index = EARLIER.resolve("golden-" + version).resolve("index");
    IOException e = assertThrows(IndexFormatTooOldException.class, () -> IndexSearch.open(index));
    String refusal = "has version " + version + ", this program reads 5; build the site again";
    assertTrue(e.getMessage().contains(refusal), e.getMessage());
  }

  private static void update() throws IOException {
    if (Files.exists(GOLDEN.resolve("index"))) {
      try (Stream<Path> old = Files.list(GOLDEN.resolve("index"))) {
        for (Path file : old.toList()) {
          Files.delete(file);
        }
      }
    }
    SampleIndexes.writeWithPairs(SampleCorpora.seeds(), Stemming.ENGLISH, GOLDEN.resolve("index"));
    Files.writeString(GOLDEN.resolve("expected.jsonl"), answers());
  }

  private static String answers() throws IOException {
    StringWriter text = new StringWriter();
    try (IndexSearch search = IndexSearch.open(GOLDEN.resolve("index"))) {
      for (String query : QUERIES) {
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
          json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
          json.writeStartObject();
          json.writeStringField("query", query);
          json.writeFieldName("result");
          SearchResultJson.write(search.search(query, SearchOptions.first(3)), json);
          json.writeEndObject();
        }
        text.append('\n');
      }
    }
    return text.toString();
  }
}
