package org.lectern.extract.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.extract.ArticleScore;
import org.lectern.extract.GoldBlocks;
import org.lectern.extract.LogisticRegression;
import org.lectern.model.Source;
import org.lectern.read.CorpusReader;

/**
 * Fits the weights of {@link BlockMeasures} and prints them as {@code block-weights.txt} has them,
 * with the figures of each half of the sites by weights from the other one, and by none. Not a
 * test. Arguments: sets of pages with {@code html/}, {@code META.jsonl} and {@code gold/}.
 *
 * <p>A block is of the article if most of its words are in runs of four words that the gold text
 * has as well. Where there are only gold segments they tell of the blocks that have one; of the
 * others what is extracted without these weights does, if no segment says that it is wrong there.
 */
final class BlockFit {
  private static final int MEASURES = BlockMeasures.NAMES.size();
  private static final double RIDGE = 6;

  /** How many times more a block weighs that has a gold segment. */
  private static final double SURE = 3;

  /**
   * A block with what is known of it.
   *
   * @param gold whether it is of the article
   * @param share how much it weighs; 0 where nothing is known
   */
  private record Case(double[] measures, boolean gold, double share) {}

  private record Page(Path set, String id, int half, Source source, List<Case> cases) {}

  private BlockFit() {}

  public static void main(String[] args) throws IOException {
    List<Path> sets = Stream.of(args).map(Path::of).toList();
    List<Page> pages = new ArrayList<>();
    for (Path set : sets) {
      read(set, pages);
    }
    for (int half = 0; half < 2; half++) {
      int held = half;
      double[] weights = fit(pages.stream().filter(p -> p.half != held).toList());
      for (Path set : sets) {
        List<Page> judged =
            pages.stream().filter(p -> p.half == held && p.set.equals(set)).toList();
        System.out.printf("# half %d of %s, none:  %s%n", half, set, score(judged, none()));
        System.out.printf("# half %d of %s, other: %s%n", half, set, score(judged, weights));
      }
    }
    double[] weights = fit(pages);
    for (int k = 0; k < MEASURES; k++) {
      System.out.printf(Locale.ROOT, "%s %.2f%n", BlockMeasures.NAMES.get(k), weights[k]);
    }
  }

  private static double[] none() {
    return new double[MEASURES];
  }

  private static double[] fit(List<Page> pages) {
    return LogisticRegression.fit(
        MEASURES,
        RIDGE,
        receiver -> {
          for (Page page : pages) {
            page.cases.forEach(c -> receiver.accept(c.measures, c.gold, c.share));
          }
        });
  }

  private static List<String> score(List<Page> pages, double[] weights) throws IOException {
    ArticleScore score = new ArticleScore(w -> {});
    for (Page page : pages) {
      score.add(page.set, page.id, text(page.source, weights));
    }
    return score.rows();
  }

  private static String text(Source source, double[] weights) {
    PageTree page = PageTree.of(source.text());
    PageTitle title = PageTitle.find(page, PageClaims.of(source, page));
    ArticleClues clues = ArticleClues.of(PageClaims.of(source, page), title.heading());
    Article article = Article.of(page, Set.of(), clues, weights);
    return PageEdits.clean(source, article, title.heading()).text();
  }

  private static void read(Path set, List<Page> pages) throws IOException {
    Map<String, Source> sources = new HashMap<>();
    CorpusReader.read(set.resolve("html"))
        .value()
        .sources()
        .forEach(s -> sources.put(s.path().replaceFirst("\\.x?html?$", ""), s));
    for (String row : Files.readAllLines(set.resolve("META.jsonl"))) {
      Map<?, ?> truth = ArticleScore.json(row);
      String id = truth.get("id").toString();
      if (sources.containsKey(id)) {
        int half = ArticleScore.half(truth);
        pages.add(new Page(set, id, half, sources.get(id), cases(set, id, sources.get(id))));
      }
    }
  }

  private static List<Case> cases(Path set, String id, Source source) throws IOException {
    Path whole = set.resolve("gold/" + id + ".txt");
    Path parts = set.resolve("gold/" + id + ".json");
    Map<?, ?> segments =
        Files.exists(parts) ? ArticleScore.json(Files.readString(parts)) : Map.of();
    String article = Files.exists(whole) ? Files.readString(whole) : text(source, none());
    List<String> wrong = new ArrayList<>();
    new ArticleScore(wrong::add).add(set, id, article);

    PageTree page = PageTree.of(source.text());
    PageClaims claims = PageClaims.of(source, page);
    ArticleClues clues = ArticleClues.of(claims, PageTitle.find(page, claims).heading());
    Boilerplate.mark(page, Set.of(), true);
    List<PageBlock> blocks = PageBlock.in(page.body);
    BlockMeasures measures = new BlockMeasures(blocks, clues);
    boolean[] inRuns = GoldBlocks.inRuns(blocks.stream().map(PageBlock::line).toList(), article);
    List<Case> cases = new ArrayList<>();
    double all = 0;
    for (int i = 0; i < inRuns.length; i++) {
      PageBlock block = blocks.get(i);
      boolean with = GoldBlocks.hasOneOf(segments.get("with"), block.line());
      boolean without = GoldBlocks.hasOneOf(segments.get("without"), block.line());
      boolean title = clues.title().filter(t -> t.contains(block.box())).isPresent();
      boolean known = (with || without || wrong.isEmpty()) && !title;
      double length = known ? Math.sqrt(block.chars()) : 0;
      all += length;
      boolean gold = with && !without || inRuns[i] && !without;
      cases.add(new Case(measures.of(i), gold, length * (with || without ? SURE : 1)));
    }
    double share = 100 / Math.max(1, all);
    return cases.stream().map(c -> new Case(c.measures, c.gold, c.share * share)).toList();
  }
}
