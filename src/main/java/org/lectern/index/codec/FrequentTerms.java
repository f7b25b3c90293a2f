package org.lectern.index.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.util.BytesRef;

/** The most frequent terms of a field with their lists, as far as these have many positions. */
final class FrequentTerms {
  /** At most so many; of equals those that come first. */
  static final int MOST = 24;

  private final int least;

  private final PriorityQueue<Kept> kept =
      new PriorityQueue<>(
          Comparator.comparingLong((Kept k) -> k.totalTermFreq)
              .thenComparing(k -> k.term, Comparator.reverseOrder()));

  /** A term's list, a copy. */
  static final class Kept {
    final BytesRef term;
    final long totalTermFreq;
    final int[] docs;
    final int[] freqs;
    final int[] gaps;

    private Kept(BytesRef term, TermPostings list) {
      this.term = BytesRef.deepCopyOf(term);
      totalTermFreq = list.totalTermFreq;
      docs = Arrays.copyOf(list.docs, list.docFreq);
      freqs = Arrays.copyOf(list.freqs, list.docFreq);
      gaps = Arrays.copyOf(list.gaps, Math.toIntExact(list.totalTermFreq));
    }
  }

  /**
   * @param least positions that a term must have
   */
  FrequentTerms(int least) {
    this.least = least;
  }

  /** Takes a term if it is among the most frequent so far. */
  void offer(BytesRef term, TermPostings list) {
    boolean full = kept.size() == MOST;
    if (list.totalTermFreq < least
        || !PairLists.canJoin(term)
        || full && list.totalTermFreq <= kept.element().totalTermFreq) {
      return;
    }
    if (full) {
      kept.remove();
    }
    kept.add(new Kept(term, list));
  }

  /** The terms in their order. */
  List<Kept> sorted() {
    List<Kept> sorted = new ArrayList<>(kept);
    sorted.sort(Comparator.comparing(k -> k.term));
    return sorted;
  }
}
