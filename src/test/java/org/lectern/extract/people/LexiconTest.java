package org.lectern.extract.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.model.Span;

class LexiconTest {
  private static List<Token> tokens(String text) {
    return Token.of(text, new Span(0, text.length()));
  }

  @Test
  void aTokenIsInTheListsThatHaveItsWord() {
    for (WordList list :
        List.of(Words.FUNCTION, Words.HONORIFICS, Words.REPORTING, Words.ROLES, Words.CALENDAR)) {
      assertTrue(list.entries().stream().anyMatch(w -> w.indexOf(' ') < 0));
      for (String word : list.entries()) {
        for (Token token : tokens(word + ", Xyzzy the MINISTER said on Friday.")) {
          assertEquals(list.has(token.lower()), list.has(token), token.text());
        }
      }
    }
  }

  @Test
  void aPhraseIsFoundByItsFirstWord() {
    String phrase =
        Words.ROLES.entries().stream()
            .filter(e -> e.matches("[a-z]+ [a-z]+"))
            .sorted()
            .findFirst()
            .orElseThrow();
    assertEquals(2, Words.ROLES.matchAt(tokens("The " + phrase + " spoke"), 1));
    assertEquals(0, Words.ROLES.matchAt(tokens("xyzzy"), 0));
  }
}
