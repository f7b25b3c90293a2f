package org.lectern.index.codec;

import java.io.IOException;

/**
 * Packs the short lists of neighbouring terms into common blocks and keeps the table of these
 * blocks, which goes into the dictionary block that owns them. A list is cut only if it alone
 * exceeds what one block may hold.
 */
final class SharedBlocks {
  private final PackWriter packs;
  private final int targetBytes;
  private final int maxBytes;
  private final ByteSink pending = new ByteSink();
  private final ByteSink table = new ByteSink();
  private int blocks;
  private long base;
  private long end;

  SharedBlocks(PackWriter packs, int targetBytes, int maxBytes) {
    this.packs = packs;
    this.targetBytes = targetBytes;
    this.maxBytes = Math.max(maxBytes, targetBytes);
  }

  /** Begins the run of blocks that one dictionary block owns. */
  void start() {
    base = packs.address();
    end = base;
    blocks = 0;
    table.clear();
  }

  /** The address that the table and the long lists of this run count from. */
  long base() {
    return base;
  }

  void add(byte[] bytes, int length) throws IOException {
    if (pending.length() > 0 && pending.length() + length > targetBytes) {
      flush();
    }
    int done = 0;
    while (length - done > maxBytes) {
      pending.writeBytes(bytes, done, maxBytes);
      done += maxBytes;
      flush();
    }
    pending.writeBytes(bytes, done, length - done);
  }

  private void flush() throws IOException {
    if (pending.length() == 0) {
      return;
    }
    long address = packs.address();
    int stored = packs.append(pending);
    table.writeVLong(address - end);
    table.writeVInt(pending.length());
    table.writeVInt(stored);
    end = packs.address();
    blocks++;
    pending.clear();
  }

  /** Ends the run and writes its table: base, count, then gap, raw and stored length of each. */
  void finish(ByteSink out) throws IOException {
    flush();
    out.writeVLong(base);
    out.writeVInt(blocks);
    out.writeBytes(table.array(), 0, table.length());
  }
}
