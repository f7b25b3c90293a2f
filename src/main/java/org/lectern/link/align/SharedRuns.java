package org.lectern.link.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.link.words.DocumentWords;

/** Which words of one text another has in the same order, in runs and between them. */
final class SharedRuns {
  /** Of a run that returns in the whole, so many places are tried. */
  private static final int MOST_PLACES = 16;

  /** As many words may differ between two runs for those that agree there to count. */
  private static final int EDIT = 8;

  private final DocumentWords whole;
  private final DocumentWords part;
  private final int shingle;
  private final boolean[] shared;

  private SharedRuns(DocumentWords whole, DocumentWords part, int shingle) {
    this.whole = whole;
    this.part = part;
    this.shingle = shingle;
    this.shared = new boolean[part.size()];
  }

  /**
   * The words of a part that stand in shingles of the whole, along the longest chain of shingles
   * that rises in both; and those in the same order between two such shingles that a small edit
   * parts, such as a word that was misread.
   *
   * @return for each word of the part whether the whole has it
   */
  static boolean[] of(DocumentWords whole, DocumentWords part, int shingle) {
    SharedRuns runs = new SharedRuns(whole, part, shingle);
    runs.mark(runs.chain());
    return runs.shared;
  }

  /**
   * A shingle of the part at one of its places in the whole.
   *
   * @param before the one before it in the longest chain that ends here, or null
   */
  private record Step(int own, int place, Step before) {}

  /** The longest rising chain, by patience, the steps in order. */
  private List<Step> chain() {
    List<Step> tails = new ArrayList<>();
    Map<Long, int[]> places = places();
    long[] own = Winnowing.hashes(part, shingle);
    for (int k = 0; k < own.length; k++) {
      int[] all = places.getOrDefault(own[k], new int[0]);
      for (int i = all.length - 1; i >= 0; i--) { // falling, so that each shingle counts once
        int low = lowestFrom(tails, all[i]);
        Step step = new Step(k, all[i], low == 0 ? null : tails.get(low - 1));
        if (low == tails.size()) {
          tails.add(step);
        } else {
          tails.set(low, step);
        }
      }
    }
    List<Step> chain = new ArrayList<>();
    for (Step step = tails.isEmpty() ? null : tails.get(tails.size() - 1);
        step != null;
        step = step.before) {
      chain.add(step);
    }
    Collections.reverse(chain);
    return chain;
  }

  private static int lowestFrom(List<Step> tails, int place) {
    int low = 0;
    int high = tails.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (tails.get(middle).place < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first places of each shingle of the whole, rising. */
  private Map<Long, int[]> places() {
    long[] hashes = Winnowing.hashes(whole, shingle);
    Map<Long, int[]> places = new HashMap<>();
    for (int k = 0; k < hashes.length; k++) {
      int[] known = places.get(hashes[k]);
      if (known == null) {
        places.put(hashes[k], new int[] {k});
      } else if (known.length < MOST_PLACES) {
        int[] more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = k;
        places.put(hashes[k], more);
      }
    }
    return places;
  }

  private void mark(List<Step> chain) {
    int own = 0;
    int place = 0;
    for (Step step : chain) {
      markBetween(own, step.own, place, step.place);
      Arrays.fill(shared, step.own, step.own + shingle, true);
      own = step.own + shingle;
      place = step.place + shingle;
    }
    markBetween(own, part.size(), place, whole.size());
  }

  /** Marks the longest common subsequence of two short gaps. */
  private void markBetween(int own, int ownEnd, int place, int placeEnd) {
    int rows = ownEnd - own;
    int columns = placeEnd - place;
    if (rows <= 0 || columns <= 0 || rows > EDIT || columns > EDIT) {
      return;
    }
    int[][] longest = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        longest[i][j] =
            part.form(own + i) == whole.form(place + j)
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (part.form(own + i) == whole.form(place + j)) {
        shared[own + i++] = true;
        j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
