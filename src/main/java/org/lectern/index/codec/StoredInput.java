package org.lectern.index.codec;

import java.io.Closeable;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;

/** The values of one document, inflated as they are read: the slot first, then piece by piece. */
final class StoredInput extends DataInput implements Closeable {
  private static final int BUFFER_BYTES = 1024;

  private final StoredPacks packs;
  private final Inflater inflater = new Inflater(true);
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final int rawLength;
  private int position;
  private int limit;
  private int rawLeft; // not inflated yet
  private int storedLeft; // in further pieces
  private long address; // of the next of them

  StoredInput(StoredPacks packs, int doc) throws IOException {
    this.packs = packs;
    byte[] slot = packs.slot(doc);
    ByteArrayDataInput in = new ByteArrayDataInput(slot);
    rawLength = in.readVInt();
    rawLeft = rawLength;
    storedLeft = in.readVInt();
    if (rawLength < 0 || storedLeft < 0) {
      throw damaged("negative length");
    }
    if (storedLeft > slot.length - in.getPosition()) {
      address = in.readVLong();
    }
    int first = Math.min(storedLeft, slot.length - in.getPosition());
    storedLeft -= first;
    inflater.setInput(slot, in.getPosition(), first);
    inflater.setDictionary(packs.dictionary());
  }

  /** The most bytes that a value can have. */
  int length() {
    return rawLength;
  }

  private void fill() throws IOException {
    if (rawLeft == 0) {
      throw damaged("values end early");
    }
    try {
      position = 0;
      limit = 0;
      while (limit == 0) {
        limit = inflater.inflate(buffer, 0, Math.min(buffer.length, rawLeft));
        if (limit == 0) {
          feed();
        }
      }
      rawLeft -= limit;
    } catch (DataFormatException e) {
      throw new CorruptIndexException("not deflate data", "stored fields", e);
    }
  }

  private void feed() throws IOException {
    if (!inflater.needsInput() || storedLeft == 0) {
      throw damaged("deflate data ends early");
    }
    byte[] piece = packs.piece(address, storedLeft);
    address += PackWriter.CHECKSUM_BYTES + (long) piece.length;
    storedLeft -= piece.length;
    inflater.setInput(piece);
  }

  static CorruptIndexException damaged(String what) {
    return new CorruptIndexException(what, "stored fields");
  }

  @Override
  public byte readByte() throws IOException {
    if (position == limit) {
      fill();
    }
    return buffer[position++];
  }

  @Override
  public void readBytes(byte[] target, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (position == limit) {
        fill();
      }
      int n = Math.min(length - done, limit - position);
      System.arraycopy(buffer, position, target, offset + done, n);
      position += n;
      done += n;
    }
  }

  @Override
  public void skipBytes(long count) throws IOException {
    long left = count;
    while (left > 0) {
      if (position == limit) {
        fill();
      }
      int n = (int) Math.min(left, limit - position);
      position += n;
      left -= n;
    }
  }

  @Override
  public void close() {
    inflater.end();
  }
}
