package org.lectern.link.align;

import java.util.Comparator;

/**
 * Two units that say the same.
 *
 * @param one the number of the unit in the one report
 * @param other that in the other
 * @param score how surely, from 0 to 1
 */
record Link(int one, int other, float score) {
  /** The surest first, ties by place. */
  static final Comparator<Link> SUREST =
      Comparator.comparing(Link::score, Comparator.reverseOrder())
          .thenComparing(Link::one)
          .thenComparing(Link::other);
}
