package org.lectern.extract.people;

import java.util.HashMap;
import java.util.Map;

/**
 * Several word lists as one, so that one look-up tells all of them that have a word. Complete once
 * the lists are added.
 */
final class Lexicon {
  private final Map<String, Long> bits = new HashMap<>();
  private int next;

  /**
   * Reads a list of this package's resources.
   *
   * @throws IllegalStateException if there are more lists than bits for them
   */
  WordList add(String file) {
    if (next >= Long.SIZE) {
      throw new IllegalStateException("too many word lists for one number");
    }
    long entry = 1L << next++;
    long opens = 1L << next++;
    WordList list = new WordList(file, entry, opens);
    list.entries().forEach(word -> bits.merge(word, entry, (a, b) -> a | b));
    list.openers().forEach(word -> bits.merge(word, opens, (a, b) -> a | b));
    return list;
  }

  /** The bits of the lists that have a word in lower case or a phrase that begins with it. */
  long of(String lower) {
    Long found = bits.get(lower);
    return found == null ? 0 : found;
  }
}
