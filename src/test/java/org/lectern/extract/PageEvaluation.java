package org.lectern.extract;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.model.CorpusInput;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Metadata;
import org.lectern.model.Source;
import org.lectern.read.CorpusReader;

/**
 * Compares what is extracted from saved web pages with what people found in them; see
 * docs/extraction.md. Not a test. Arguments: folders with {@code html/}, {@code META.jsonl} and
 * perhaps {@code docs/}, the texts of the pages without tags, and {@code gold/}. {@code -v} prints
 * what is wrong; {@code -half=0} and {@code -half=1} keep to half of the sites.
 */
final class PageEvaluation {
  private static final double CONFIDENT = 0.9;

  private final Map<String, int[]> counts = new TreeMap<>();
  private final DateCalibration calibration;
  private final List<String> wrong = new ArrayList<>();
  private final ArticleScore article = new ArticleScore(wrong::add);
  private final Path folder;
  private final List<String> options;
  private int confident;
  private int confidentlyWrong;
  private int said;
  private int saidWrong;

  private PageEvaluation(Path folder, List<String> options, DateCalibration calibration) {
    this.folder = folder;
    this.options = options;
    this.calibration = calibration;
  }

  public static void main(String[] args) throws IOException {
    List<String> options = Stream.of(args).filter(a -> a.startsWith("-")).toList();
    DateCalibration pages = new DateCalibration();
    DateCalibration texts = new DateCalibration();
    for (String arg : args) {
      Path folder = Path.of(arg);
      if (!arg.startsWith("-")) {
        new PageEvaluation(folder, options, pages).run("html", "\\.x?html?$");
        if (Files.exists(folder.resolve("docs")) && Files.exists(folder.resolve("gold"))) {
          new PageEvaluation(folder, options, texts).run("docs", "\\.txt$");
        }
      }
    }
    report("html", pages);
    report("docs", texts);
  }

  private static void report(String form, DateCalibration dates) {
    System.out.println(
        form + ": confidence | dates | right | where the page has the expected day | right");
    dates.rows().forEach(row -> System.out.println("  " + row));
  }

  private void run(String form, String ending) throws IOException {
    CorpusInput input = CorpusReader.read(folder.resolve(form)).value();
    Map<String, Source> sources = new HashMap<>();
    input.sources().forEach(s -> sources.put(s.path().replaceFirst(ending, ""), s));
    ExtractStage stage = new ExtractStage(input.settings(), input.authority());
    int pages = 0;
    long characters = 0;
    long nanos = 0;
    for (String line : Files.readAllLines(folder.resolve("META.jsonl"))) {
      Map<?, ?> truth = ArticleScore.json(line);
      Source source = sources.get(truth.get("id").toString());
      if (options.contains("-half=" + (1 - ArticleScore.half(truth)))) {
        continue;
      }
      if (source == null) {
        wrong.add("missing " + truth.get("id"));
        continue;
      }
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Document document = stage.apply(source).value();
      nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      pages++;
      characters += source.text().length();
      compare(truth, document);
    }
    report(form, pages, characters, nanos);
    if (options.contains("-v")) {
      wrong.stream().sorted().forEach(w -> System.out.println("  " + w));
    }
  }

  private void report(String form, int pages, long characters, long nanos) {
    System.out.printf(
        Locale.ROOT,
        "%s/%s: %d pages, %.0f pages and %.1f MB a second of CPU%n",
        folder.getFileName(),
        form,
        pages,
        pages * 1e9 / nanos,
        characters * 1e3 / nanos);
    article.rows().forEach(row -> System.out.println("  " + row));
    counts.forEach(
        (field, c) ->
            System.out.printf(
                Locale.ROOT,
                "  %-9s right %.3f: right %d, wrong %d, absent %d (no truth, found %d)%n",
                field,
                c[0] / (double) Math.max(1, c[0] + c[1] + c[2]),
                c[0],
                c[1],
                c[2],
                c[3]));
    System.out.printf(
        Locale.ROOT,
        "  confident dates %d, wrong %d (%.1f %%); where the page has the true day %d, wrong %d (%.1f %%)%n",
        confident,
        confidentlyWrong,
        100.0 * confidentlyWrong / Math.max(1, confident),
        said,
        saidWrong,
        100.0 * saidWrong / Math.max(1, said));
  }

