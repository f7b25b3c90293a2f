package org.lectern.index.codec;

/**
 * The sizes that shape an index. They are the writer's choice: a reader takes lengths from the
 * data, except for the counts of documents a block, which the format fixes.
 *
 * @param packBytes a pack is closed before it exceeds this, unless it has only one block
 * @param termsBytes a dictionary block is closed once its entries reach this size before deflate;
 *     of many documents, {@link #forDocs}
 * @param listBytes the same for blocks that hold several terms' short lists
 * @param positionBytes the same for blocks of positions
 * @param inlineBytes a list of at most this many bytes stays beside its term
 * @param slotBytes what each stored document gets for its beginning, the checksum included
 * @param pieceBytes the rest of a stored document is cut into pieces of this length
 * @param normDocs documents a block of norms
 * @param columnDocs documents a block of doc values
 * @param valueBytes a block of the dictionary of doc values is closed once it has this many bytes
 * @param pairs which pairs of frequent terms have lists of their own
 */
record Layout(
    int packBytes,
    int termsBytes,
    int listBytes,
    int positionBytes,
    int inlineBytes,
    int slotBytes,
    int pieceBytes,
    int normDocs,
    int columnDocs,
    int valueBytes,
    PairLimits pairs) {
  /** Document numbers a block of a long list. */
  static final int DOCS_PER_BLOCK = 4096;

  /** Frequencies a block of a long list, and the documents that one rate bounds. */
  static final int FREQS_PER_BLOCK = 64;

  /** Documents of a long list that one set of competitive pairs bounds. */
  static final int DOCS_PER_IMPACTS = 512;

  /** A list of at least this many documents has blocks of its own. */
  static final int LONG_LIST = 1024;

  /** A block of doc values with this many values gets no further document. */
  static final int MAX_COLUMN_VALUES = 1 << 15;

  /** The most bytes that one block of positions holds; what one document has beyond is cut. */
  static final int MAX_POSITION_BYTES = 1 << 16;

  /** The most competitive pairs that are kept for a block. */
  static final int MAX_IMPACTS = 4;

  /** Chosen by measurement; docs/index-format.md has the figures. */
  static final Layout DEFAULT =
      new Layout(
          256 << 10,
          560,
          2048,
          2048,
          12,
          560,
          1024,
          2048,
          8192,
          1024,
          new PairLimits(24, 4096, 70_000, 16));

  /** Up to so many documents a dictionary block has the size that was chosen. */
  private static final int FEW_DOCS = 20_000;

  /** How many times the chosen size a dictionary block can have. */
  private static final int MOST_TIMES = 4;

  /** Checksum, two lengths and an address have to fit, each as long as it can be. */
  private static final int LEAST_SLOT = 32;

  Layout {
    if (slotBytes < LEAST_SLOT) {
      throw new IllegalArgumentException("a slot of " + slotBytes + " bytes is too small");
    }
  }

  /**
   * The sizes for so many documents. Small dictionary blocks make the root large, and pay only
   * where the lists of their terms are short enough to be fetched beside them; lists grow with the
   * documents, so the blocks do too.
   */
  Layout forDocs(int maxDoc) {
    long bytes = (long) termsBytes * maxDoc / FEW_DOCS;
    int blocks = (int) Math.max(termsBytes, Math.min(bytes, (long) MOST_TIMES * termsBytes));
    return new Layout(
        packBytes,
        blocks,
        listBytes,
        positionBytes,
        inlineBytes,
        slotBytes,
        pieceBytes,
        normDocs,
        columnDocs,
        valueBytes,
        pairs);
  }
}
