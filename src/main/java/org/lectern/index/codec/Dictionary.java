package org.lectern.index.codec;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;

/**
 * The different values of one field. They are numbered twice: ordinals go by value, as Lucene wants
 * it; codes go by how many documents have the value, most first, and are what documents store. So
 * common values have short codes, and the values that a reader shows lie together.
 */
final class Dictionary {
  private final Column<NumberBlock> order; // the ordinal of each code
  private final Column<BytesBlock> values; // by code
  private SoftReference<Numbering> numbering = new SoftReference<>(null);

  /** What codes and ordinals are to each other; each is the other's index. */
  record Numbering(int[] ordinals, int[] codes) {}

  Dictionary(DataInput in, PackReader columnPacks, PackReader valuePacks) throws IOException {
    order = new Column<>(in, columnPacks, NumberBlock::decode);
    values = new Column<>(in, valuePacks, BytesBlock::decode);
    if (order.size() != values.size()) {
      throw new CorruptIndexException("dictionary has another order", "columns");
    }
  }

  /** How many different values there are. */
  int size() {
    return order.size();
  }

  synchronized Numbering numbering() throws IOException {
    Numbering kept = numbering.get();
    if (kept == null) {
      kept = readNumbering();
      numbering = new SoftReference<>(kept);
    }
    return kept;
  }

  private Numbering readNumbering() throws IOException {
    int[] ordinals = new int[size()];
    int[] codes = new int[size()];
    int code = 0;
    for (int i = 0; i < order.blockCount(); i++) {
      for (long ordinal : order.block(i).values()) {
        ordinals[code] = (int) ordinal;
        codes[(int) ordinal] = code;
        code++;
      }
    }
    return new Numbering(ordinals, codes);
  }

  BytesRef value(int code) throws IOException {
    int block = values.blockOf(code);
    return values.block(block).value(code - values.first(block));
  }

  /** A block in which each document's codes, written as gaps, have become ascending ordinals. */
  NumberBlock decode(byte[] raw, int docs) throws IOException {
    NumberBlock block = NumberBlock.decode(raw, docs);
    int[] ordinals = numbering().ordinals();
    long[] values = block.values();
    for (int doc = 0; doc < docs; doc++) {
      long code = -1;
      int end = block.starts()[doc + 1];
      for (int i = block.starts()[doc]; i < end; i++) {
        code += values[i] + 1;
        values[i] = ordinals[(int) code];
      }
      Arrays.sort(values, block.starts()[doc], end);
    }
    return block;
  }
}
