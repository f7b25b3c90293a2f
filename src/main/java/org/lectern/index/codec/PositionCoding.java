package org.lectern.index.codec;

/**
 * How the positions of a slice are written; its first byte says it. Gaps between positions are Rice
 * codes, whose parameter falls with the frequency of the term in the document: where a word is said
 * more often, the gaps are smaller. Gaps that are nearly all alike are rather variable-length
 * integers, which deflate makes into next to nothing; so are positions with payloads or offsets.
 */
final class PositionCoding {
  /** In place of a Rice parameter: variable-length integers follow. */
  static final int VINTS = 31;

  /** The largest Rice parameter. */
  static final int MAX_PARAMETER = 20;

  /** So many zeros say that the whole gap follows in {@link #ESCAPED_BITS} bits. */
  static final int ESCAPE = 24;

  static final int ESCAPED_BITS = 31;

  private PositionCoding() {}

  /** The Rice parameter in a document, by that of the slice and the frequency there. */
  static int parameter(int slice, int freq) {
    int log = 31 - Integer.numberOfLeadingZeros(freq);
    return Math.max(0, slice - (2 * log + 1) / 3);
  }

  /** The bits that a gap takes. */
  static int bits(int gap, int parameter) {
    int zeros = gap >>> parameter;
    return zeros < ESCAPE ? zeros + 1 + parameter : ESCAPE + 1 + ESCAPED_BITS;
  }
}
