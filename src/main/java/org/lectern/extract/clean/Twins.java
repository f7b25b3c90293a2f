package org.lectern.extract.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far lines say what other lines of the page say as well, in other surroundings: a caption that
 * is also the text in place of its picture, a teaser of the article itself, a pull quote.
 */
final class Twins {
  /** So many words in a row are the same; of scripts without spaces twice as many characters. */
  private static final int RUN = 4;

  private final double[] earlier;
  private final double[] later;

  /**
   * Compares lines.
   *
   * @param lines the words of each line
   */
  Twins(List<List<String>> lines) {
    earlier = new double[lines.size()];
    later = new double[lines.size()];
    Map<Long, Integer> first = new HashMap<>();
    Map<Long, Integer> last = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      for (long run : runs(lines.get(i))) {
        first.putIfAbsent(run, i);
        last.put(run, i);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      long[] runs = runs(lines.get(i));
      for (long run : runs) {
        earlier[i] += first.get(run) < i ? 1.0 / runs.length : 0;
        later[i] += last.get(run) > i ? 1.0 / runs.length : 0;
      }
    }
  }

  /** The share of a line that an earlier line has, from 0 to 1. */
  double earlier(int line) {
    return earlier[line];
  }

  /** The share of a line that a later line has, from 0 to 1. */
  double later(int line) {
    return later[line];
  }

  private static long[] runs(List<String> words) {
    boolean han = !words.isEmpty() && Chars.isIdeographic(words.get(0).charAt(0));
    int length = han ? 2 * RUN : RUN;
    long[] runs = new long[Math.max(0, words.size() - length + 1)];
    for (int i = 0; i < runs.length; i++) {
      long hash = 7;
      for (int k = i; k < i + length; k++) {
        hash = hash * 1_000_003 + words.get(k).hashCode();
      }
      runs[i] = hash;
    }
    return runs;
  }
}
