package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.util.BytesRef;

/** A cursor over the positions of one list, moving forward from document to document. */
final class PositionInput {
  private static final int UNKNOWN = -1;

  int position;
  int startOffset;
  int endOffset;

  private final RunInput in;
  private final int[] firsts; // ordinal of the first document in each block
  private final boolean hasPayloads;
  private final boolean hasOffsets;
  private final BytesRef payload = new BytesRef();
  private int block;
  private int next; // ordinal of the document whose positions come next
  private int left; // positions of the current document not read yet
  private int coding = UNKNOWN; // of the slice
  private int parameter; // of the current document
  private int hold; // bits of the stream not used yet
  private int held;

  PositionInput(RunInput in, int[] firsts, Root.Field field) {
    this.in = in;
    this.firsts = firsts;
    this.hasPayloads = field.hasPayloads();
    this.hasOffsets = field.hasOffsets();
  }

  /**
   * Moves to a document after the current one.
   *
   * @param ordinal its place in the list
   * @param list the list, for the frequencies of the documents between
   */
  void startDocument(int ordinal, PostingList list) throws IOException {
    int target = block;
    for (int b = block + 1; b < firsts.length; b++) {
      if (firsts[b] <= ordinal) {
        target = b;
      } else if (firsts[b] != Integer.MAX_VALUE) {
        break;
      }
    }
    if (target != block) {
      in.seekBlock(target);
      next = firsts[target];
      left = 0;
      coding = UNKNOWN;
    }
    block = target;
    if (coding == UNKNOWN) {
      startSlice();
    }
    skip(left);
    for (; next < ordinal; next++) {
      startPositions(list.freq(next));
      skip(left);
    }
    startPositions(list.freq(ordinal));
    next = ordinal + 1;
    position = 0;
    startOffset = 0;
  }

  private void startSlice() throws IOException {
    coding = in.readByte();
    if (coding < 0 || coding > PositionCoding.MAX_PARAMETER && coding != PositionCoding.VINTS) {
      throw new CorruptIndexException("unknown coding of positions: " + coding, "positions");
    }
    hold = 0;
    held = 0;
  }

  private void startPositions(int freq) {
    left = freq;
    parameter = PositionCoding.parameter(coding, freq);
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      readPosition(true);
    }
  }

  int nextPosition() throws IOException {
    left--;
    readPosition(false);
    return position;
  }

  private void readPosition(boolean skip) throws IOException {
    payload.length = 0;
    if (coding != PositionCoding.VINTS) {
      position += readGap();
      return;
    }
    if (hasPayloads) {
      long code = in.readVLong();
      position += (int) (code >>> 1);
      if ((code & 1) != 0) {
        readPayload(skip);
      }
    } else {
      position += in.readVInt();
    }
    if (hasOffsets) {
      startOffset += in.readVInt();
      endOffset = startOffset + in.readVInt();
    }
  }

  private int readGap() throws IOException {
    int zeros = 0;
    while (hold == 0) {
      zeros += held;
      if (zeros > PositionCoding.ESCAPE) {
        throw new CorruptIndexException("endless code", "positions");
      }
      hold = in.readByte() & 0xff;
      held = 8;
    }
    int more = Integer.numberOfTrailingZeros(hold);
    zeros += more;
    if (zeros > PositionCoding.ESCAPE) {
      throw new CorruptIndexException("endless code", "positions");
    }
    hold >>>= more + 1;
    held -= more + 1;
    if (zeros < PositionCoding.ESCAPE) {
      return zeros << parameter | readBits(parameter);
    }
    return readBits(16) | readBits(PositionCoding.ESCAPED_BITS - 16) << 16;
  }

  /** The next bits, at most 20. */
  private int readBits(int count) throws IOException {
    while (held < count) {
      hold |= (in.readByte() & 0xff) << held;
      held += 8;
    }
    int value = hold & ((1 << count) - 1);
    hold >>>= count;
    held -= count;
    return value;
  }

  private void readPayload(boolean skip) throws IOException {
    int length = in.readVInt();
    if (skip) {
      in.skipBytes(length);
      return;
    }
    if (payload.bytes.length < length) {
      payload.bytes = new byte[length];
    }
    in.readBytes(payload.bytes, 0, length);
    payload.length = length;
  }

  /** The payload at the current position, or null. */
  BytesRef payload() {
    return payload.length == 0 ? null : payload;
  }
}
