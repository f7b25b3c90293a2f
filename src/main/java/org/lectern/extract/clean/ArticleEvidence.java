package org.lectern.extract.clean;

import org.lectern.text.ResourceLines;

/**
 * The evidence that each line of a page is of its article, the logarithm of the odds, and the
 * article that follows from it: stretches of lines with the greatest sum, less a price for each
 * stretch but the first, as the best path through three states (Viterbi, 1967): before the article,
 * in it, and in what interrupts or follows it. What interrupts an article, such as the numbers of a
 * chart, costs the same however long it is, so the prose behind it is not lost. Within the
 * stretches lines go whose own evidence is against them, and at the edges of all lines that are
 * doubtful.
 */
final class ArticleEvidence {
  /** Inside the article a line goes whose evidence is below this. */
  private static final double NOT = -0.5;

  /** For a sentence there it takes more, since a text that is lost is worse than a notice kept. */
  private static final double NOT_PROSE = -1.5;

  /** The article neither begins nor ends with a line that is no prose and has less than this. */
  private static final double EDGE = 0.7;

  /**
   * What every line is given when the stretch is looked for, so that it ends not before what may be
   * a part of the article; the lines in it are judged without it.
   */
  private static final double LENIENCE = 0.8;

  /** What it costs that the article goes on behind a stretch that is not of it. */
  private static final double INTERRUPTION = 6;

  /** The weights that the program brings along. */
  static final double[] FITTED = read();

  private ArticleEvidence() {}

  private static double[] read() {
    int measures = LineMeasures.NAMES.size();
    double[] weights = new double[2 * measures];
    for (String line : ResourceLines.of(ArticleEvidence.class, "article-weights.txt")) {
      String[] columns = line.split(" ");
      int measure = LineMeasures.NAMES.indexOf(columns[0]);
      weights[measure] = Double.parseDouble(columns[1]);
      weights[measures + measure] = Double.parseDouble(columns[2]);
    }
    return weights;
  }

  /**
   * Which lines are of the article; none if the evidence is against all.
   *
   * @param weights the weights of {@link LineMeasures#NAMES}, in their order, for lines that are no
   *     prose, and then for those that are
   */
  static boolean[] article(LineMeasures measures, double[] weights) {
    double[] evidence = new double[measures.size()];
    for (int i = 0; i < evidence.length; i++) {
      double[] of = measures.of(i);
      int first = measures.isProse(i) ? of.length : 0;
      for (int k = 0; k < of.length; k++) {
        evidence[i] += weights[first + k] * of[k];
      }
    }
    boolean[] inside = stretches(measures, evidence);
    boolean[] article = new boolean[evidence.length];
    for (int i = 0; i < article.length; i++) {
      article[i] = inside[i] && evidence[i] > (measures.isProse(i) ? NOT_PROSE : NOT);
    }
    trim(measures, evidence, article);
    return article;
  }

  private static void trim(LineMeasures measures, double[] evidence, boolean[] article) {
    int i = 0;
    while (i < article.length && !isEdge(measures, evidence, article, i)) {
      article[i++] = false;
    }
    i = article.length - 1;
    while (i >= 0 && !isEdge(measures, evidence, article, i)) {
      article[i--] = false;
    }
  }

  private static boolean isEdge(
      LineMeasures measures, double[] evidence, boolean[] article, int i) {
    return article[i] && (measures.isProse(i) || evidence[i] >= EDGE);
  }

  /** The lines in the stretches with the greatest sum. */
  private static boolean[] stretches(LineMeasures measures, double[] evidence) {
    int n = evidence.length;
    boolean[] opens = new boolean[n];
    boolean[] opensAgain = new boolean[n];
    boolean[] closes = new boolean[n];
    double in = Double.NEGATIVE_INFINITY;
    double out = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      double sum = (evidence[i] + LENIENCE) * Math.sqrt(Math.max(1, measures.words(i)));
      double again = out - INTERRUPTION;
      opens[i] = 0 > Math.max(in, again);
      opensAgain[i] = !opens[i] && again > in;
      closes[i] = in > out;
      out = Math.max(in, out);
      in = Math.max(Math.max(0, in), again) + sum;
    }
    boolean[] inside = new boolean[n];
    boolean now = in > out;
    if (Math.max(in, out) <= 0) {
      return inside;
    }
    for (int i = n - 1; i >= 0; i--) {
      inside[i] = now;
      if (now && opens[i]) {
        return inside;
      }
      now = now ? !opensAgain[i] : closes[i];
    }
    return inside;
  }
}
