package org.lectern.extract.clean;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.extract.ArticleScore;
import org.lectern.extract.ExtractStage;
import org.lectern.model.CorpusInput;
import org.lectern.model.Source;
import org.lectern.read.CorpusReader;

/**
 * Fits the weights of {@link StrippedPage} and prints them, with how well weights from one half of
 * the sites do on the other. Not a test. Arguments: sets of pages with {@code html/}, {@code
 * docs/}, {@code META.jsonl} and {@code gold/}.
 *
 * <p>A line is of the article if it is in the gold text; where there are only gold segments, if it
 * is in what was extracted from the page with its tags, unless a segment says otherwise.
 */
final class StrippedPageFit {
  private static final double RIDGE = 1;
  private static final int ROUNDS = 30;
  private static final int SURE_LENGTH = 25;

  /** Lets a line stay in doubt: what is lost weighs more than what is too much. */
  private static final double LENIENCE = 0.8;

  private record Page(
      Path set, String id, int half, String text, List<Line> lines, double[][] of, double[] gold) {}

  private StrippedPageFit() {}

  public static void main(String[] args) throws IOException {
    List<Page> pages = new ArrayList<>();
    for (String arg : args) {
      read(Path.of(arg), pages);
    }
    for (int half = 0; half < 2; half++) {
      int held = 1 - half;
      double[] weights = fit(pages.stream().filter(p -> p.half != held).toList());
      for (String arg : args) {
        ArticleScore score = new ArticleScore(w -> {});
        for (Page page : pages) {
          if (page.half == held && page.set.equals(Path.of(arg))) {
            score.add(page.set, page.id, article(page, weights));
          }
        }
        System.out.println("held out, half " + held + ", " + arg + ": " + score.rows());
      }
    }
    System.out.println(
        Arrays.stream(fit(pages))
            .mapToObj(w -> String.format(Locale.ROOT, "%.2f", w))
            .collect(Collectors.joining(", ")));
  }

  private static void read(Path set, List<Page> pages) throws IOException {
    CorpusInput input = CorpusReader.read(set.resolve("html")).value();
    Map<String, Source> sources = new HashMap<>();
    input.sources().forEach(s -> sources.put(s.path().replaceFirst("\\.x?html?$", ""), s));
    ExtractStage stage = new ExtractStage(input.settings(), input.authority());
    for (String row : Files.readAllLines(set.resolve("META.jsonl"))) {
      Map<?, ?> truth = ArticleScore.json(row);
      String id = truth.get("id").toString();
      Path stripped = set.resolve("docs/" + id + ".txt");
      if (sources.containsKey(id) && Files.exists(stripped)) {
        String text = Files.readString(stripped);
        Path gold = set.resolve("gold/" + id + ".txt");
        String article =
            Files.exists(gold)
                ? Files.readString(gold)
                : stage.apply(sources.get(id)).value().text();
        pages.add(page(set, id, ArticleScore.half(truth), text, article));
      }
    }
  }

  private static Page page(Path set, String id, int half, String text, String article)
      throws IOException {
    List<Line> lines = Line.split(text, 0);
    LineMeasures measures = new LineMeasures(text, lines);
    double[][] of = new double[lines.size()][];
    double[] gold = new double[lines.size()];
    Set<String> known = new HashSet<>(article.lines().map(ArticleScore::plain).toList());
    String plain = ArticleScore.plain(article);
    Path file = set.resolve("gold/" + id + ".json");
    Map<?, ?> segments = Files.exists(file) ? ArticleScore.json(Files.readString(file)) : Map.of();
    for (int i = 0; i < of.length; i++) {
      of[i] = measures.of(i);
      String line = ArticleScore.plain(lines.get(i).in(text));
      boolean is = known.contains(line) || line.length() > SURE_LENGTH && plain.contains(line);
      is = isIn(line, segments.get("with")) || is && !isIn(line, segments.get("without"));
      gold[i] = is ? 1 : 0;
    }
    return new Page(set, id, half, text, lines, of, gold);
  }

  private static boolean isIn(String line, Object segments) {
    return segments instanceof List<?> list
        && list.stream().anyMatch(s -> line.contains(ArticleScore.plain(s)));
  }

  private static String article(Page page, double[] weights) {
    StringBuilder text = new StringBuilder();
    boolean isPage = StrippedPage.isPage(page.text, page.lines);
    boolean[] article =
        StrippedPage.article(new LineMeasures(page.text, page.lines), page.lines.size(), weights);
    for (int i = 0; i < article.length; i++) {
      if (article[i] || !isPage) {
        text.append(page.lines.get(i).in(page.text)).append('\n');
      }
    }
    return text.toString();
  }

  /**
   * Logistic regression by Newton's method. Each page weighs the same, and in it a line by the
   * square root of its length.
   */
  private static double[] fit(List<Page> pages) {
    int n = LineMeasures.COUNT;
    double[] weights = new double[n];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[n];
      double[][] curve = new double[n][n];
      for (int k = 0; k < n; k++) {
        slope[k] = -2 * RIDGE * weights[k];
        curve[k][k] = 2 * RIDGE;
      }
      for (Page page : pages) {
        double all = page.lines.stream().mapToDouble(l -> Math.sqrt(l.length())).sum();
        for (int i = 0; i < page.of.length; i++) {
          double share = 100 * Math.sqrt(page.lines.get(i).length()) / all;
          add(page.of[i], page.gold[i], share, weights, slope, curve);
        }
      }
      double[] step = solve(curve, slope);
      for (int k = 0; k < n; k++) {
        weights[k] += step[k];
      }
    }
    weights[0] += LENIENCE;
    return weights;
  }

  private static void add(
      double[] of, double gold, double share, double[] weights, double[] slope, double[][] curve) {
    double evidence = 0;
    for (int k = 0; k < of.length; k++) {
      evidence += weights[k] * of[k];
    }
    double odds = 1 / (1 + Math.exp(-evidence));
    for (int k = 0; k < of.length; k++) {
      slope[k] += share * (gold - odds) * of[k];
      for (int j = 0; j < of.length; j++) {
        curve[k][j] += share * odds * (1 - odds) * of[k] * of[j];
      }
    }
  }

  /** Gauss's elimination; the matrix is positive definite, so no pivot is zero. */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    double[] x = b.clone();
    for (int k = 0; k < n; k++) {
      for (int i = k + 1; i < n; i++) {
        double f = a[i][k] / a[k][k];
        for (int j = k; j < n; j++) {
          a[i][j] -= f * a[k][j];
        }
        x[i] -= f * x[k];
      }
    }
    for (int k = n - 1; k >= 0; k--) {
      for (int j = k + 1; j < n; j++) {
        x[k] -= a[k][j] * x[j];
      }
      x[k] /= a[k][k];
    }
    return x;
  }
}
