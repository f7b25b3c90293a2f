package org.lectern.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.LecternAnalyzer.Stemming;

/** The cases that the browser's reader of queries is tested with, too. */
class QueryCasesTest {
  /** What the cases leave out. */
  private static final Map<String, Object> DEFAULTS =
      Map.of("boost", 1.0, "slop", 0.0, "phrase", false);

  @Test
  void readsTheSharedCases() throws IOException {
    List<?> cases;
    try (InputStream in =
            QueryCasesTest.class.getResourceAsStream("/org/lectern/index/query/cases.json");
        JsonParser json = new JsonFactory().createParser(in)) {
      json.nextToken();
      cases = (List<?>) value(json);
    }
    assertTrue(cases.size() >= 150, "read " + cases.size());
    for (Object each : cases) {
      Map<?, ?> expected = (Map<?, ?>) each;
      String text = (String) expected.get("text");
      Stemming stemming = Stemming.of((String) expected.get("stemming"));
      try (LecternAnalyzer analyzer = new LecternAnalyzer(stemming)) {
        ParsedQuery actual = QueryCompiler.parse(text, analyzer, 2);
        assertEquals(expected.get("understood"), actual.understood(), text);
        assertEquals(expected.get("repaired"), actual.repaired(), text);
        assertEquals(expected.get("query"), tree(actual.query()), text);
      }
    }
  }

  private static Object tree(SearchQuery query) throws IOException {
    StringWriter text = new StringWriter();
    JsonFactory factory = new JsonFactory();
    try (JsonGenerator json = factory.createGenerator(text)) {
      SearchQueryJson.write(query, json);
    }
    try (JsonParser json = factory.createParser(text.toString())) {
      json.nextToken();
      return value(json);
    }
  }

  private static Object value(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> object = new TreeMap<>();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        Object value = value(json);
        if (!value.equals(DEFAULTS.get(name)) && !value.equals(List.of())) {
          object.put(name, value);
        }
      }
      return object;
    } else if (json.currentToken() == JsonToken.START_ARRAY) {
      List<Object> array = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        array.add(value(json));
      }
      return array;
    } else if (json.currentToken().isBoolean()) {
      return json.getBooleanValue();
    }
    return json.currentToken().isNumeric() ? json.getDoubleValue() : json.getText();
  }
}
