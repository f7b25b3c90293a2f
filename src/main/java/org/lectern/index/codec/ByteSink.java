package org.lectern.index.codec;

import java.util.Arrays;
import org.apache.lucene.store.DataOutput;

/** A growing byte array that Lucene's variable-length integers can be written to. */
final class ByteSink extends DataOutput {
  private byte[] bytes = new byte[256];
  private int length;

  @Override
  public void writeByte(byte b) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, grown(length + 1));
    }
    bytes[length++] = b;
  }

  @Override
  public void writeBytes(byte[] b, int offset, int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, grown(Math.addExact(length, count)));
    }
    System.arraycopy(b, offset, bytes, length, count);
    length += count;
  }

  private static int grown(int needed) {
    return (int) Math.min(Integer.MAX_VALUE - 16L, needed + (needed >> 1) + 64L);
  }

  /** The backing array; only the first {@link #length()} bytes count. */
  byte[] array() {
    return bytes;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }
}
