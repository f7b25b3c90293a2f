package org.lectern.index.codec;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.store.DataInput;
import org.lectern.index.codec.Root.BlockRef;

/** Reads consecutive blocks as one stream of bytes, fetching each when it is reached. */
final class RunInput extends DataInput {
  private final PackReader packs;
  private final List<BlockRef> blocks;
  private int next;
  private byte[] bytes = new byte[0];
  private int position;

  RunInput(PackReader packs, List<BlockRef> blocks) {
    this.packs = packs;
    this.blocks = blocks;
  }

  /** Continues at the first byte of a block. */
  void seekBlock(int block) {
    next = block;
    bytes = new byte[0];
    position = 0;
  }

  /** Continues at an offset in the concatenated blocks. */
  void seek(long offset) throws IOException {
    int block = 0;
    while (block < blocks.size() && offset >= blocks.get(block).rawLength()) {
      offset -= blocks.get(block).rawLength();
      block++;
    }
    seekBlock(block);
    if (offset > 0) {
      fill();
      position = (int) offset;
    }
  }

  private void fill() throws IOException {
    while (position == bytes.length) {
      if (next == blocks.size()) {
        throw new EOFException("read past the last block");
      }
      BlockRef block = blocks.get(next++);
      bytes = packs.block(block.address(), block.rawLength(), block.storedLength());
      position = 0;
    }
  }

  @Override
  public byte readByte() throws IOException {
    if (position == bytes.length) {
      fill();
    }
    return bytes[position++];
  }

  @Override
  public void readBytes(byte[] target, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      fill();
      int n = Math.min(length - done, bytes.length - position);
      System.arraycopy(bytes, position, target, offset + done, n);
      position += n;
      done += n;
    }
  }

  @Override
  public void skipBytes(long count) throws IOException {
    long left = count;
    while (left > 0) {
      fill();
      int n = (int) Math.min(left, bytes.length - position);
      position += n;
      left -= n;
    }
  }
}
