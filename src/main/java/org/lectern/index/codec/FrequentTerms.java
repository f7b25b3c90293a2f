package org.lectern.index.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.util.BytesRef;

/** The most frequent terms of a field with their lists. */
final class FrequentTerms {
  private final PairLimits limits;

  /** The rarest first, of equals the last. */
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

  FrequentTerms(PairLimits limits) {
    this.limits = limits;
  }

  PairLimits limits() {
    return limits;
  }

  /** Takes a term if it is among the most frequent so far; of equals those that come first. */
  void offer(BytesRef term, TermPostings list) {
    boolean full = kept.size() == limits.terms();
    if (list.totalTermFreq < limits.positions()
        || full && list.totalTermFreq <= kept.element().totalTermFreq
        || !PairLists.canJoin(term)) {
      return;
    }
    if (full) {
      kept.remove();
    }
    kept.add(new Kept(term, list));
  }

  /** How often the rarest occurs; 0 if there is none. */
  long least() {
    return kept.isEmpty() ? 0 : kept.element().totalTermFreq;
  }

  /** The terms in their order. */
  List<Kept> sorted() {
    List<Kept> sorted = new ArrayList<>(kept);
    sorted.sort(Comparator.comparing(k -> k.term));
    return sorted;
  }
}
