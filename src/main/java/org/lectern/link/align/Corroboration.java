package org.lectern.link.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lets reports vouch for one another: where a third report's unit is linked to both units of a
 * cell, the cell's score rises by a part of the weaker of the two links.
 */
final class Corroboration {
  /** How much of the weaker link counts. */
  private static final float PART = 0.3f;

  private Corroboration() {}

  /**
   * The links of every two reports.
   *
   * @param aligners for each two reports, the lower index first; null for two that are not compared
   */
  static List<EventAligner.Pair> of(PairAligner[][] aligners, List<EventWords.Report> reports) {
    int count = aligners.length;
    int[][][] partners = new int[count][count][];
    float[][][] scores = new float[count][count][];
    for (int a = 0; a < count; a++) {
      for (int b = a + 1; b < count; b++) {
        partners[a][b] = none(reports.get(a).units().size());
        partners[b][a] = none(reports.get(b).units().size());
        scores[a][b] = new float[partners[a][b].length];
        scores[b][a] = new float[partners[b][a].length];
        if (aligners[a][b] == null) {
          continue;
        }
        for (Link link : aligners[a][b].links()) {
          note(partners[a][b], scores[a][b], link.one(), link.other(), link.score());
          note(partners[b][a], scores[b][a], link.other(), link.one(), link.score());
        }
      }
    }
    List<EventAligner.Pair> pairs = new ArrayList<>();
    for (int a = 0; a < count; a++) {
      for (int b = a + 1; b < count; b++) {
        if (aligners[a][b] == null) {
          continue;
        }
        float[][] raised = new float[reports.get(a).units().size()][];
        for (int u = 0; u < raised.length; u++) {
          raised[u] = new float[count > 2 ? reports.get(b).units().size() : 0];
          for (int c = 0; c < count; c++) {
            if (c != a && c != b && partners[a][c][u] >= 0) {
              int third = partners[a][c][u];
              int v = partners[c][b][third];
              if (v >= 0) {
                float weaker = Math.min(scores[a][c][u], scores[c][b][third]);
                raised[u][v] = Math.max(raised[u][v], PART * weaker);
              }
            }
          }
        }
        aligners[a][b].raise(raised);
        pairs.add(new EventAligner.Pair(a, b, aligners[a][b].links()));
      }
    }
    return pairs;
  }

  private static int[] none(int size) {
    int[] none = new int[size];
    Arrays.fill(none, -1);
    return none;
  }

  private static void note(int[] partners, float[] scores, int unit, int other, float score) {
    if (score > scores[unit]) {
      scores[unit] = score;
      partners[unit] = other;
    }
  }
}
