package org.lectern.index.codec;

/** Layouts for tests, by which what takes many documents happens in few. */
public final class TestLayouts {
  /** Every pair of the most frequent terms has a list. */
  private static final PairLimits ALL_PAIRS = new PairLimits(24, 2, 1, 1);

  /** Tiny blocks and packs, so that every kind of boundary is crossed. */
  static final Layout SMALL_BLOCKS = new Layout(4096, 64, 64, 64, 4, 48, 64, 16, 16, 32, ALL_PAIRS);

  private TestLayouts() {}

  /** The layout that sites are published with, but with pairs in every index. */
  public static LecternCodec withPairs() {
    Layout d = Layout.DEFAULT;
    Layout paired =
        new Layout(
            d.packBytes(),
            d.termsBytes(),
            d.listBytes(),
            d.positionBytes(),
            d.inlineBytes(),
            d.slotBytes(),
            d.pieceBytes(),
            d.normDocs(),
            d.columnDocs(),
            d.valueBytes(),
            ALL_PAIRS);
    return new LecternCodec(paired, new byte[0]);
  }
}
