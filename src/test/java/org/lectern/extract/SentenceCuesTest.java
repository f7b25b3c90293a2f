package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.extract.SentenceCues.Family;
import org.lectern.model.Span;
import org.lectern.text.Sentences;

class SentenceCuesTest {
  private static BitSet of(String text, Family family) {
    List<Span> sentences = Sentences.of(text, new Span(0, text.length()));
    return new SentenceCues(text, sentences).of(family);
  }

  private static BitSet bits(int... bits) {
    BitSet set = new BitSet();
    for (int bit : bits) {
      set.set(bit);
    }
    return set;
  }

  @Test
  void namesTheSentencesOfEachFamily() {
    String text = "Trade grew. The forum was held in Accra. It was co-organised by the union. 会议。";
    assertEquals(bits(1, 2), of(text, Family.HELD));
    assertEquals(bits(2), of(text, Family.HOSTED));
  }

  @Test
  void tellsWhereTextsSayWhenceTheyAre() {
    String text = "It was published in the Daily. According to Xinhua it ended. Reported by AFP.";
    assertEquals(bits(0), of(text, Family.PUBLISHED));
    assertEquals(bits(1, 2), of(text, Family.REPORTED));
  }

  @Test
  void crossesNoSentence() {
    assertEquals(bits(0), of("They hosted. Edges follow.", Family.HOSTED));
    assertEquals(bits(), of("", Family.HELD));
  }
}
