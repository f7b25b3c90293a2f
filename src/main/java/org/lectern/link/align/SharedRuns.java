package org.lectern.link.align;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.lectern.link.words.DocumentWords;

/** How many words of one text another has in runs and in the same order. */
final class SharedRuns {
  private SharedRuns() {}

  /**
   * Counts the words of a part that stand in shingles of the whole, along the longest chain of
   * shingles that rises in both. A shingle that the whole has several times counts where it is
   * first.
   */
  static int of(DocumentWords whole, DocumentWords part, int shingle) {
    long[] hashes = Winnowing.hashes(whole, shingle);
    Map<Long, Integer> places = new HashMap<>();
    for (int k = hashes.length - 1; k >= 0; k--) {
      places.put(hashes[k], k);
    }
    long[] own = Winnowing.hashes(part, shingle);
    int[] place = new int[own.length];
    for (int k = 0; k < own.length; k++) {
      place[k] = places.getOrDefault(own[k], -1);
    }
    return covered(rising(place), shingle, part.size());
  }

  /** The longest rising run of places, by patience: which indices it has. */
  private static boolean[] rising(int[] place) {
    int[] tails = new int[place.length];
    int[] before = new int[place.length];
    int length = 0;
    for (int k = 0; k < place.length; k++) {
      if (place[k] >= 0) {
        int low = 0;
        int high = length;
        while (low < high) {
          int middle = (low + high) / 2;
          if (place[tails[middle]] < place[k]) {
            low = middle + 1;
          } else {
            high = middle;
          }
        }
        before[k] = low == 0 ? -1 : tails[low - 1];
        tails[low] = k;
        length = Math.max(length, low + 1);
      }
    }
    boolean[] chain = new boolean[place.length];
    for (int k = length == 0 ? -1 : tails[length - 1]; k >= 0; k = before[k]) {
      chain[k] = true;
    }
    return chain;
  }

  private static int covered(boolean[] chain, int shingle, int words) {
    boolean[] covered = new boolean[words];
    for (int k = 0; k < chain.length; k++) {
      if (chain[k]) {
        Arrays.fill(covered, k, k + shingle, true);
      }
    }
    int count = 0;
    for (boolean one : covered) {
      count += one ? 1 : 0;
    }
    return count;
  }
}
