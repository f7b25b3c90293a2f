package org.lectern.read.format;

/**
 * A line of a page, or a part of one. Units are points (1/72 inch); y grows downwards.
 *
 * @param left where it begins
 * @param right where it ends
 * @param y its baseline
 * @param size the size of its letters
 * @param words its characters
 * @param kind what it is
 */
record PdfLine(float left, float right, float y, float size, String words, Kind kind) {
  /** What a line is. */
  enum Kind {
    TEXT,
    /** A row of a table, with tabs between its cells. */
    ROW,
    /** The first line of a note, which its raised mark tells. */
    NOTE
  }

  /** A line of text. */
  PdfLine(float left, float right, float y, float size, String words) {
    this(left, right, y, size, words, Kind.TEXT);
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
        words + " " + other.words,
        kind);
  }

  /** The same with other words. */
  PdfLine saying(String other, boolean note) {
    return new PdfLine(left, right, y, size, other, note ? Kind.NOTE : kind);
  }

  boolean row() {
    return kind == Kind.ROW;
  }
}
