package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.util.BytesRef;

/** A cursor over the positions of one list, moving forward from document to document. */
final class PositionInput {
  private static final int UNKNOWN = -1;

  int position;
  int startOffset;
  int endOffset;

  private final RunInput in;
  private final LengthSteps steps;
  private final int[] firsts; // ordinal of the first document in each block
  private final boolean hasPayloads;
  private final boolean hasOffsets;
  private final BytesRef payload = new BytesRef();
  private int block;
  private int next; // ordinal of the document whose positions come next
  private int step; // of length, up to the current document
  private int left; // positions of the current document not read yet
  private int coding = UNKNOWN; // of the slice
  private int parameter; // of the current document
  private Rice.Reader codes;

  PositionInput(RunInput in, int[] firsts, Root.Field field) {
    this.in = in;
    this.firsts = firsts;
    this.steps = field.steps();
    this.hasPayloads = field.hasPayloads();
    this.hasOffsets = field.hasOffsets();
  }

  /**
   * Moves to a document after the current one.
   *
   * @param ordinal its place in the list
   * @param list the list, for the documents between and their frequencies
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
      startPositions(next, list);
      skip(left);
    }
    startPositions(ordinal, list);
    next = ordinal + 1;
    position = 0;
    startOffset = 0;
  }

  private void startSlice() throws IOException {
    coding = Rice.readCoding(in);
    codes = new Rice.Reader(in);
  }

  private void startPositions(int ordinal, PostingList list) throws IOException {
    left = list.freq(ordinal);
    if (!steps.isEmpty()) {
      step = steps.at(list.doc(ordinal), step);
    }
    parameter = PositionWriter.parameter(coding, PositionWriter.shift(step, left));
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
    if (coding != Rice.VINTS) {
      position += codes.read(parameter);
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
