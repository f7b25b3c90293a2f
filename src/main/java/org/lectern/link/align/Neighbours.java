package org.lectern.link.align;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * For each stem of an event those that may stand for it, with how well, above 0 and at most 1. Each
 * stem stands for itself with 1.
 */
final class Neighbours {
  private final int[][] others;
  private final float[][] strengths;

  private Neighbours(int[][] others, float[][] strengths) {
    this.others = others;
    this.strengths = strengths;
  }

  int[] of(int word) {
    return others[word];
  }

  float[] strengths(int word) {
    return strengths[word];
  }

  int size() {
    return others.length;
  }

  /** Collects neighbours, the stronger word for each pair. */
  static final class Builder {
    private final Map<Integer, Float>[] found;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Builder(int size) {
      found = new Map[size];
    }

    /** Both words may stand for each other. */
    void add(int one, int other, float strength) {
      put(one, other, strength);
      put(other, one, strength);
    }

    private void put(int word, int other, float strength) {
      if (found[word] == null) {
        found[word] = new TreeMap<>();
      }
      found[word].merge(other, strength, Math::max);
    }

    void addAll(Neighbours neighbours) {
      for (int word = 0; word < neighbours.size(); word++) {
        int[] others = neighbours.of(word);
        for (int k = 0; k < others.length; k++) {
          put(word, others[k], neighbours.strengths(word)[k]);
        }
      }
    }

    Neighbours build() {
      int[][] others = new int[found.length][];
      float[][] strengths = new float[found.length][];
      for (int word = 0; word < found.length; word++) {
        put(word, word, 1);
        others[word] = found[word].keySet().stream().mapToInt(i -> i).toArray();
        strengths[word] = new float[others[word].length];
        for (int k = 0; k < others[word].length; k++) {
          strengths[word][k] = found[word].get(others[word][k]);
        }
      }
      return new Neighbours(others, strengths);
    }

    @Override
    public String toString() {
      return Arrays.toString(found);
    }
  }
}
