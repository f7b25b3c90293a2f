package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.model.Span;

/**
 * Words of a language without spaces, to be found in a text by their first characters. A pattern
 * that begins with one of them, or needs one, is tried only where one stands.
 */
final class HanWords {
  private final BitSet firsts = new BitSet();
  private final Map<Character, List<String>> byFirst = new HashMap<>();

  /** Some words, none of them empty. */
  HanWords(Collection<String> words) {
    for (String word : words) {
      firsts.set(word.charAt(0));
      byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
    }
  }

  /** The words of both. */
  HanWords and(HanWords other) {
    List<String> all = new ArrayList<>();
    byFirst.values().forEach(all::addAll);
    other.byFirst.values().forEach(all::addAll);
    return new HanWords(all);
  }

  /** Whether any of the words stands in a stretch of a text. */
  boolean standsIn(String text, Span span) {
    return next(text, span.start(), span.end()) < span.end();
  }

  /**
   * The first offset of a stretch where one of the words begins that ends in it; its end if none.
   */
  int next(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (firsts.get(text.charAt(i)) && beginsAt(text, i, to)) {
        return i;
      }
    }
    return to;
  }

  private boolean beginsAt(String text, int at, int to) {
    for (String word : byFirst.get(text.charAt(at))) {
      if (at + word.length() <= to && text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }
}
