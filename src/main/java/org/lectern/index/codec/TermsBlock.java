package org.lectern.index.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.lectern.index.codec.Root.BlockRef;

/**
 * A decoded dictionary block: the terms in it that one field has, in order, and where the list of
 * each lies. Immutable.
 */
final class TermsBlock {
  final byte[] raw;
  final BytesRef[] terms;
  final BlockTable lists;
  final BlockTable positions; // null: the field has none
  private final List<Entry> entries = new ArrayList<>();

  /**
   * Where the list of one term lies.
   *
   * @param offset of an inline list or a long list's head in {@code raw}
   * @param start in the concatenated shared blocks, as is {@code positionStart}
   */
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
    terms = readTerms(in, field, count);
    if (!in.eof()) {
      throw new CorruptIndexException("dictionary block has bytes to spare", field.name());
    }
  }

  private BytesRef[] readTerms(ByteArrayDataInput in, Root.Field field, int count)
      throws IOException {
    List<BytesRef> own = new ArrayList<>(count);
    BytesRef term = new BytesRef();
    long listStart = 0;
    long positionStart = 0;
    for (int i = 0; i < count; i++) {
      term = Root.readTerm(in, term);
      int fields = field.terms().fields() > 1 ? in.readVInt() : 1;
      for (int place = 0; fields >>> place != 0; place++) {
        if ((fields >>> place & 1) == 0) {
          continue;
        }
        Entry entry = readEntry(in, field, listStart, positionStart);
        if (place == field.place()) {
          own.add(term);
          entries.add(entry);
        }
        if (entry.kind == TermsWriter.SHARED) {
          listStart += entry.length;
        }
        if (positions != null && entry.kind != TermsWriter.LONG) {
          positionStart += in.readVInt();
        }
      }
    }
    return own.toArray(BytesRef[]::new);
  }

  /** Reads all of an entry but how long its positions are. */
  private Entry readEntry(
      ByteArrayDataInput in, Root.Field field, long listStart, long positionStart)
      throws IOException {
    int docFreq = in.readVInt();
    long totalTermFreq = docFreq + (field.hasFreqs() ? in.readVLong() : 0);
    int code = in.readVInt();
    int kind = code & 3;
    int length = code >>> 2;
    int offset = in.getPosition();
    if (kind != TermsWriter.SHARED) {
      in.skipBytes(length);
    }
    return new Entry(this, docFreq, totalTermFreq, kind, offset, length, listStart, positionStart);
  }

  Entry entry(int i) {
    return entries.get(i);
  }
}
