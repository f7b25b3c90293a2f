package org.lectern.extract.clean;

import org.lectern.text.ResourceLines;

/**
 * The evidence that each line of a page is of its article, the logarithm of the odds, and the
 * article that follows from it: the stretch of lines with the greatest sum, as in body text
 * extraction (Finn, Kushmerick and Smyth, 2001), without the lines whose own evidence is against
 * them.
 */
final class ArticleEvidence {
  /** Inside the article a line goes whose evidence is below this. */
  private static final double NOT = -0.5;

  /**
   * What every line is given when the stretch is looked for, so that it ends not before what may be
   * a part of the article; the lines in it are judged without it.
   */
  private static final double LENIENCE = 0.8;

  private static final double[] FITTED = read();

  private ArticleEvidence() {}

  private static double[] read() {
    double[] weights = new double[LineMeasures.NAMES.size()];
    for (String line : ResourceLines.of(ArticleEvidence.class, "article-weights.txt")) {
      int space = line.indexOf(' ');
      int measure = LineMeasures.NAMES.indexOf(line.substring(0, space));
      weights[measure] = Double.parseDouble(line.substring(space + 1));
    }
    return weights;
  }

  /** Which lines are of the article, by the weights that the program brings along. */
  static boolean[] article(LineMeasures measures) {
    return article(measures, FITTED);
  }

  /**
   * Which lines are of the article; none if the evidence is against all.
   *
   * @param weights the weights of {@link LineMeasures#NAMES}, in their order
   */
  static boolean[] article(LineMeasures measures, double[] weights) {
    double[] evidence = new double[measures.size()];
    for (int i = 0; i < evidence.length; i++) {
      double[] of = measures.of(i);
      for (int k = 0; k < weights.length; k++) {
        evidence[i] += weights[k] * of[k];
      }
    }
    double best = 0;
    double sum = 0;
    int start = 0;
    int from = 0;
    int to = 0;
    for (int i = 0; i < evidence.length; i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += (evidence[i] + LENIENCE) * Math.sqrt(Math.max(1, measures.words(i)));
      if (sum > best) {
        best = sum;
        from = start;
        to = i + 1;
      }
    }
    boolean[] article = new boolean[evidence.length];
    for (int i = from; i < to; i++) {
      article[i] = evidence[i] > NOT;
    }
    return article;
  }
}
