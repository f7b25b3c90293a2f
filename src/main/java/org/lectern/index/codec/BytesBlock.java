package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/**
 * The byte strings of some consecutive documents, or of consecutive codes of a dictionary, decoded.
 *
 * <p>BytesBlock --&gt; Counts, ({@code vint} length)<sup>values</sup>, the bytes of all.
 *
 * @param starts where the values of each document begin, and the end of the last
 * @param ends where the bytes of each value end in {@code raw}
 */
record BytesBlock(int[] starts, byte[] raw, int first, int[] ends) implements ColumnBlock {
  static BytesBlock decode(byte[] raw, int docs) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(raw);
    int[] starts = DocStarts.read(in, docs);
    int[] ends = new int[starts[docs]];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += in.readVInt();
      ends[i] = end;
    }
    int first = in.getPosition();
    if (first + end != raw.length) {
      throw new CorruptIndexException("block of values has another length", "column");
    }
    return new BytesBlock(starts, raw, first, ends);
  }

  /** A value; its bytes are shared and must not be changed. */
  BytesRef value(int i) {
    int from = i == 0 ? 0 : ends[i - 1];
    return new BytesRef(raw, first + from, ends[i] - from);
  }
}
