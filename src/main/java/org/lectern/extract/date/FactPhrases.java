package org.lectern.extract.date;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.model.Authority.DatedFact;

/**
 * The phrases by which texts name dated facts, to be found by their first characters. Immutable.
 */
public final class FactPhrases {
  private final BitSet firsts = new BitSet();
  private final Map<Character, List<Phrase>> byFirst = new HashMap<>();

  /** A phrase of a fact. */
  record Phrase(String words, DatedFact fact) {}

  /** The phrases of some facts; those without a year tell nothing of a date and are left out. */
  public FactPhrases(List<DatedFact> facts) {
    for (DatedFact fact : facts) {
      for (String words : fact.phrases()) {
        if (fact.date().hasYear() && !words.isBlank()) {
          firsts.set(words.charAt(0));
          byFirst
              .computeIfAbsent(words.charAt(0), c -> new ArrayList<>())
              .add(new Phrase(words, fact));
        }
      }
    }
  }

  /** Whether a phrase begins with a character. */
  boolean beginsWith(char first) {
    return firsts.get(first);
  }

  /** Those that begin with a character with which one does. */
  List<Phrase> of(char first) {
    return byFirst.get(first);
  }
}
