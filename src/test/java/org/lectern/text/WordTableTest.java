package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordTableTest {
  private static final Map<String, Integer> WORDS =
      Map.of("march", 3, "mars", 3, "may", 5, "août", 8, "i̇stanbul", 9);

  private static int of(String word) {
    String text = "x" + word + "y";
    return new WordTable(WORDS).of(text, 1, text.length() - 1);
  }

  @Test
  void findsWordsInAnyCase() {
    assertEquals(3, of("march"));
    assertEquals(5, of("May"));
    assertEquals(3, of("MARS"));
    assertEquals(8, of("Août"));
    assertEquals(8, of("AOÛT"));
    assertEquals(9, of("İSTANBUL"), "a small letter of two characters");
  }

  @Test
  void findsNothingElse() {
    assertEquals(0, of("ma"));
    assertEquals(0, of("mayor"));
    assertEquals(0, of("m@y"));
    assertEquals(0, of(""));
    assertEquals(0, of("[arch"), "the character behind Z has no small letter");
  }

  @Test
  void findsAllOfMany() {
    Map<String, Integer> many = new HashMap<>();
    for (int i = 1; i <= 5000; i++) {
      many.put("w" + Integer.toString(i, 36), i);
    }
    WordTable table = new WordTable(many);
    many.forEach((word, value) -> assertEquals(value, table.of(word, 0, word.length())));
    assertEquals(0, table.of("w0", 0, 2));
  }
}
