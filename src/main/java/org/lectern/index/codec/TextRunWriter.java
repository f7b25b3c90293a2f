package org.lectern.index.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the long values of one document as a run of blocks: the first holds the table of values
 * and of the further blocks, and the beginning of the text. A block ends at the end of a value
 * unless the value alone exceeds {@link Layout#MAX_TEXT_BYTES}.
 *
 * <p>The further blocks come before the first in the pack, because their stored lengths are part of
 * the first. A document's run is one range of bytes either way.
 */
final class TextRunWriter {
  private final PackWriter packs;
  private final int targetBytes;
  private final ByteSink bytes = new ByteSink();
  private final ByteSink values = new ByteSink();
  private final ByteSink first = new ByteSink();
  private final List<Integer> valueEnds = new ArrayList<>();

  TextRunWriter(PackWriter packs, int targetBytes) {
    this.packs = packs;
    this.targetBytes = targetBytes;
  }

  void start() {
    bytes.clear();
    values.clear();
    valueEnds.clear();
  }

  int valueCount() {
    return valueEnds.size();
  }

  void add(int field, boolean binary, byte[] value, int offset, int length) throws IOException {
    values.writeVInt(field << 1 | (binary ? 1 : 0));
    values.writeVInt(length);
    bytes.writeBytes(value, offset, length);
    valueEnds.add(bytes.length());
  }

  /**
   * Writes the run; {@code card} gets where it is: address of the further blocks counted from
   * {@code base}, address of the first block counted from there, its raw and stored length.
   */
  void finish(long base, ByteSink card) throws IOException {
    List<Integer> cuts = cuts();
    long further = packs.address();
    first.clear();
    first.writeVInt(valueEnds.size());
    first.writeBytes(values.array(), 0, values.length());
    first.writeVInt(cuts.size() - 1);
    for (int i = 1; i < cuts.size(); i++) {
      int from = cuts.get(i - 1);
      int length = cuts.get(i) - from;
      first.writeVInt(length);
      first.writeVInt(packs.append(bytes.array(), from, length));
    }
    first.writeBytes(bytes.array(), 0, cuts.get(0));
    card.writeVLong(further - base);
    card.writeVLong(packs.address() - further);
    card.writeVInt(first.length());
    card.writeVInt(packs.append(first));
  }

  /** The ends of the blocks, the last of them the end of the text. */
  private List<Integer> cuts() {
    List<Integer> cuts = new ArrayList<>();
    int start = 0;
    int previous = 0;
    for (int end : valueEnds) {
      if (previous > start && end - start > targetBytes) {
        cuts.add(previous);
        start = previous;
      }
      while (end - start > Layout.MAX_TEXT_BYTES) {
        start += Layout.MAX_TEXT_BYTES;
        cuts.add(start);
      }
      previous = end;
    }
    cuts.add(bytes.length());
    return cuts;
  }
}
