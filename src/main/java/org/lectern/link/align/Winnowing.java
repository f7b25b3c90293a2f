package org.lectern.link.align;

import java.util.stream.LongStream;
import org.lectern.link.words.DocumentWords;

/**
 * Fingerprints of texts: hashes of runs of words, thinned so that equal passages keep equal ones.
 */
final class Winnowing {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private Winnowing() {}

  /**
   * The lowest hash of each window of shingles, without repeats, in no order.
   *
   * @param shingle how many words a shingle has
   * @param window how many shingles a window has
   */
  static long[] fingerprints(DocumentWords words, int shingle, int window) {
    long[] hashes = hashes(words, shingle);
    LongStream.Builder chosen = LongStream.builder();
    for (int from = 0; from < hashes.length; from++) {
      int end = Math.min(hashes.length, from + window);
      long lowest = Long.MAX_VALUE;
      for (int k = from; k < end; k++) {
        lowest = Math.min(lowest, hashes[k]);
      }
      chosen.add(lowest);
      if (end == hashes.length) {
        break;
      }
    }
    return chosen.build().distinct().toArray();
  }

  /** The hash of each shingle, by its first word; two of unlike words have one by rare chance. */
  static long[] hashes(DocumentWords words, int shingle) {
    long[] hashes = new long[Math.max(0, words.size() - shingle + 1)];
    for (int k = 0; k < hashes.length; k++) {
      long hash = 0;
      for (int w = k; w < k + shingle; w++) {
        hash = (hash + words.form(w) + 1) * PRIME;
        hash ^= hash >>> 29;
      }
      hashes[k] = hash;
    }
    return hashes;
  }
}
