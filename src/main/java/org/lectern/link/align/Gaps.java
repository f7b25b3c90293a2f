package org.lectern.link.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Links units that stand between the same two links in both reports. Where a few units of one stand
 * where a few of the other do, little likeness is enough for them to say the same in other words.
 */
final class Gaps {
  /** A gap of more units in either report tells nothing. */
  private static final int WIDEST = 4;

  /** How similar two units must be: a telling word in common, as a rule. */
  private static final float LEAST = 0.06f;

  private Gaps() {}

  /**
   * Links units in gaps.
   *
   * @param similarity of each unit of the one report to each of the other
   * @param partner for each unit of the one the unit that it is linked to, or -1
   * @param otherPartner for each of the other
   */
  static List<Link> between(float[][] similarity, int[] partner, int[] otherPartner) {
    List<Link> links = new ArrayList<>();
    int before = -1;
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] >= 0) {
        if (before >= 0 && isGap(before, i, partner, otherPartner)) {
          links.addAll(chain(similarity, before + 1, i, partner[before] + 1, partner[i]));
        }
        before = i;
      }
    }
    return links;
  }

  private static boolean isGap(int from, int to, int[] partner, int[] otherPartner) {
    int rows = to - from - 1;
    int columns = partner[to] - partner[from] - 1;
    return rows > 0
        && columns > 0
        && rows <= WIDEST
        && columns <= WIDEST
        && Arrays.stream(otherPartner, partner[from] + 1, partner[to]).allMatch(i -> i < 0);
  }

  /** The rising chain of cells that is the most similar in all. */
  private static List<Link> chain(
      float[][] similarity, int first, int end, int firstColumn, int endColumn) {
    int rows = end - first;
    int columns = endColumn - firstColumn;
    float[][] best = new float[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        float own = similarity[first + i][firstColumn + j];
        float linked = own >= LEAST ? own + best[i + 1][j + 1] : 0;
        best[i][j] = Math.max(linked, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    List<Link> links = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < rows && j < columns && best[i][j] > 0) {
      float own = similarity[first + i][firstColumn + j];
      if (own >= LEAST && best[i][j] == own + best[i + 1][j + 1]) {
        links.add(new Link(first + i++, firstColumn + j++, own));
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    return links;
  }
}