  private void compare(Map<?, ?> truth, Document document) throws IOException {
    String id = truth.get("id").toString();
    article.add(folder, id, document.text());
    Metadata found = document.metadata();
    date(id, truth.get("date"), found, document.source().text());
    Optional<String> title =
        found.titleIsDerived() ? Optional.empty() : found.title().map(Inferred::value);
    count(id, "title", truth.get("title"), title.map(ArticleScore::plain));
    Object author = truth.get("author") == null ? truth.get("byline") : truth.get("author");
    List<String> authors = found.authors().stream().map(Inferred::value).toList();
    Optional<String> named =
        authors.isEmpty()
            ? Optional.empty()
            : Optional.of(ArticleScore.plain(String.join("; ", authors)));
    boolean right =
        author != null
            && !authors.isEmpty()
            && authors.stream().allMatch(a -> lower(author).contains(lower(a)));
    count(id, "author", author, right ? Optional.of(ArticleScore.plain(author)) : named);
  }

  /** Names in capitals are the same names. */
  private static String lower(Object name) {
    return ArticleScore.plain(name).toLowerCase(Locale.ROOT);
  }

  private void date(String id, Object truth, Metadata found, String source) {
    Optional<String> day = found.date().map(Inferred::value).map(DateRange::toString);
    count(id, "date", truth, day);
    if (truth != null && day.filter(truth.toString()::equals).isEmpty()) {
      found.date().ifPresent(d -> wrong.add("date of " + id + " by " + d));
    }
    if (truth != null && found.date().isPresent()) {
      sure(id, truth.toString(), found.date().get(), isSaid(truth.toString(), source));
    }
  }

  /** Counts how sure the program was of a day, and whether the page has the expected one. */
  private void sure(String id, String truth, Inferred<DateRange> date, boolean isSaid) {
    boolean right = truth.equals(date.value().toString());
    calibration.add(id, date.confidence(), right, isSaid);
    if (date.confidence() < CONFIDENT) {
      return;
    }
    confident++;
    said += isSaid ? 1 : 0;
    if (!right) {
      confidentlyWrong++;
      saidWrong += isSaid ? 1 : 0;
      wrong.add("confident " + id + " " + truth + " <> " + date);
    }
  }

  /**
   * Whether a page has a day anywhere, in numbers or with the month in letters; where it has not,
   * the truth was found elsewhere or is a slip.
   */
  private static boolean isSaid(String day, String source) {
    String[] parts = day.split("-");
    String d = "(?<!\\d)0?" + Integer.parseInt(parts[2]);
    String m = "(?<!\\d)0?" + Integer.parseInt(parts[1]);
    String numbers =
        "%1$s-?%2$s-?%3$s|%1$s[/.]%5$s[/.]%4$s|%4$s[-./]\\s?%5$s[-./]\\s?%1$s|%5$s/%4$s/%1$s";
    String letters =
        "|%4$s(?!\\d)\\W{0,3}(?:de )?\\p{L}{3,10}\\W{0,3}(?:de )?%1$s|\\p{L}{3,10}\\W{1,3}%4$s(?!\\d)\\W{1,3}%1$s";
    return Pattern.compile((numbers + letters).formatted(parts[0], parts[1], parts[2], d, m))
        .matcher(source)
        .find();
  }

  private void count(String id, String field, Object truth, Optional<String> found) {
    int[] c = counts.computeIfAbsent(field, f -> new int[4]);
    if (truth == null) {
      c[3] += found.isPresent() ? 1 : 0;
      found.ifPresent(f -> wrong.add(field + " " + id + ": unknown <> " + f));
      return;
    }
    boolean right = found.filter(f -> f.equals(ArticleScore.plain(truth))).isPresent();
    c[right ? 0 : found.isPresent() ? 1 : 2]++;
    if (!right) {
      wrong.add(field + " " + id + ": " + ArticleScore.plain(truth) + " <> " + found.orElse("-"));
    }
  }
}
