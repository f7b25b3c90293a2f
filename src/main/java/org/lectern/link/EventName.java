package org.lectern.link;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an event's name says about which event it is, made comparable by {@link NameWords}.
 *
 * <p>The similarity of two names is Dice's coefficient of their weighted words, from 0 to 1. Two
 * different kinds of event ("summit" and "debate") take a fifth off.
 *
 * @param stems the cut words and their weights, sorted
 * @param kinds the kinds of event that the name gives, the general ones left out
 * @param keys words by which names that are alike find each other, the rarest of the corpus first
 * @param weight the sum of the weights
 */
record EventName(
    TreeMap<String, Double> stems, Set<String> kinds, List<String> keys, double weight) {
  /** The similarity from which two names of one day can mean one event. */
  static final double ALIKE = 0.6;

  /** The similarity from which two events of different days are of one series. */
  static final double SAME_SERIES = 0.7;

  private static final double OTHER_KIND = 0.8;

  /** How alike two names are, from 0 to 1; 0 if either says nothing. */
  double similarity(EventName other) {
    double common = 0;
    for (Map.Entry<String, Double> stem : stems.entrySet()) {
      common += other.stems.containsKey(stem.getKey()) ? stem.getValue() : 0;
    }
    if (common == 0) {
      return 0;
    }
    return Math.min(1, 2 * common / (weight + other.weight)) * (sameKind(other) ? 1 : OTHER_KIND);
  }

  private boolean sameKind(EventName other) {
    if (kinds.isEmpty() || other.kinds.isEmpty()) {
      return true;
    }
    Set<String> shared = new HashSet<>(kinds);
    shared.retainAll(other.kinds);
    return !shared.isEmpty();
  }
}
