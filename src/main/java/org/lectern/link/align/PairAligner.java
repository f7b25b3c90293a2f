package org.lectern.link.align;

import java.util.Arrays;
import java.util.List;

/**
 * Chooses which units of two reports say the same, from how similar each is to each.
 *
 * <p>A cell's score is its similarity, lower where it is not the best of its row and column (the
 * margin of Artetxe and Schwenk 2019, as a ratio to the best) or does not stand out from its
 * nearest rivals, as a formula that returns does not, and higher where the units just before and
 * just after are similar too: reports mostly keep an order, if only by stretches. {@link
 * LinkChooser} then chooses.
 */
final class PairAligner {
  /** What the score of a link must reach. */
  private final float threshold;

  /** How much the neighbours of a cell add. */
  private static final float SUPPORT = 0.3f;

  /** What is so many times as similar as its rivals in its row or column stands out. */
  private static final float CLEAR = 2;

  /** How many of the others are rivals, the best. */
  private static final int RIVALS = 3;

  /** How much the main order counts. */
  static final float IN_ORDER = 1.35f;

  private final Similarity.Pair pair;
  private final float[][] similarity;
  private final float[][] scores;
  private final int[] sentences;
  private final int[] otherSentences;

  PairAligner(Similarity.Pair pair, EventWords.Report one, EventWords.Report other, float least) {
    this.pair = pair;
    this.similarity = pair.all();
    this.threshold = least;
    this.sentences = one.units().stream().mapToInt(Unit::sentence).toArray();
    this.otherSentences = other.units().stream().mapToInt(Unit::sentence).toArray();
    float[][] cells = marginal(similarity);
    favourOrder(cells, Chain.of(cells, least));
    this.scores = supported(cells);
  }

  /** The links, the surest first. */
  List<Link> links() {
    return new LinkChooser(pair, similarity, scores, sentences, otherSentences).links(threshold);
  }

  /** Raises the scores of cells that others vouch for. */
  void raise(float[][] by) {
    for (int i = 0; i < by.length; i++) {
      for (int j = 0; j < by[i].length; j++) {
        scores[i][j] += by[i][j];
      }
    }
  }

  private static float[][] marginal(float[][] similarity) {
    int rows = similarity.length;
    int columns = rows == 0 ? 0 : similarity[0].length;
    Best[] ofRow = new Best[rows];
    Best[] ofColumn = new Best[columns];
    Arrays.setAll(ofRow, i -> new Best());
    Arrays.setAll(ofColumn, j -> new Best());
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        ofRow[i].add(similarity[i][j]);
        ofColumn[j].add(similarity[i][j]);
      }
    }
    float[][] marginal = new float[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        float s = similarity[i][j];
        if (s > 0) {
          float best = (float) Math.sqrt(s / ofRow[i].best() * (s / ofColumn[j].best()));
          float rivals = Math.min(ofRow[i].rivals(s), ofColumn[j].rivals(s));
          marginal[i][j] = s * best * Math.min(1, s / (CLEAR * rivals));
        }
      }
    }
    return marginal;
  }

  /** The best similarities of one unit. */
  private static final class Best {
    private final float[] values = new float[RIVALS + 1]; // falling

    void add(float value) {
      for (int at = 0; at < values.length; at++) {
        if (value > values[at]) {
          System.arraycopy(values, at, values, at + 1, values.length - 1 - at);
          values[at] = value;
          return;
        }
      }
    }

    float best() {
      return values[0];
    }

    /** The mean of the best others beside one. */
    float rivals(float value) {
      float sum = 0;
      for (float one : values) {
        sum += one;
      }
      return (sum - Math.max(value, values[values.length - 1])) / RIVALS;
    }
  }

  /** Raises the cells that the main order of the reports agrees with. */
  private static void favourOrder(float[][] cells, Chain chain) {
    for (int i = 0; i < cells.length; i++) {
      for (int j = chain.firstColumn(i); j <= chain.lastColumn(i); j++) {
        cells[i][j] *= IN_ORDER;
      }
    }
  }

  private static float[][] supported(float[][] cells) {
    int rows = cells.length;
    int columns = rows == 0 ? 0 : cells[0].length;
    float[][] supported = new float[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        if (cells[i][j] > 0) {
          supported[i][j] = cells[i][j] + SUPPORT * (best(cells, i, j, -1) + best(cells, i, j, 1));
        }
      }
    }
    return supported;
  }

  /** The best cell just before or after: both one on, or one of them two. */
  private static float best(float[][] cells, int i, int j, int step) {
    float best = at(cells, i + step, j + step);
    best = Math.max(best, 0.8f * at(cells, i + 2 * step, j + step));
    return Math.max(best, 0.8f * at(cells, i + step, j + 2 * step));
  }

  private static float at(float[][] cells, int i, int j) {
    return i < 0 || j < 0 || i >= cells.length || j >= cells[i].length ? 0 : cells[i][j];
  }
}
