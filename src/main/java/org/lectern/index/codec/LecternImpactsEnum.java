package org.lectern.index.codec;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Impact;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.util.BytesRef;

/** A postings enum that also hands out the competitive pairs stored with each block. */
final class LecternImpactsEnum extends ImpactsEnum {
  private static final List<Impact> PAST_THE_END = List.of(new Impact(Integer.MAX_VALUE, 1L));

  private final LecternPostingsEnum postings;
  private final PostingList list;
  private int block;

  LecternImpactsEnum(LecternPostingsEnum postings) {
    this.postings = postings;
    this.list = postings.list();
  }

  @Override
  public void advanceShallow(int target) {
    while (block < list.impactBlockLast.length && list.impactBlockLast[block] < target) {
      block++;
    }
  }

  @Override
  public Impacts getImpacts() {
    advanceShallow(Math.max(0, docID()));
    boolean past = block >= list.impactBlockLast.length;
    int upTo = past ? NO_MORE_DOCS : list.impactBlockLast[block];
    List<Impact> pairs = past ? PAST_THE_END : list.impacts(block);
    return new Impacts() {
      @Override
      public int numLevels() {
        return 1;
      }

      @Override
      public int getDocIdUpTo(int level) {
        return upTo;
      }

      @Override
      public List<Impact> getImpacts(int level) {
        return pairs;
      }
    };
  }

  @Override
  public int freq() throws IOException {
    return postings.freq();
  }

  @Override
  public int nextPosition() throws IOException {
    return postings.nextPosition();
  }

  @Override
  public int startOffset() {
    return postings.startOffset();
  }

  @Override
  public int endOffset() {
    return postings.endOffset();
  }

  @Override
  public BytesRef getPayload() {
    return postings.getPayload();
  }

  @Override
  public int docID() {
    return postings.docID();
  }

  @Override
  public int nextDoc() throws IOException {
    return postings.nextDoc();
  }

  @Override
  public int advance(int target) throws IOException {
    return postings.advance(target);
  }

  @Override
  public long cost() {
    return postings.cost();
  }
}
