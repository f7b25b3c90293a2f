package org.lectern.link.align;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns from linked units which words the reports use for one another, such as "network" for
 * "cyberspace": words that stand in linked units and have no match there. Two words are associated
 * by the Dice coefficient of the links that one and the other stand in (as Smadja, McKeown and
 * Hatzivassiloglou 1996 find translations), from two links on.
 */
final class Associations {
  /** Weaker associations are chance. */
  private static final float LEAST = 0.4f;

  /** How much an association counts beside the same word. */
  private static final float STRENGTH = 0.8f;

  private final EventWords words;
  private final Neighbours known;
  private final Map<Long, Integer> together = new TreeMap<>();
  private final Map<Integer, Integer> links = new HashMap<>();

  Associations(EventWords words, Neighbours known) {
    this.words = words;
    this.known = known;
  }

  /** Counts the words of linked units. */
  void learn(EventWords.Report one, EventWords.Report other, List<Link> linked) {
    for (Link link : linked) {
      int[] left = unmatched(one.words()[link.one()], other.words()[link.other()]);
      int[] right = unmatched(other.words()[link.other()], one.words()[link.one()]);
      for (int word : left) {
        links.merge(word, 1, Integer::sum);
      }
      for (int word : right) {
        links.merge(word, 1, Integer::sum);
      }
      for (int a : left) {
        for (int b : right) {
          together.merge((long) Math.min(a, b) << 32 | Math.max(a, b), 1, Integer::sum);
        }
      }
    }
  }

  private int[] unmatched(int[] unit, int[] other) {
    return Arrays.stream(unit)
        .filter(word -> words.weight(word) > 1)
        .filter(word -> !matches(word, other))
        .toArray();
  }

  private boolean matches(int word, int[] unit) {
    for (int other : known.of(word)) {
      if (Arrays.binarySearch(unit, other) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** What was known, and what was learnt. */
  Neighbours neighbours() {
    Neighbours.Builder builder = new Neighbours.Builder(words.size());
    builder.addAll(words.alike());
    together.forEach(
        (pair, count) -> {
          int a = (int) (pair >> 32);
          int b = (int) (pair & 0xffffffffL);
          float dice = 2f * count / (links.get(a) + links.get(b));
          if (count >= 2 && dice >= LEAST) {
            builder.add(a, b, STRENGTH * dice);
          }
        });
    return builder.build();
  }
}
