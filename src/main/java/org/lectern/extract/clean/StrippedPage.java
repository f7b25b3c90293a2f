package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the article in the text of a web page whose tags are gone, one block a line.
 *
 * <p>Each line gets a weight of evidence, the logarithm of the odds that it is of the article, from
 * {@link LineMeasures}; the stretch of lines with the greatest sum is the article, as in body text
 * extraction (Finn, Kushmerick and Smyth, 2001), and within it lines go whose own evidence is
 * against them. A text counts as a page only if it has several labels of pages, or one and mostly
 * short lines; any other is left alone.
 */
final class StrippedPage {
  /** So many different labels make a text a page. */
  private static final int FEWEST_LABELS = 2;

  /** With one label, a text is a page if so many of its lines, and most, are no sentences. */
  private static final int FEWEST_SHORT_LINES = 20;

  /** The longest line that counts as short, in characters. */
  private static final int SHORT = 40;

  /** Inside the article a line goes whose evidence is below this. */
  private static final double NOT = 0;

  /**
   * What every line is given when the stretch is looked for, so that it ends not before what may be
   * a part of the article; the lines in it are judged without it.
   */
  private static final double LENIENCE = 0.3;

  /**
   * Weights of the measures by logistic regression on lines of pages whose articles are known; see
   * docs/extraction.md.
   */
  private static final double[] WEIGHTS = {
    -1.88, 0.41, 0.76, 0.23, -1.26, 0.30, -0.24, 0.17, 0.17, 0.17, 0.17, 0.67, 0.83, -0.30, -0.62,
    -1.50, -2.10, 0.80, 0.75
  };

  private StrippedPage() {}

  /** Whether lines are those of a whole web page. */
  static boolean isPage(String text, List<Line> lines) {
    Set<String> labels = new HashSet<>();
    int shortLines = 0;
    for (Line line : lines) {
      if (PageWords.isLabel(text, line)) {
        labels.add(PageWords.key(line.in(text)));
      }
      if (labels.size() >= FEWEST_LABELS) {
        return true;
      }
      shortLines += line.span().length() <= SHORT && !line.endsSentence(text) ? 1 : 0;
    }
    return labels.size() == 1 && shortLines >= FEWEST_SHORT_LINES && shortLines * 2 > lines.size();
  }

  /**
   * The lines of a page that are no text; none if nothing of it is an article, or it is no page.
   * The heading of the article is not among them.
   */
  static List<Line> others(String text, List<Line> lines) {
    if (!isPage(text, lines)) {
      return List.of();
    }
    boolean[] article = article(new LineMeasures(text, lines), lines.size(), WEIGHTS);
    int first = 0;
    while (first < lines.size() && !article[first]) {
      first++;
    }
    if (first == lines.size()) {
      return List.of();
    }
    article[heading(text, lines, first)] = true;
    List<Line> others = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!article[i]) {
        others.add(lines.get(i));
      }
    }
    return others;
  }

  /**
   * The line of the heading. The first line of a page is its title; most of it, without the name of
   * the site, is said again above the article.
   */
  private static int heading(String text, List<Line> lines, int first) {
    String title = PageWords.key(lines.get(0).in(text));
    for (int i = first; i > 0; i--) {
      String line = PageWords.key(lines.get(i).in(text));
      if (line.length() * 2 >= title.length() && title.contains(line)) {
        return i;
      }
    }
    return 0;
  }

  /** The same by other weights. */
  static boolean[] article(LineMeasures measures, int lines, double[] weights) {
    double[] evidence = new double[lines];
    for (int i = 0; i < lines; i++) {
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
    for (int i = 0; i < lines; i++) {
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
    boolean[] article = new boolean[lines];
    for (int i = from; i < to; i++) {
      article[i] = evidence[i] > NOT;
    }
    return article;
  }
}
