package org.lectern.read.format;

/**
 * A line of a page, or a part of one. Units are points (1/72 inch); y grows downwards.
 *
 * @param left where it begins
 * @param right where it ends
 * @param y its baseline
 * @param size the size of its letters
 * @param words its characters
 * @param row whether it is a row of a table, with tabs between its cells
 */
record PdfLine(float left, float right, float y, float size, String words, boolean row) {
  /** A line that is no row of a table. */
  PdfLine(float left, float right, float y, float size, String words) {
    this(left, right, y, size, words, false);
  }

  /** Whether another stands on the same baseline. */
  boolean besides(PdfLine other) {
    return Math.abs(y - other.y) < 0.4f * Math.max(size, other.size);
  }

  /** This and what stands behind it on the same baseline, as one. */
  PdfLine with(PdfLine other) {
    return new PdfLine(
        Math.min(left, other.left),
        Math.max(right, other.right),
        y,
        Math.max(size, other.size),
        words + " " + other.words);
  }
}
