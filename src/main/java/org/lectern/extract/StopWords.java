package org.lectern.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.CharArraySet;
import org.lectern.text.WordTable;

/**
 * The stop words of several languages in one table, so that each word of a text is looked up once.
 */
final class StopWords {
  private final List<String> languages;

  /** For each stop word the bits of the languages that have it, by their order. */
  private final WordTable bits;

  private StopWords(Map<String, CharArraySet> byLanguage) {
    this.languages = List.copyOf(byLanguage.keySet());
    Map<String, Integer> all = new HashMap<>();
    for (int i = 0; i < languages.size(); i++) {
      int bit = 1 << i;
      for (Object word : byLanguage.get(languages.get(i))) {
        all.merge(new String((char[]) word), bit, (a, b) -> a | b);
      }
    }
    this.bits = new WordTable(all);
  }

  /** The table of some languages, at most 31. */
  static StopWords of(Map<String, CharArraySet> byLanguage) {
    return new StopWords(new TreeMap<>(byLanguage));
  }

  /** A language, and which share of the words of a sample are its stop words. */
  record Share(String language, double stops) {}

  /**
   * What was counted.
   *
   * @param words how many words the sample has
   * @param shares the languages, that of the most stop words first
   */
  record Counts(int words, List<Share> shares) {}

  /** Counts the stop words of a sample. */
  Counts count(String sample) {
    int words = 0;
    int[] found = new int[languages.size()];
    int at = 0;
    while (at < sample.length()) {
      int end = at;
      while (end < sample.length() && isOfWord(sample.charAt(end))) {
        end++;
      }
      if (end > at) {
        words++;
        for (int rest = bits.of(sample, at, end); rest != 0; rest &= rest - 1) {
          found[Integer.numberOfTrailingZeros(rest)]++;
        }
      }
      at = end + 1;
    }
    return new Counts(words, shares(found, words));
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z';
  }

  private List<Share> shares(int[] found, double words) {
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < found.length; i++) {
      shares.add(new Share(languages.get(i), found[i] / words));
    }
    shares.sort(Comparator.comparing(Share::stops).reversed().thenComparing(Share::language));
    return shares;
  }

  private static boolean isOfWord(char c) {
    return isPlain(c)
        || Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
