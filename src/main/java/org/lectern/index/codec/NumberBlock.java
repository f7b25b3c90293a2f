package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;

/**
 * The numbers of some consecutive documents, decoded. Immutable.
 *
 * @param starts where the values of each document begin, and the end of the last
 */
record NumberBlock(int[] starts, long[] values) implements ColumnBlock {
  static NumberBlock decode(byte[] raw, int docs) throws IOException {
    ByteArrayDataInput in = new ByteArrayDataInput(raw);
    int[] starts = DocStarts.read(in, docs);
    long[] values = Numbers.read(in, starts[docs]);
    if (!in.eof()) {
      throw new CorruptIndexException("block of numbers has bytes to spare", "column");
    }
    return new NumberBlock(starts, values);
  }
}
