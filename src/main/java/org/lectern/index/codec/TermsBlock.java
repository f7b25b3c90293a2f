package org.lectern.index.codec;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.lectern.index.codec.Root.BlockRef;

/** A decoded dictionary block: its terms in order and where the lists of each lie. Immutable. */
final class TermsBlock {
  final byte[] raw;
  final BytesRef[] terms;
  final BlockTable lists;
  final BlockTable positions; // null: the field has none
  private final int[] docFreqs;
  private final long[] totalTermFreqs;
  private final int[] kinds;
  private final int[] offsets; // of an inline list or a long list's head in raw
  private final int[] lengths;
  private final long[] listStarts; // in the concatenated shared blocks
  private final long[] positionStarts;

  /** Where the list of one term lies. {@code start} counts within the shared blocks. */
  record Entry(
      TermsBlock block,
      int docFreq,
      long totalTermFreq,
      int kind,
      int offset,
      int length,
      long start,
      long positionStart) {}

  /** The shared blocks that a dictionary block owns, and the address that long lists count from. */
  record BlockTable(long base, List<BlockRef> blocks) {
    static BlockTable read(ByteArrayDataInput in) throws IOException {
      long base = in.readVLong();
      BlockRef[] blocks = new BlockRef[in.readVInt()];
      long end = base;
      for (int i = 0; i < blocks.length; i++) {
        blocks[i] = new BlockRef(end + in.readVLong(), in.readVInt(), in.readVInt());
        end = blocks[i].end();
      }
      return new BlockTable(base, List.of(blocks));
    }
  }

  TermsBlock(byte[] raw, Root.Field field) throws IOException {
    this.raw = raw;
    ByteArrayDataInput in = new ByteArrayDataInput(raw);
    int count = in.readVInt();
    lists = BlockTable.read(in);
    positions = field.hasPositions() ? BlockTable.read(in) : null;
    terms = new BytesRef[count];
    docFreqs = new int[count];
    totalTermFreqs = new long[count];
    kinds = new int[count];
    offsets = new int[count];
    lengths = new int[count];
    listStarts = new long[count];
    positionStarts = new long[count];
    readEntries(in, field);
    if (!in.eof()) {
      throw new CorruptIndexException("dictionary block has bytes to spare", field.name());
    }
  }

  private void readEntries(ByteArrayDataInput in, Root.Field field) throws IOException {
    BytesRef previous = new BytesRef();
    long listStart = 0;
    long positionStart = 0;
    for (int i = 0; i < terms.length; i++) {
      previous = Root.readTerm(in, previous);
      terms[i] = previous;
      docFreqs[i] = in.readVInt();
      totalTermFreqs[i] = docFreqs[i] + (field.hasFreqs() ? in.readVLong() : 0);
      int code = in.readVInt();
      kinds[i] = code & 3;
      lengths[i] = code >>> 2;
      offsets[i] = in.getPosition();
      listStarts[i] = listStart;
      positionStarts[i] = positionStart;
      if (kinds[i] == TermsWriter.SHARED) {
        listStart += lengths[i];
      } else {
        in.skipBytes(lengths[i]);
      }
      if (positions != null && kinds[i] != TermsWriter.LONG) {
        positionStart += in.readVInt();
      }
    }
  }

  Entry entry(int i) {
    return new Entry(
        this,
        docFreqs[i],
        totalTermFreqs[i],
        kinds[i],
        offsets[i],
        lengths[i],
        listStarts[i],
        positionStarts[i]);
  }

  int docFreq(int i) {
    return docFreqs[i];
  }

  long totalTermFreq(int i) {
    return totalTermFreqs[i];
  }
}
