package org.lectern.link.align;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far units of two reports say the same, by their words.
 *
 * <p>Each word of one unit is matched with the word of the other that stands for it best. The
 * matched weight of both units, over the weight of all their words, is a Dice coefficient of
 * weighted soft sets (Dice 1945; soft as in Cohen, Ravikumar, Fienberg 2003). Two corrections:
 *
 * <ul>
 *   <li>A word that nothing in the whole other report stands for tells little against one unit of
 *       it: translators differ. It counts {@value #UNMATCHABLE} of its weight.
 *   <li>Little evidence is no proof: matched weight {@code m} counts {@code m / (m + c)}, c being
 *       {@value #DOUBT}.
 * </ul>
 */
final class Similarity {
  static final float UNMATCHABLE = 0.4f;
  static final float DOUBT = 2f;

  /** How much the shorter unit's own coverage counts, as a clause may stand within a sentence. */
  private static final float COVERAGE = 0.35f;

  /** Two persons who say alike say two things. */
  private static final float OTHER_SPEAKER = 0.5f;

  private final EventWords words;
  private final Neighbours neighbours;

  Similarity(EventWords words, Neighbours neighbours) {
    this.words = words;
    this.neighbours = neighbours;
  }

  /** Two reports side by side. */
  final class Pair {
    private final EventWords.Report one;
    private final EventWords.Report other;
    private final float[] weightsOne;
    private final float[] weightsOther;

    private Pair(EventWords.Report one, EventWords.Report other) {
      this.one = one;
      this.other = other;
      this.weightsOne = weights(reachable(other));
      this.weightsOther = weights(reachable(one));
    }

    /** The similarity of each unit of the one to each of the other, from 0 to 1. */
    float[][] all() {
      float[] fullOne = full(one, weightsOne);
      float[] fullOther = full(other, weightsOther);
      float[][] bestOther = new float[other.words().length][];
      float[][] scores = new float[one.words().length][other.words().length];
      for (int j = 0; j < bestOther.length; j++) {
        bestOther[j] = best(other.words()[j]);
      }
      for (int i = 0; i < scores.length; i++) {
        float[] bestOne = best(one.words()[i]);
        for (int j = 0; j < bestOther.length; j++) {
          float fromOther = matched(other.words()[j], bestOne);
          float fromOne = matched(one.words()[i], bestOther[j]);
          if (fromOther > 0 && fromOne > 0) {
            scores[i][j] = score(fromOne, fromOther, fullOne[i], fullOther[j]) * penalty(i, j);
          }
        }
      }
      return scores;
    }

    /** The similarity of runs of units, from 0 to 1. */
    float of(int i, int endOfOne, int j, int endOfOther) {
      return of(union(one.words(), i, endOfOne), union(other.words(), j, endOfOther))
          * penalty(i, j);
    }

    /** The similarity of some words of the one to some of the other, from 0 to 1. */
    float of(int[] left, int[] right) {
      float fromOne = matched(left, best(right));
      float fromOther = matched(right, best(left));
      return fromOne == 0 || fromOther == 0
          ? 0
          : score(fromOne, fromOther, sum(left, weightsOne), sum(right, weightsOther));
    }

    private float penalty(int i, int j) {
      int speaker = one.units().get(i).speaker();
      int otherSpeaker = other.units().get(j).speaker();
      return speaker >= 0 && otherSpeaker >= 0 && speaker != otherSpeaker ? OTHER_SPEAKER : 1;
    }
  }

  /** Puts two reports side by side. */
  Pair of(EventWords.Report one, EventWords.Report other) {
    return new Pair(one, other);
  }

  private static int[] union(int[][] units, int from, int to) {
    return IntStream.range(from, to)
        .flatMap(u -> Arrays.stream(units[u]))
        .sorted()
        .distinct()
        .toArray();
  }

  private static float score(float fromOne, float fromOther, float fullOne, float fullOther) {
    float matched = fromOne + fromOther;
    float dice = matched / (fullOne + fullOther);
    float covered = fullOne < fullOther ? fromOne / fullOne : fromOther / fullOther;
    float evidence = matched / 2;
    return ((1 - COVERAGE) * dice + COVERAGE * covered) * evidence / (evidence + DOUBT);
  }

  /** How well the words of a unit stand for each word of the event. */
  private float[] best(int[] unit) {
    float[] best = new float[words.size()];
    for (int word : unit) {
      int[] others = neighbours.of(word);
      float[] strengths = neighbours.strengths(word);
      for (int k = 0; k < others.length; k++) {
        best[others[k]] = Math.max(best[others[k]], strengths[k]);
      }
    }
    return best;
  }

  private float matched(int[] unit, float[] best) {
    float sum = 0;
    for (int word : unit) {
      sum += words.weight(word) * best[word];
    }
    return sum;
  }

  private boolean[] reachable(EventWords.Report report) {
    boolean[] reachable = new boolean[words.size()];
    for (int[] unit : report.words()) {
      for (int word : unit) {
        for (int other : neighbours.of(word)) {
          reachable[other] = true;
        }
      }
    }
    return reachable;
  }

  /** What each word of a report counts, given which have any match in the other. */
  private float[] weights(boolean[] matchable) {
    float[] weights = new float[matchable.length];
    for (int word = 0; word < weights.length; word++) {
      weights[word] = words.weight(word) * (matchable[word] ? 1 : UNMATCHABLE);
    }
    return weights;
  }

  private static float[] full(EventWords.Report report, float[] weights) {
    float[] full = new float[report.words().length];
    for (int i = 0; i < full.length; i++) {
      full[i] = sum(report.words()[i], weights);
    }
    return full;
  }

  private static float sum(int[] unit, float[] weights) {
    float sum = Float.MIN_NORMAL;
    for (int word : unit) {
      sum += weights[word];
    }
    return sum;
  }
}
