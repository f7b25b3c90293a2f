package org.lectern.index.codec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.lectern.index.codec.FrequentTerms.Kept;

/**
 * Where two frequent terms of a field follow one another. A phrase of such terms is found by the
 * lists of its pairs, which are short, and needs none of the positions of its terms.
 */
final class PairLists {
  /** Between the terms in the key of a pair. */
  static final byte SEPARATOR = 0x1E;

  /**
   * A pair is kept if each of its terms occurs at least so many times as often: what is more
   * frequent costs much and saves little.
   */
  private static final int WORTH = 8;

  private static final int TERM_BITS = 6;

  private final List<Kept> terms;
  private final int[] next; // by term, the place in its documents
  private final int[] nextGap;
  private final Pair[] pairs;
  private long[] occurrences = new long[64]; // of one document: position, then term
  private int count;

  /** The positions of the first term of a pair, where the second follows. */
  static final class Pair {
    final BytesRef key;

    /** The number of the first term among those that pairs are made of. */
    final int first;

    int docFreq;
    int totalTermFreq;
    int[] docs = new int[4];
    int[] freqs = new int[4];
    int[] gaps = new int[4];
    private int last;

    private Pair(BytesRef key, int first) {
      this.key = key;
      this.first = first;
    }

    private void add(int doc, int position) {
      boolean begins = docFreq == 0 || docs[docFreq - 1] != doc;
      if (begins) {
        docs = ArrayUtil.grow(docs, docFreq + 1);
        freqs = ArrayUtil.grow(freqs, docFreq + 1);
        docs[docFreq] = doc;
        freqs[docFreq++] = 0;
        last = 0;
      }
      freqs[docFreq - 1]++;
      gaps = ArrayUtil.grow(gaps, totalTermFreq + 1);
      gaps[totalTermFreq++] = position - last;
      last = position;
    }
  }

  /** Whether keys made of a term ascend as the pairs do: it has no byte up to the separator. */
  static boolean canJoin(BytesRef term) {
    for (int i = 0; i < term.length; i++) {
      if (Byte.toUnsignedInt(term.bytes[term.offset + i]) <= SEPARATOR) {
        return false;
      }
    }
    return true;
  }

  private PairLists(List<Kept> terms) {
    this.terms = terms;
    this.next = new int[terms.size()];
    this.nextGap = new int[terms.size()];
    this.pairs = new Pair[terms.size() * terms.size()];
  }

  /**
   * The pairs that are much rarer than their terms, ascending by key. There are none if two
   * occurrences share a position anywhere: one of them would hide the other.
   */
  static List<Pair> of(FrequentTerms frequent) {
    PairLists lists = new PairLists(frequent.sorted());
    for (int doc = lists.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = lists.nextDoc()) {
      if (!lists.read(doc)) {
        return List.of();
      }
    }
    return lists.worthwhile();
  }

  private int nextDoc() {
    int doc = DocIdSetIterator.NO_MORE_DOCS;
    for (int t = 0; t < next.length; t++) {
      int[] docs = terms.get(t).docs;
      doc = next[t] < docs.length ? Math.min(doc, docs[next[t]]) : doc;
    }
    return doc;
  }

  private boolean read(int doc) {
    count = 0;
    for (int t = 0; t < next.length; t++) {
      Kept term = terms.get(t);
      if (next[t] < term.docs.length && term.docs[next[t]] == doc) {
        collect(t, term);
      }
    }
    Arrays.sort(occurrences, 0, count);
    for (int i = 1; i < count; i++) {
      long first = occurrences[i - 1] >>> TERM_BITS;
      long second = occurrences[i] >>> TERM_BITS;
      if (first == second) {
        return false;
      }
      if (first + 1 == second) {
        pair(term(occurrences[i - 1]), term(occurrences[i])).add(doc, (int) first);
      }
    }
    return true;
  }

  private static int term(long occurrence) {
    return (int) (occurrence & ((1 << TERM_BITS) - 1));
  }

  private void collect(int t, Kept term) {
    int freq = term.freqs[next[t]++];
    occurrences = ArrayUtil.grow(occurrences, count + freq);
    long position = 0;
    for (int i = 0; i < freq; i++) {
      position += term.gaps[nextGap[t]++];
      occurrences[count++] = position << TERM_BITS | t;
    }
  }

  private Pair pair(int first, int second) {
    int i = first * terms.size() + second;
    if (pairs[i] == null) {
      pairs[i] = new Pair(key(terms.get(first).term, terms.get(second).term), first);
    }
    return pairs[i];
  }

  private static BytesRef key(BytesRef first, BytesRef second) {
    byte[] key = Arrays.copyOf(first.bytes, first.length + 1 + second.length);
    key[first.length] = SEPARATOR;
    System.arraycopy(second.bytes, second.offset, key, first.length + 1, second.length);
    return new BytesRef(key);
  }

  private List<Pair> worthwhile() {
    List<Pair> found = new ArrayList<>();
    for (int i = 0; i < pairs.length; i++) {
      long first = terms.get(i / terms.size()).totalTermFreq;
      long second = terms.get(i % terms.size()).totalTermFreq;
      if (pairs[i] != null && pairs[i].totalTermFreq * (long) WORTH <= Math.min(first, second)) {
        found.add(pairs[i]);
      }
    }
    found.sort((a, b) -> a.key.compareTo(b.key));
    return found;
  }
}
