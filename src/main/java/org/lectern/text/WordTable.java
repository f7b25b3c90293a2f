package org.lectern.text;

import java.util.Locale;
import java.util.Map;

/**
 * Numbers of words, looked up by the characters of a stretch of a text in any case, so that a word
 * costs no string. Open addressing with linear probing. Immutable.
 */
public final class WordTable {
  private final String[] words;
  private final int[] values;

  /**
   * A table.
   *
   * @param values the words, in lower case, and their numbers, of which none is 0
   */
  public WordTable(Map<String, Integer> values) {
    int size = Integer.highestOneBit(Math.max(4, values.size())) * 4; // At most half full.
    this.words = new String[size];
    this.values = new int[size];
    values.forEach(this::put);
  }

  private void put(String word, int value) {
    int slot = slot(hash(word, 0, word.length()));
    while (words[slot] != null) {
      slot = slot + 1 & words.length - 1;
    }
    words[slot] = word;
    values[slot] = value;
  }

  /** The number of the word that a stretch of a text is, in any case; 0 for none. */
  public int of(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // Its small letter may be two characters, or depend on what stands beside it.
        String lower = text.substring(start, end).toLowerCase(Locale.ROOT);
        return at(hash(lower, 0, lower.length()), lower, 0, lower.length());
      }
      hash = hash * 31 + small(c);
    }
    return at(hash, text, start, end);
  }

  private int at(int hash, String text, int start, int end) {
    int slot = slot(hash);
    while (words[slot] != null) {
      if (isAt(words[slot], text, start, end)) {
        return values[slot];
      }
      slot = slot + 1 & words.length - 1;
    }
    return 0;
  }

  private static boolean isAt(String word, String text, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != small(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  private static int hash(String word, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + word.charAt(i);
    }
    return hash;
  }

  private static char small(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  private int slot(int hash) {
    // Fibonacci hashing: the low bits alone of such a sum are alike.
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ mixed >>> 15) & (words.length - 1);
  }
}
