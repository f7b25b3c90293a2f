package org.lectern.extract.clean;

/** Where on a page its prose stands: how much of it is before, behind and around each line. */
final class ProseMap {
  /** What a line counts for the density of another, for each line that it is away. */
  private static final double FADING = 0.8;

  private final boolean[] prose;

  /** The words of lines of prose before each line, and in all. */
  private final double[] before;

  private final int[] run;
  private final double[] density;

  ProseMap(LineShape[] lines) {
    int n = lines.length;
    prose = new boolean[n];
    before = new double[n + 1];
    run = new int[n];
    density = new double[n];
    for (int i = 0; i < n; i++) {
      prose[i] = lines[i].isProse();
      before[i + 1] = before[i] + (prose[i] ? lines[i].words() : 0);
    }
    measureRuns();
    measureDensity();
  }

  boolean isProse(int i) {
    return prose[i];
  }

  /** Which lines are prose. */
  boolean[] lines() {
    return prose.clone();
  }

  /** The share of the words of prose that stand before a line, from 0 to 1. */
  double before(int i) {
    return before[i] / Math.max(1, before[prose.length]);
  }

  /** The share of the words of prose that stand behind a line, from 0 to 1. */
  double behind(int i) {
    return 1 - before[i + 1] / Math.max(1, before[prose.length]);
  }

  /** The logarithm of the words of prose a line among some, of as many as a window has. */
  double in(int from, int to, int window) {
    return Math.log1p((before[at(to)] - before[at(from)]) / window);
  }

  private int at(int i) {
    return Math.max(0, Math.min(prose.length, i));
  }

  /** How long the list is that a line is in: lines in a row that are no prose; 0 for prose. */
  int run(int i) {
    return run[i];
  }

  private void measureRuns() {
    int i = 0;
    while (i < run.length) {
      int end = i;
      while (end < run.length && !prose[end]) {
        end++;
      }
      for (int k = i; k < end; k++) {
        run[k] = end - i;
      }
      i = Math.max(end, i + 1);
    }
  }

  /** The prose around a line, nearer lines counting more, as a share of the most on the page. */
  double density(int i) {
    return density[i];
  }

  private void measureDensity() {
    int n = density.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      density[i] = sum;
      sum = sum * FADING + before[i + 1] - before[i];
    }
    sum = 0;
    double most = 1;
    for (int i = n - 1; i >= 0; i--) {
      density[i] += sum;
      sum = sum * FADING + before[i + 1] - before[i];
      most = Math.max(most, density[i]);
    }
    for (int i = 0; i < n; i++) {
      density[i] /= most;
    }
  }
}
