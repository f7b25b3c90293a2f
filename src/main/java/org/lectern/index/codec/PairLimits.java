package org.lectern.index.codec;

/**
 * Which pairs of terms a field has lists of. The writer's choice: a reader takes what is there.
 *
 * @param terms pairs are made of so many of the field's most frequent terms, 2 to {@value #MOST}
 * @param positions of which each occurs at least so often
 * @param spared a pair is kept if its terms have at least so many positions more, together: others
 *     are quickly read without it
 * @param times and the more frequent of its terms occurs at least so many times as often: what is
 *     more frequent costs much and saves little
 */
record PairLimits(int terms, int positions, int spared, int times) {
  /** The most terms that pairs can be made of. */
  static final int MOST = 64;

  PairLimits {
    if (terms < 2 || terms > MOST) {
      throw new IllegalArgumentException("pairs of " + terms + " terms");
    }
  }

  /** Whether a pair is kept that occurs so often, and whose terms do. */
  boolean keep(long pair, long first, long second) {
    return first + second - pair >= spared && pair * times <= Math.max(first, second);
  }
}
