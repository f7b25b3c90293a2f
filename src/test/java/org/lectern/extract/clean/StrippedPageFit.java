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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.ArticleScore;
import org.lectern.extract.ExtractStage;
import org.lectern.extract.Stripping;
import org.lectern.model.CorpusInput;
import org.lectern.model.Source;
import org.lectern.read.CorpusReader;

/**
 * Fits the weights of {@link ArticleEvidence} and prints them as {@code article-weights.txt} has
 * them, with how well weights from one half of the sites do on the other. Not a test. Arguments:
 * sets of pages with {@code html/}, {@code docs/}, {@code META.jsonl} and {@code gold/}.
 *
 * <p>The pages are read in three ways of {@link Stripping}, and judged in all. A line is of the
 * article if most of its words are in runs of four words that the gold text has as well; where
 * there are only gold segments, that what was extracted from the page with its tags has, unless a
 * segment says otherwise.
 */
final class StrippedPageFit {
  /** How much pages count that were read in some way; those of other ways are only judged. */
  private static final Map<Stripping, Double> WAYS =
      Map.of(Stripping.BLOCKS, 1.0, Stripping.FRAGMENTS, 1.0, Stripping.RAW, 0.5);

  private static final int MEASURES = LineMeasures.NAMES.size();
  private static final double RIDGE = 6;
  private static final int ROUNDS = 12;
  private static final int RUN = 4;
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+");

  private record Page(
      Path set,
      String id,
      int half,
      Stripping way,
      String text,
      List<Line> blocks,
      LineMeasures measures,
      double[][] of,
      boolean[] gold) {}

  private StrippedPageFit() {}

  public static void main(String[] args) throws IOException {
    List<Page> pages = new ArrayList<>();
    for (String arg : args) {
      read(Path.of(arg), pages);
    }
    for (int half = 0; half < 2; half++) {
      int held = half;
      double[] weights = fit(pages.stream().filter(p -> p.half != held).toList());
      for (Stripping way : Stripping.values()) {
        for (String arg : args) {
          ArticleScore score = new ArticleScore(w -> {});
          for (Page page : pages) {
            if (page.half == held && page.way == way && page.set.equals(Path.of(arg))) {
              score.add(page.set, page.id, article(page, weights));
            }
          }
          System.out.println("# held out, half " + held + ", " + way + ", " + arg + score.rows());
        }
      }
    }
    double[] weights = fit(pages);
    for (int k = 0; k < MEASURES; k++) {
      System.out.printf(Locale.ROOT, "%s %.2f%n", LineMeasures.NAMES.get(k), weights[k]);
    }
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
      Source source = sources.get(id);
      if (source == null || !Files.exists(stripped)) {
        continue;
      }
      Path gold = set.resolve("gold/" + id + ".txt");
      String article =
          Files.exists(gold) ? Files.readString(gold) : stage.apply(source).value().text();
      for (Stripping way : Stripping.values()) {
        String text = way.text(Files.readString(stripped), source.text());
        pages.add(page(set, id, ArticleScore.half(truth), way, text, article));
      }
    }
  }

  private static Page page(
      Path set, String id, int half, Stripping way, String text, String article)
      throws IOException {
    List<Line> blocks = StrippedPage.blocks(text, Line.split(text, 0));
    LineMeasures measures = new LineMeasures(text, blocks);
    double[][] of = new double[blocks.size()][];
    boolean[] gold = inRuns(text, blocks, article);
    Path file = set.resolve("gold/" + id + ".json");
    Map<?, ?> segments = Files.exists(file) ? ArticleScore.json(Files.readString(file)) : Map.of();
    for (int i = 0; i < of.length; i++) {
      of[i] = measures.of(i);
      String line = ArticleScore.plain(blocks.get(i).in(text));
      gold[i] = isIn(line, segments.get("with")) || gold[i] && !isIn(line, segments.get("without"));
    }
    return new Page(set, id, half, way, text, blocks, measures, of, gold);
  }

  /** For each line whether most of its words are in runs of words that the article has. */
  private static boolean[] inRuns(String text, List<Line> lines, String article) {
    List<String> words = words(article);
    Set<String> known = new HashSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      known.add(String.join(" ", words.subList(i, i + RUN)));
    }
    List<String> all = new ArrayList<>();
    int[] ends = new int[lines.size()];
    for (int i = 0; i < ends.length; i++) {
      all.addAll(words(lines.get(i).in(text)));
      ends[i] = all.size();
    }
    boolean[] inside = new boolean[all.size()];
    for (int i = 0; i + RUN <= inside.length; i++) {
      if (known.contains(String.join(" ", all.subList(i, i + RUN)))) {
        Arrays.fill(inside, i, i + RUN, true);
      }
    }
    boolean[] gold = new boolean[ends.length];
    int from = 0;
    for (int i = 0; i < ends.length; i++) {
      int in = 0;
      for (int k = from; k < ends[i]; k++) {
        in += inside[k] ? 1 : 0;
      }
      gold[i] = in * 2 > ends[i] - from;
      from = ends[i];
    }
    return gold;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static boolean isIn(String line, Object segments) {
    return segments instanceof List<?> list
        && list.stream().anyMatch(s -> line.contains(ArticleScore.plain(s)));
  }

  private static boolean isPage(Page page) {
    return StrippedPage.isPage(page.text, Line.split(page.text, 0));
  }

  private static String article(Page page, double[] weights) {
    StringBuilder text = new StringBuilder();
    boolean isPage = isPage(page);
    boolean[] article = ArticleEvidence.article(page.measures, weights);
    for (int i = 0; i < article.length; i++) {
      if (article[i] || !isPage) {
        text.append(page.blocks.get(i).in(page.text)).append('\n');
      }
    }
    return text.toString();
  }

  /**
   * Logistic regression by Newton's method. Each page weighs the same, and in it a line by the
   * square root of its length.
   */
  private static double[] fit(List<Page> pages) {
    int n = MEASURES;
    double[] weights = new double[n];
    for (int round = 0; round < ROUNDS; round++) {
      double[] slope = new double[n];
      double[][] curve = new double[n][n];
      for (int k = 0; k < n; k++) {
        slope[k] = -2 * RIDGE * weights[k];
        curve[k][k] = 2 * RIDGE;
      }
      for (Page page : pages) {
        if (!WAYS.containsKey(page.way) || !isPage(page)) {
          continue;
        }
        double all = page.blocks.stream().mapToDouble(l -> Math.sqrt(l.length())).sum();
        for (int i = 0; i < page.of.length; i++) {
          double share = WAYS.get(page.way) * 100 * Math.sqrt(page.blocks.get(i).length()) / all;
          add(page.of[i], page.gold[i], share, weights, slope, curve);
        }
      }
      double[] step = solve(curve, slope);
      for (int k = 0; k < n; k++) {
        weights[k] += step[k];
      }
    }
    return weights;
  }

  private static void add(
      double[] of, boolean gold, double share, double[] weights, double[] slope, double[][] curve) {
    double evidence = 0;
    for (int k = 0; k < of.length; k++) {
      evidence += weights[k] * of[k];
    }
    double odds = 1 / (1 + Math.exp(-evidence));
    for (int k = 0; k < of.length; k++) {
      if (of[k] != 0) {
        slope[k] += share * ((gold ? 1 : 0) - odds) * of[k];
        for (int j = 0; j < of.length; j++) {
          curve[k][j] += share * odds * (1 - odds) * of[k] * of[j];
        }
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
