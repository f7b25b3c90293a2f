package org.lectern.index.codec;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.DataInput;
import org.lectern.index.codec.Root.BlockRef;

/**
 * The blocks of one column. Decoded blocks are kept softly and shared between threads. What a block
 * counts is documents in most columns, values in a dictionary.
 */
final class Column<B extends ColumnBlock> {
  /** Makes a block of its inflated bytes and the number of its documents. */
  interface Decoder<B> {
    B decode(byte[] raw, int docs) throws IOException;
  }

  private final PackReader packs;
  private final Decoder<B> decoder;
  private final int documents;
  private final int[] firsts; // first document of each block, and the end of the last
  private final BlockRef[] refs; // null: no document of the block has a value
  private final AtomicReferenceArray<SoftReference<B>> blocks;

  /** Reads what {@link PendingColumn} wrote. */
  Column(DataInput in, PackReader packs, Decoder<B> decoder) throws IOException {
    this.packs = packs;
    this.decoder = decoder;
    documents = in.readVInt();
    long address = in.readVLong();
    int count = in.readVInt();
    firsts = new int[count + 1];
    refs = new BlockRef[count];
    for (int i = 0; i < count; i++) {
      firsts[i + 1] = firsts[i] + in.readVInt();
      BlockRef ref = new BlockRef(address, in.readVInt(), in.readVInt());
      if (ref.rawLength() > 0) {
        refs[i] = ref;
        address = ref.end();
      }
    }
    blocks = new AtomicReferenceArray<>(count);
  }

  /** How many documents have a value. */
  int documents() {
    return documents;
  }

  /** All documents, with and without a value. */
  int size() {
    return firsts[refs.length];
  }

  int blockCount() {
    return refs.length;
  }

  int first(int block) {
    return firsts[block];
  }

  /** The number of the block of a document below {@link #size}. */
  int blockOf(int doc) {
    int found = Arrays.binarySearch(firsts, doc);
    return found >= 0 ? found : -found - 2;
  }

  /** A block, or null when none of its documents has a value. */
  B block(int number) throws IOException {
    BlockRef ref = refs[number];
    if (ref == null) {
      return null;
    }
    SoftReference<B> cached = blocks.get(number);
    B block = cached == null ? null : cached.get();
    if (block == null) {
      byte[] raw = packs.block(ref.address(), ref.rawLength(), ref.storedLength());
      block = decoder.decode(raw, firsts[number + 1] - firsts[number]);
      blocks.set(number, new SoftReference<>(block));
    }
    return block;
  }

  /** Throws unless the column is for so many documents. */
  Column<B> require(int maxDoc, String field) throws IOException {
    if (size() != maxDoc) {
      throw new CorruptIndexException("column of " + size() + " documents of " + maxDoc, field);
    }
    return this;
  }
}
