package org.lectern.link.reuse;

import java.util.Arrays;
import org.lectern.link.words.CorpusWords;
import org.lectern.link.words.DocumentWords;

/**
 * Where a document is compared with others: some of its runs of {@value #RUN} stems, chosen by
 * winnowing (Schleimer, Wilkerson and Aiken 2003) such that two equal passages of {@value
 * #GUARANTEED} words have at least one chosen run in common. Runs stay inside paragraphs.
 *
 * @param words the word with which each run begins, in order
 * @param hashes for each run, a number that equal runs share and others hardly ever do
 */
record Fingerprints(int[] words, long[] hashes) {
  static final int RUN = 6;
  static final int GUARANTEED = 12;

  private static final int WINDOW = GUARANTEED - RUN + 1;
  private static final long BASE = 0x9E3779B97F4A7C15L;

  static Fingerprints of(DocumentWords document, CorpusWords corpus) {
    int[] words = new int[document.size() / 2 + 1];
    long[] chosen = new long[words.length];
    int size = 0;
    for (int paragraph = 0; paragraph < document.paragraphs(); paragraph++) {
      int first = document.firstOf(paragraph);
      int runs = document.endOf(paragraph) - first - RUN + 1;
      long[] hashes = hashes(document, corpus, first, runs);
      int last = -1;
      for (int window = 0; window + WINDOW <= runs; window++) {
        int least = least(hashes, window);
        if (least != last) {
          if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            chosen = Arrays.copyOf(chosen, size * 2);
          }
          words[size] = first + least;
          chosen[size++] = hashes[least];
          last = least;
        }
      }
    }
    return new Fingerprints(Arrays.copyOf(words, size), Arrays.copyOf(chosen, size));
  }

  private static long[] hashes(DocumentWords document, CorpusWords corpus, int first, int runs) {
    long[] hashes = new long[Math.max(0, runs)];
    for (int run = 0; run < runs; run++) {
      hashes[run] = hash(document, corpus, first + run, first + run + RUN);
    }
    return hashes;
  }

  /** A number that equal rows of stems share and others hardly ever do. */
  static long hash(DocumentWords document, CorpusWords corpus, int first, int end) {
    long hash = 0;
    for (int i = first; i < end; i++) {
      hash = mix(hash * BASE + corpus.stem(document.form(i)) + 1);
    }
    return hash;
  }

  /** The finalizer of MurmurHash3, which is one to one. */
  private static long mix(long hash) {
    long h = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
    h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
    return h ^ h >>> 33;
  }

  /** The last of the least hashes of a window, so that runs of equal words choose few. */
  private static int least(long[] hashes, int window) {
    int least = window;
    for (int i = window + 1; i < window + WINDOW; i++) {
      if (hashes[i] <= hashes[least]) {
        least = i;
      }
    }
    return least;
  }
}
