package org.lectern.index;

import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;

/** The occurrences of one term in all runs, as Lucene's codecs take them; only ever forwards. */
final class OccurrencesEnum extends PostingsEnum {
  private final Occurrences.Reader reader = new Occurrences.Reader();
  private List<Occurrences> runs = List.of();
  private int nextRun;
  private int nextPosition;
  private boolean exhausted;

  /** Begins anew with another term; there is at least one run. */
  void reset(List<Occurrences> newRuns) {
    runs = newRuns;
    reader.reset(runs.get(0));
    nextRun = 1;
    exhausted = false;
  }

  @Override
  public int nextDoc() {
    nextPosition = 0;
    while (!reader.next()) {
      if (nextRun == runs.size()) {
        exhausted = true;
        return NO_MORE_DOCS;
      }
      reader.reset(runs.get(nextRun++));
    }
    return reader.doc();
  }

  @Override
  public int docID() {
    return exhausted ? NO_MORE_DOCS : reader.doc();
  }

  @Override
  public int freq() {
    return reader.count();
  }

  @Override
  public int nextPosition() {
    return reader.position(nextPosition++);
  }

  @Override
  public int startOffset() {
    return -1;
  }

  @Override
  public int endOffset() {
    return -1;
  }

  @Override
  public BytesRef getPayload() {
    return null;
  }

  @Override
  public int advance(int target) {
    throw new UnsupportedOperationException("codecs read from the first document to the last");
  }

  @Override
  public long cost() {
    throw new UnsupportedOperationException("codecs read all documents");
  }
}
