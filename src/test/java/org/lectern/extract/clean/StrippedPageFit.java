package org.lectern.extract.clean;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.extract.ArticleScore;
import org.lectern.extract.ExtractStage;
import org.lectern.extract.GoldBlocks;
import org.lectern.extract.LogisticRegression;
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
    List<String> lines = blocks.stream().map(line -> line.in(text)).toList();
    boolean[] gold = GoldBlocks.inRuns(lines, article);
    Path file = set.resolve("gold/" + id + ".json");
    Map<?, ?> segments = Files.exists(file) ? ArticleScore.json(Files.readString(file)) : Map.of();
    for (int i = 0; i < of.length; i++) {
      of[i] = measures.of(i);
      gold[i] =
          GoldBlocks.hasOneOf(segments.get("with"), lines.get(i))
              || gold[i] && !GoldBlocks.hasOneOf(segments.get("without"), lines.get(i));
    }
    return new Page(set, id, half, way, text, blocks, measures, of, gold);
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

  /** Each page weighs the same, and in it a line by the square root of its length. */
  private static double[] fit(List<Page> pages) {
    return LogisticRegression.fit(
        MEASURES,
        RIDGE,
        cases -> {
          for (Page page : pages) {
            if (WAYS.containsKey(page.way) && isPage(page)) {
              double all = page.blocks.stream().mapToDouble(l -> Math.sqrt(l.length())).sum();
              double most = WAYS.get(page.way) * 100;
              for (int i = 0; i < page.of.length; i++) {
                double share = most * Math.sqrt(page.blocks.get(i).length()) / all;
                cases.accept(page.of[i], page.gold[i], share);
              }
            }
          }
        });
  }
}
