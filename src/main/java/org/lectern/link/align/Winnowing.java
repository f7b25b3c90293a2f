package org.lectern.link.align;

import java.util.Arrays;
import org.lectern.link.words.DocumentWords;

/**
 * Fingerprints of texts: hashes of runs of words, thinned so that equal passages keep equal ones.
 */
final class Winnowing {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private Winnowing() {}

  /**
   * The lowest hash of each window of shingles, rising, without repeats.
   *
   * @param shingle how many words a shingle has
   * @param window how many shingles a window has
   */
  static long[] fingerprints(DocumentWords words, int shingle, int window) {
    long[] hashes = hashes(words, shingle);
    long[] chosen = new long[hashes.length];
    int size = 0;
    int lowest = -1;
    int windows = Math.min(hashes.length, Math.max(1, hashes.length - window + 1));
    for (int from = 0; from < windows; from++) {
      int end = Math.min(hashes.length, from + window);
      int before = lowest;
      if (lowest < from) {
        lowest = from;
        for (int k = from + 1; k < end; k++) {
          lowest = hashes[k] < hashes[lowest] ? k : lowest;
        }
      } else if (hashes[end - 1] < hashes[lowest]) {
        lowest = end - 1;
      }
      if (lowest != before) {
        chosen[size++] = hashes[lowest];
      }
    }
    return distinct(Arrays.copyOf(chosen, size));
  }

  private static long[] distinct(long[] hashes) {
    Arrays.sort(hashes);
    int size = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[size++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, size);
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
