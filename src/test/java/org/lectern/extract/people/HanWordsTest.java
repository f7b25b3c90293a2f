package org.lectern.extract.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.model.Span;

class HanWordsTest {
  private static final HanWords WORDS = new HanWords(List.of("总统", "总书记", "说"));

  @Test
  void findsTheNextWord() {
    String text = "总部里总统说";
    assertEquals(3, WORDS.next(text, 0, 6));
    assertEquals(5, WORDS.next(text, 4, 6));
  }

  @Test
  void findsNoWordThatEndsBehindTheStretch() {
    String text = "的总书记";
    assertEquals(3, WORDS.next(text, 0, 3));
    assertFalse(WORDS.standsIn(text, new Span(0, 3)));
    assertTrue(WORDS.standsIn(text, new Span(0, 4)));
    assertFalse(WORDS.standsIn(text, new Span(2, 2)));
  }

  @Test
  void joinsLists() {
    HanWords both = WORDS.and(new HanWords(List.of("认为")));
    assertTrue(both.standsIn("他认为", new Span(0, 3)));
    assertTrue(both.standsIn("他说", new Span(0, 2)));
    assertFalse(WORDS.standsIn("他认为", new Span(0, 3)));
  }
}
