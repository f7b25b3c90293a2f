package org.lectern.index.codec;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;

/** Walks one list; frequencies and positions are decoded only when asked for. */
final class LecternPostingsEnum extends PostingsEnum {
  private final FieldReader field;
  private final boolean wantsPositions;

  private PostingList list;
  private int[] docs;
  private int docBlock;
  private int index; // of the current document in docs
  private int doc;
  private PositionInput positions;
  private int positionsOf; // ordinal of the document that positions stands in

  LecternPostingsEnum(FieldReader field, int flags) {
    this.field = field;
    this.wantsPositions = wantsPositions(field, flags);
  }

  private static boolean wantsPositions(FieldReader field, int flags) {
    return field.meta.hasPositions() && PostingsEnum.featureRequested(flags, POSITIONS);
  }

  /** Whether this enum, made for another term, can serve the given request. */
  boolean canServe(FieldReader other, int flags) {
    return field == other && wantsPositions == wantsPositions(other, flags);
  }

  LecternPostingsEnum reset(PostingList newList) {
    list = newList;
    docs = new int[0];
    docBlock = -1;
    index = -1;
    doc = -1;
    positions = null;
    positionsOf = -1;
    return this;
  }

  PostingList list() {
    return list;
  }

  @Override
  public int docID() {
    return doc;
  }

  @Override
  public int nextDoc() throws IOException {
    if (++index < docs.length) {
      return doc = docs[index];
    }
    return nextBlock(docBlock + 1);
  }

  private int nextBlock(int block) throws IOException {
    docBlock = block;
    if (block >= list.docBlockLast.length) {
      docs = new int[0];
      index = 0;
      return doc = NO_MORE_DOCS;
    }
    docs = list.docs(block);
    index = 0;
    return doc = docs[0];
  }

  @Override
  public int advance(int target) throws IOException {
    int block = Math.max(docBlock, 0);
    while (block < list.docBlockLast.length && list.docBlockLast[block] < target) {
      block++;
    }
    if (block != docBlock && (nextBlock(block) == NO_MORE_DOCS || doc >= target)) {
      return doc;
    }
    int found = Arrays.binarySearch(docs, index + 1, docs.length, target);
    index = found < 0 ? -found - 1 : found;
    return doc = docs[index];
  }

  private int ordinal() {
    return docBlock * Layout.DOCS_PER_BLOCK + index;
  }

  @Override
  public int freq() throws IOException {
    return field.meta.hasFreqs() ? list.freq(ordinal()) : 1;
  }

  @Override
  public int nextPosition() throws IOException {
    if (!wantsPositions) {
      return -1;
    }
    int ordinal = ordinal();
    if (positionsOf != ordinal) {
      if (positions == null) {
        positions = list.positions();
      }
      positions.startDocument(ordinal, list);
      positionsOf = ordinal;
    }
    return positions.nextPosition();
  }

  @Override
  public int startOffset() {
    return positions != null && field.meta.hasOffsets() ? positions.startOffset : -1;
  }

  @Override
  public int endOffset() {
    return positions != null && field.meta.hasOffsets() ? positions.endOffset : -1;
  }

  @Override
  public BytesRef getPayload() {
    return positions == null ? null : positions.payload();
  }

  @Override
  public long cost() {
    return list.docFreq;
  }
}
