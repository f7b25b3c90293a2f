package org.lectern.index.codec;

import java.io.IOException;

/**
 * The table of a column's blocks while they are written.
 *
 * <p>Column --&gt; {@code vint} documents with a value, {@code vlong} address, {@code vint} n,
 * ({@code vint} documents, {@code vint} rawLength, {@code vint} storedLength)<sup>n</sup>. A block
 * without a value is not stored and has both lengths 0.
 */
final class ColumnTable {
  private final PackWriter packs;
  private final long address;
  private final ByteSink blocks = new ByteSink();
  private int count;
  private int documents;

  ColumnTable(PackWriter packs) {
    this.packs = packs;
    this.address = packs.address();
  }

  void countDocument() {
    documents++;
  }

  void addEmpty(int docs) throws IOException {
    note(docs, 0, 0);
  }

  /** Stores a block of so many documents. */
  void add(int docs, ByteSink raw) throws IOException {
    note(docs, raw.length(), packs.append(raw));
  }

  private void note(int docs, int rawLength, int storedLength) throws IOException {
    blocks.writeVInt(docs);
    blocks.writeVInt(rawLength);
    blocks.writeVInt(storedLength);
    count++;
  }

  void finish(ByteSink out) throws IOException {
    out.writeVInt(documents);
    out.writeVLong(address);
    out.writeVInt(count);
    out.writeBytes(blocks.array(), 0, blocks.length());
  }
}
