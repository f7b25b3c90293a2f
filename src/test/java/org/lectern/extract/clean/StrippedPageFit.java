package org.lectern.extract.clean;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
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
 * them, with how well weights from one half of the sites do on the other, for each way of {@link
 * Stripping}. Not a test. Arguments: sets of pages with {@code html/}, {@code docs/}, {@code
 * META.jsonl} and {@code gold/}; {@code -v} prints what is wrong in half 0, {@code
 * -ways=BLOCKS,RAW} judges only some ways, {@code -shipped} judges the weights that the program
 * brings along.
 *
 * <p>A line is of the article if most of its words are in runs of four words that the gold text has
 * as well; where there are only gold segments, that what was extracted from the page with its tags
 * has, unless a segment says otherwise.
 */
final class StrippedPageFit {
  /** How much pages count that were read in some way; those of other ways are only judged. */
  private static final Map<Stripping, Double> WAYS =
      Map.of(
          Stripping.BLOCKS, 1.0,
          Stripping.FRAGMENTS, 1.0,
          Stripping.CONTENT, 0.5,
          Stripping.JOINED_LINE, 0.3);

  private static final String SOME = "-ways=";
  private static final int MEASURES = LineMeasures.NAMES.size();
  private static final double RIDGE = 6;

  private record Page(
      Path set, String id, int half, Stripping way, String text, List<Case> cases) {}

  /**
   * A line to learn from.
   *
   * @param of its measures
   * @param gold whether it is of the article
   * @param share how much it weighs
   */
  private record Case(double[] of, boolean gold, double share) {}

  private final List<String> sets;
  private final boolean verbose;

  /** Whether the weights that the program brings along are judged, and none are fitted. */
  private final boolean shipped;

  private final Set<Stripping> judged;
  private final List<Page> pages = new ArrayList<>();

  private StrippedPageFit(List<String> args) throws IOException {
    sets = args.stream().filter(a -> !a.startsWith("-")).toList();
    verbose = args.contains("-v");
    shipped = args.contains("-shipped");
    judged =
        args.stream()
            .filter(a -> a.startsWith(SOME))
            .flatMap(a -> Stream.of(a.substring(SOME.length()).split(",")))
            .map(Stripping::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stripping.class)));
    if (judged.isEmpty()) {
      judged.addAll(EnumSet.allOf(Stripping.class));
    }
    for (String set : sets) {
      read(Path.of(set));
    }
  }

  public static void main(String[] args) throws IOException {
    StrippedPageFit fit = new StrippedPageFit(List.of(args));
    if (!fit.shipped) {
      print(fit(fit.pages));
    }
    fit.judge();
  }

  private static void print(double[] weights) {
    for (int k = 0; k < MEASURES; k++) {
      String name = LineMeasures.NAMES.get(k);
      System.out.printf(Locale.ROOT, "%s %.2f %.2f%n", name, weights[k], weights[MEASURES + k]);
    }
  }

  /** Prints a row for each way: of each set and half precision, recall and F1. */
  private void judge() throws IOException {
    double[][] weights = new double[2][];
    for (int half = 0; half < 2; half++) {
      int held = half;
      weights[half] =
          shipped
              ? ArticleEvidence.FITTED
              : fit(pages.stream().filter(p -> p.half != held).toList());
    }
    for (Stripping way : judged) {
      StringBuilder row = new StringBuilder("| " + way);
      for (String set : sets) {
        for (int half = 0; half < 2; half++) {
          row.append(" | ").append(judge(way, Path.of(set), half, weights[half]));
        }
      }
      System.out.println(row);
    }
  }

  private String judge(Stripping way, Path set, int half, double[] weights) throws IOException {
    boolean tells = verbose && half == 0;
    ArticleScore score =
        new ArticleScore(
            wrong -> {
              if (tells) {
                System.out.println(way + " " + wrong);
              }
            });
    for (Page page : pages) {
      if (page.half == half && page.way == way && page.set.equals(set)) {
        score.add(page.set, page.id, article(page.text, weights));
      }
    }
    return String.join(" ", score.rows()).replaceAll("[a-zF1 ]+(?=[01]\\.)", " ").strip();
  }

  private void read(Path set) throws IOException {
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
          shipped
              ? ""
              : Files.exists(gold) ? Files.readString(gold) : stage.apply(source).value().text();
      for (Stripping way : Stripping.values()) {
        boolean learnt = !shipped && WAYS.containsKey(way);
        if (!learnt && !judged.contains(way)) {
          continue;
        }
        String text = way.text(Files.readString(stripped), source.text());
        List<Case> cases = learnt ? cases(set, id, way, text, article) : List.of();
        pages.add(new Page(set, id, ArticleScore.half(truth), way, text, cases));
      }
    }
  }

  /** The measures of a line, apart for lines that are prose. */
  private static double[] apart(double[] of, boolean prose) {
    double[] apart = new double[2 * MEASURES];
    System.arraycopy(of, 0, apart, prose ? MEASURES : 0, MEASURES);
    return apart;
  }

  /** Each page weighs the same, and in it a line by the square root of its length. */
  private static List<Case> cases(Path set, String id, Stripping way, String text, String article)
      throws IOException {
    PageLines all = PageLines.of(text, Line.split(text, 0));
    List<Line> blocks = StrippedPage.blocks(text, all.unprogrammed());
    LineMeasures measures = new LineMeasures(text, blocks);
    List<String> lines = blocks.stream().map(line -> read(line.in(text))).toList();
    boolean[] gold = GoldBlocks.inRuns(lines, article);
    Path file = set.resolve("gold/" + id + ".json");
    Map<?, ?> segments = Files.exists(file) ? ArticleScore.json(Files.readString(file)) : Map.of();
    double length = blocks.stream().mapToDouble(l -> Math.sqrt(l.length())).sum();
    double most = WAYS.get(way) * 100;
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < gold.length; i++) {
      boolean is =
          GoldBlocks.hasOneOf(segments.get("with"), lines.get(i))
              || gold[i] && !GoldBlocks.hasOneOf(segments.get("without"), lines.get(i));
      double share = most * Math.sqrt(blocks.get(i).length()) / length;
      cases.add(new Case(apart(measures.of(i), measures.isProse(i)), is, share));
    }
    return cases;
  }

  /** What stays of a text, but for its heading, which becomes the title. */
  private static String article(String text, double[] weights) {
    List<Line> lines = Line.split(text, 0);
    Optional<StrippedPage> page = StrippedPage.of(text, lines, weights);
    Set<Line> gone = new HashSet<>();
    page.ifPresent(p -> gone.addAll(p.others()));
    page.flatMap(StrippedPage::heading).ifPresent(gone::add);
    StringBuilder kept = new StringBuilder();
    for (Line line : page.map(StrippedPage::lines).orElse(lines)) {
      if (!gone.contains(line)) {
        kept.append(read(line.in(text))).append('\n');
      }
    }
    return kept.toString();
  }

  /** A line with its entities read. */
  private static String read(String line) {
    return line.indexOf('&') < 0 ? line : Parser.unescapeEntities(line, false);
  }

  private static double[] fit(List<Page> pages) {
    return LogisticRegression.fit(
        2 * MEASURES,
        RIDGE,
        receiver -> {
          for (Page page : pages) {
            page.cases.forEach(c -> receiver.accept(c.of, c.gold, c.share));
          }
        });
  }
}
