package org.lectern.index.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.lectern.index.codec.FrequentTerms.Kept;

/**
 * Where two frequent terms of a field follow one another. A phrase of such terms is found by the
 * lists of its pairs, which are short, and needs few or none of the positions of its terms.
 */
final class PairLists {
  /** Between the terms in the key of a pair. */
  static final byte SEPARATOR = 0x1E;

  /** Of the number of a term beside a position. */
  private static final int TERM_BITS = 6;

  private final List<Kept> terms;
  private final int[] next; // by term, the place in its documents
  private final int[] nextGap;
  private final TermPostings[] lists; // by first and second term
  private long[] occurrences = new long[64]; // of one document: position, then term
  private int count;

  /**
   * Two terms.
   *
   * @param key the first, {@link #SEPARATOR}, the second
   * @param list the positions of the first where the second follows
   */
  record Pair(BytesRef key, TermPostings list) {}

  private PairLists(List<Kept> terms) {
    this.terms = terms;
    this.next = new int[terms.size()];
    this.nextGap = new int[terms.size()];
    this.lists = new TermPostings[terms.size() * terms.size()];
  }

  /** Whether the keys of a term can be told from those of others. */
  static boolean canJoin(BytesRef term) {
    for (int i = 0; i < term.length; i++) {
      if (term.bytes[term.offset + i] == SEPARATOR) {
        return false;
      }
    }
    return true;
  }

  /**
   * The pairs that are rarer than their terms, ascending by key. There are none if two occurrences
   * share a position anywhere: one of them would hide the other.
   */
  static List<Pair> of(FrequentTerms frequent) throws IOException {
    PairLists pairs = new PairLists(frequent.sorted());
    for (int doc = pairs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = pairs.nextDoc()) {
      if (!pairs.read(doc)) {
        return List.of();
      }
    }
    return pairs.rare(frequent.limits());
  }

  private int nextDoc() {
    int doc = DocIdSetIterator.NO_MORE_DOCS;
    for (int t = 0; t < next.length; t++) {
      int[] docs = terms.get(t).docs;
      doc = next[t] < docs.length ? Math.min(doc, docs[next[t]]) : doc;
    }
    return doc;
  }

  /** Finds the pairs of a document; returns false if two terms are at one position. */
  private boolean read(int doc) throws IOException {
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
        list(term(occurrences[i - 1]), term(occurrences[i])).add(doc, (int) first);
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

  private TermPostings list(int first, int second) {
    int i = first * terms.size() + second;
    if (lists[i] == null) {
      lists[i] = new TermPostings();
    }
    return lists[i];
  }

  private List<Pair> rare(PairLimits limits) {
    List<Pair> found = new ArrayList<>();
    for (int i = 0; i < lists.length; i++) {
      Kept first = terms.get(i / terms.size());
      Kept second = terms.get(i % terms.size());
      if (lists[i] != null
          && limits.keep(lists[i].totalTermFreq, first.totalTermFreq, second.totalTermFreq)) {
        found.add(new Pair(key(first.term, second.term), lists[i]));
      }
    }
    found.sort(Comparator.comparing(Pair::key));
    return found;
  }

  private static BytesRef key(BytesRef first, BytesRef second) {
    byte[] key = Arrays.copyOf(first.bytes, first.length + 1 + second.length);
    key[first.length] = SEPARATOR;
    System.arraycopy(second.bytes, second.offset, key, first.length + 1, second.length);
    return new BytesRef(key);
  }
}
