package org.lectern.extract.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.model.Authority.DatedFact;

/**
 * The phrases by which texts name dated facts, to be found by their first characters. Immutable.
 */
public final class FactPhrases {
  private static final int ASCII = 0x80;

  /** Of the characters of most texts, for which a table is much quicker than a map. */
  private final Phrase[][] byAscii = new Phrase[ASCII][];

  private final Map<Character, Phrase[]> byOther = new HashMap<>();

  /** A phrase of a fact. */
  record Phrase(String words, DatedFact fact) {}

  /** The phrases of some facts; those without a year tell nothing of a date and are left out. */
  public FactPhrases(List<DatedFact> facts) {
    Map<Character, List<Phrase>> byFirst = new HashMap<>();
    for (DatedFact fact : facts) {
      for (String words : fact.phrases()) {
        if (fact.date().hasYear() && !words.isBlank()) {
          byFirst
              .computeIfAbsent(words.charAt(0), c -> new ArrayList<>())
              .add(new Phrase(words, fact));
        }
      }
    }
    byFirst.forEach(
        (first, phrases) -> {
          Phrase[] all = phrases.toArray(Phrase[]::new);
          if (first < ASCII) {
            byAscii[first] = all;
          } else {
            byOther.put(first, all);
          }
        });
  }

  /** Those that begin with a character, in the order of the facts; null for none. */
  Phrase[] of(char first) {
    return first < ASCII ? byAscii[first] : byOther.get(first);
  }
}
