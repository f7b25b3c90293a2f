package org.lectern.link.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses which units of two reports say the same, from how similar each is to each.
 *
 * <p>A cell's score is its similarity, lower where it is not the best of its row and column (the
 * margin of Artetxe and Schwenk 2019, as a ratio to the best) or does not stand out from its
 * nearest rivals, as a formula that returns does not, and higher where the units just before and
 * just after are similar too: reports mostly keep an order, if only by stretches. Units are then
 * linked greedily, the surest first; each once, then again beside a unit that it is linked to
 * already, where one report parts what the other says at once.
 */
final class PairAligner {
  /** What the score of a link must reach. */
  private final float threshold;

  /** How much the neighbours of a cell add. */
  private static final float SUPPORT = 0.3f;

  /** Units less similar than this are not linked, whatever stands around them. */
  private static final float LEAST_ALIKE = 0.2f;

  /** What is so many times as similar as its rivals in its row or column stands out. */
  private static final float CLEAR = 2;

  /** How many of the others are rivals, the best. */
  private static final int RIVALS = 3;

  /** How much the main order counts. */
  static final float IN_ORDER = 1.35f;

  /** Two units together must be more similar to their counterpart than one is. */
  static final float BETTER = 1.1f;

  /** Of what a link must have, what it must have between two links that it would join. */
  private static final float WITHIN = 0.5f;

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
    List<Link> candidates = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores[i].length; j++) {
        if (scores[i][j] >= threshold * WITHIN && similarity[i][j] >= LEAST_ALIKE) {
          candidates.add(new Link(i, j, Math.min(1, scores[i][j])));
        }
      }
    }
    candidates.sort(Link.SUREST);
    int[] partner = new int[scores.length];
    int[] otherPartner = new int[scores.length == 0 ? 0 : scores[0].length];
    Arrays.fill(partner, -1);
    Arrays.fill(otherPartner, -1);
    List<Link> links = new ArrayList<>();
    for (Link link : candidates) {
      if (link.score() >= threshold && partner[link.one()] < 0 && otherPartner[link.other()] < 0) {
        partner[link.one()] = link.other();
        otherPartner[link.other()] = link.one();
        links.add(link);
      }
    }
    for (Link link : candidates) {
      if (partner[link.one()] < 0
          && otherPartner[link.other()] < 0
          && between(link, partner, otherPartner)) {
        partner[link.one()] = link.other();
        otherPartner[link.other()] = link.one();
        links.add(link);
      }
    }
    for (Link link : candidates) {
      boolean oneFree = partner[link.one()] < 0;
      boolean otherFree = otherPartner[link.other()] < 0;
      if (oneFree != otherFree
          && link.score() >= threshold
          && second(link, partner, otherPartner)) {
        if (oneFree) {
          partner[link.one()] = link.other();
        } else {
          otherPartner[link.other()] = link.one();
        }
        links.add(link);
      }
    }
    links.sort(Link.SUREST);
    return links;
  }

  /** Raises the scores of cells that others vouch for. */
  void raise(float[][] by) {
    for (int i = 0; i < by.length; i++) {
      for (int j = 0; j < by[i].length; j++) {
        scores[i][j] += by[i][j];
      }
    }
  }

  private static boolean between(Link link, int[] partner, int[] otherPartner) {
    int i = link.one();
    int j = link.other();
    return i > 0
        && j > 0
        && i + 1 < partner.length
        && j + 1 < otherPartner.length
        && partner[i - 1] == j - 1
        && partner[i + 1] == j + 1;
  }

  /** Whether a free unit stands beside the one that its counterpart is linked to. */
  private boolean second(Link link, int[] partner, int[] otherPartner) {
    int i = link.one();
    int j = link.other();
    if (partner[i] < 0) {
      int first = otherPartner[j];
      return Math.abs(first - i) == 1
          && sentences[first] == sentences[i]
          && pair.of(Math.min(first, i), Math.max(first, i) + 1, j, j + 1)
              > BETTER * similarity[first][j];
    }
    int first = partner[i];
    return Math.abs(first - j) == 1
        && otherSentences[first] == otherSentences[j]
        && pair.of(i, i + 1, Math.min(first, j), Math.max(first, j) + 1)
            > BETTER * similarity[i][first];
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
