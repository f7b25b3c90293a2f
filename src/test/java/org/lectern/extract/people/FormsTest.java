package org.lectern.extract.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
  @Test
  void findsTheFormOfEachOfManyWordsAgain() {
    Forms forms = new Forms();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append("w").append(i).append(' ');
    }
    String[] words = text.toString().split(" ");
    Form[] first = new Form[words.length];
    for (int i = 0, at = 0; i < words.length; at += words[i++].length() + 1) {
      first[i] = forms.of(text.toString(), at, at + words[i].length(), Token.Kind.WORD);
      assertEquals(words[i], first[i].text());
    }
    for (int i = 0; i < words.length; i++) {
      assertSame(first[i], forms.of(words[i], 0, words[i].length(), Token.Kind.WORD));
    }
  }

  @ParameterizedTest
  @CsvSource({"Mr.,mr", "U.S.,u.s.", "J.,j.", "Words,words", "ÉTÉ,été"})
  void keepsTheStopsOfInitialsOnly(String word, String lower) {
    assertEquals(lower, Form.of(word, Token.Kind.WORD, 0).lower());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DLull", "gll", "TBHcTBy"})
  void knowsDebris(String word) {
    assertTrue(Form.of(word, Token.Kind.WORD, 0).odd());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mr", "Ng", "NGOs", "EU", "rhythm", "McCain", "žltý", "a"})
  void knowsWords(String word) {
    assertFalse(Form.of(word, Token.Kind.WORD, 0).odd());
  }
}
