package org.lectern.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.LecternAnalyzer.Stemming;

class LecternAnalyzerTest {
  private static List<String> terms(String text, Stemming stemming) {
    try (LecternAnalyzer analyzer = new LecternAnalyzer(stemming)) {
      return analyzer.analyze(text).stream().map(Token::term).toList();
    }
  }

  /** The cases that the browser's analyzer is tested with, too. */
  @Test
  void givesTheTermsOfTheSharedCases() throws IOException {
    int cases = 0;
    try (InputStream in = getClass().getResourceAsStream("cases.json");
        JsonParser json = new JsonFactory().createParser(in)) {
      assertEquals(JsonToken.START_ARRAY, json.nextToken());
      while (json.nextToken() == JsonToken.START_OBJECT) {
        String text = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String name = json.currentName();
          json.nextToken();
          if (name.equals("text")) {
            text = json.getText();
          } else {
            List<String> terms = terms(text, Stemming.of(name));
            assertEquals(strings(json), terms, text);
            assertEquals(terms.size(), LecternAnalyzer.count(text), text);
            cases++;
          }
        }
      }
    }
    assertTrue(cases > 30, "read " + cases);
  }

  private static List<String> strings(JsonParser json) throws IOException {
    List<String> strings = new ArrayList<>();
    while (json.nextToken() == JsonToken.VALUE_STRING) {
      strings.add(json.getText());
    }
    return strings;
  }

  @Test
  void tokensCoverTheirTextInOrder() {
    String text = "The Party’s “U.S.” 1,000 习近平 cafe\u0301s";
    try (LecternAnalyzer analyzer = new LecternAnalyzer(Stemming.ENGLISH)) {
      List<String> covered =
          analyzer.analyze(text).stream().map(t -> text.substring(t.start(), t.end())).toList();
      assertEquals(List.of("The", "Party’s", "U.S", "1,000", "习近", "近平", "cafe\u0301s"), covered);
    }
  }

  @Test
  void takesAnyText() {
    Random random = new Random(17);
    try (LecternAnalyzer analyzer = new LecternAnalyzer(Stemming.ENGLISH)) {
      for (int i = 0; i < 2000; i++) {
        String text = RandomTexts.anything(random);
        int last = 0;
        for (Token token : analyzer.analyze(text)) {
          assertTrue(!token.term().isEmpty() && token.start() >= last, text);
          assertEquals(new WordKey(token.stem(), token.form()), WordKey.of(token.term()), text);
          assertTrue(token.start() < token.end() && token.end() <= text.length(), text);
          last = token.start();
        }
      }
    }
  }
}
