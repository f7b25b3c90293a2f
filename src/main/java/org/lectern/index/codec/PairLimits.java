package org.lectern.index.codec;

/**
 * Which pairs of terms a field has lists of. The writer's choice: a reader takes what is there.
 *
 * @param terms pairs are made of so many of the field's most frequent terms, 2 to {@value #MOST}
 * @param positions of which each occurs at least so often
 * @param rarer a pair is kept if the rarer of its terms occurs at least so many times as often:
 *     what is more frequent costs much and saves little
 * @param other and the other term at least so many times
 */
record PairLimits(int terms, int positions, int rarer, int other) {
  /** The most terms that pairs can be made of. */
  static final int MOST = 64;

  PairLimits {
    if (terms < 2 || terms > MOST) {
      throw new IllegalArgumentException("pairs of " + terms + " terms");
    }
  }

  /** Whether a pair is kept that occurs so often, and whose terms do. */
  boolean keep(long pair, long first, long second) {
    return pair * rarer <= Math.min(first, second) && pair * other <= Math.max(first, second);
  }
}
