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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.CorpusInput;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Metadata;
import org.lectern.model.Source;
import org.lectern.read.CorpusReader;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Compares what is extracted from saved web pages with what people found in them; see
 * docs/extraction.md. Not a test. Arguments: folders with {@code html/}, {@code META.jsonl} and
 * perhaps {@code gold/}; {@code -v} prints what is wrong.
 */
final class PageEvaluation {
  private static final double CONFIDENT = 0.9;
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final int SHINGLE = 4;

  private final Map<String, int[]> counts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private double precision;
  private double recall;
  private int golds;
  private int with;
  private int kept;
  private int without;
  private int leftOut;
  private int confident;
  private int confidentlyWrong;

  private PageEvaluation() {}

  public static void main(String[] args) throws IOException {
    boolean verbose = List.of(args).contains("-v");
    for (String arg : args) {
      if (!arg.equals("-v")) {
        new PageEvaluation().run(Path.of(arg), verbose);
      }
    }
  }

  private void run(Path folder, boolean verbose) throws IOException {
    CorpusInput input = CorpusReader.read(folder.resolve("html")).value();
    Map<String, Source> sources = new HashMap<>();
    input.sources().forEach(s -> sources.put(s.path().replaceFirst("\\.x?html?$", ""), s));
    ExtractStage stage = new ExtractStage(input.settings(), input.authority());
    int pages = 0;
    long characters = 0;
    long nanos = 0;
    for (String line : Files.readAllLines(folder.resolve("META.jsonl"))) {
      Map<?, ?> truth = json(line);
      Source source = sources.get(truth.get("id").toString());
      if (source == null) {
        wrong.add("missing " + truth.get("id"));
        continue;
      }
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Document document = stage.apply(source).value();
      nanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      pages++;
      characters += source.text().length();
      compare(folder, truth, document);
    }
    report(folder, pages, characters, nanos);
    if (verbose) {
      wrong.stream().sorted().forEach(w -> System.out.println("  " + w));
    }
  }

  private static Map<?, ?> json(String text) {
    return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  private void report(Path folder, int pages, long characters, long nanos) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d pages, %.0f pages and %.1f MB a second of CPU%n",
        folder.getFileName(),
        pages,
        pages * 1e9 / nanos,
        characters * 1e3 / nanos);
    if (golds > 0) {
      scores("shingles", precision / golds, recall / golds);
    }
    if (with > 0) {
      scores("segments", kept / (double) (kept + without - leftOut), kept / (double) with);
    }
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
        "  confident dates %d, wrong %d (%.1f %%)%n",
        confident,
        confidentlyWrong,
        100.0 * confidentlyWrong / Math.max(1, confident));
  }

  private static void scores(String what, double precision, double recall) {
    System.out.printf(
        Locale.ROOT,
        "  %-9s precision %.3f recall %.3f F1 %.3f%n",
        what,
        precision,
        recall,
        2 * precision * recall / (precision + recall));
  }

  private void compare(Path folder, Map<?, ?> truth, Document document) throws IOException {
    String id = truth.get("id").toString();
    Path text = folder.resolve("gold/" + id + ".txt");
    Path segments = folder.resolve("gold/" + id + ".json");
    if (Files.exists(text)) {
      shingles(id, Files.readString(text), document.text());
    } else if (Files.exists(segments)) {
      segments(id, json(Files.readString(segments)), document.text());
    }
    Metadata found = document.metadata();
    date(id, truth.get("date"), found);
    Optional<String> title =
        found.titleIsDerived() ? Optional.empty() : found.title().map(Inferred::value);
    count(id, "title", truth.get("title"), title.map(PageEvaluation::plain));
    Object author = truth.get("author") == null ? truth.get("byline") : truth.get("author");
    List<String> authors = found.authors().stream().map(Inferred::value).toList();
    Optional<String> named =
        authors.isEmpty() ? Optional.empty() : Optional.of(plain(String.join("; ", authors)));
    boolean right =
        author != null
            && !authors.isEmpty()
            && authors.stream().allMatch(a -> plain(author).contains(plain(a)));
    count(id, "author", author, right ? Optional.of(plain(author)) : named);
  }

  private static String plain(Object text) {
    return text.toString().replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  private void date(String id, Object truth, Metadata found) {
    Optional<String> day = found.date().map(Inferred::value).map(DateRange::toString);
    count(id, "date", truth, day);
    if (truth != null && day.filter(truth.toString()::equals).isEmpty()) {
      found.date().ifPresent(d -> wrong.add("date of " + id + " by " + d));
    }
    if (truth != null && found.date().filter(d -> d.confidence() >= CONFIDENT).isPresent()) {
      confident++;
      if (day.filter(d -> truth.toString().startsWith(d)).isEmpty()) {
        confidentlyWrong++;
        wrong.add("confident " + id + " " + truth + " <> " + found.date().get());
      }
    }
  }

  private void count(String id, String field, Object truth, Optional<String> found) {
    int[] c = counts.computeIfAbsent(field, f -> new int[4]);
    if (truth == null) {
      c[3] += found.isPresent() ? 1 : 0;
      return;
    }
    boolean right = found.filter(f -> f.equals(plain(truth))).isPresent();
    c[right ? 0 : found.isPresent() ? 1 : 2]++;
    if (!right) {
      wrong.add(field + " " + id + ": " + plain(truth) + " <> " + found.orElse("-"));
    }
  }

  /**
   * As in the article extraction benchmark: for each page the multisets of runs of four words give
   * true and false positives and false negatives; precision and recall are means over the pages,
   * and F1 is their harmonic mean.
   */
  private void shingles(String id, String gold, String text) {
    Map<String, Integer> expected = shingles(gold);
    Map<String, Integer> found = shingles(text);
    long truePositive = 0;
    for (Map.Entry<String, Integer> entry : expected.entrySet()) {
      truePositive += Math.min(entry.getValue(), found.getOrDefault(entry.getKey(), 0));
    }
    long all = expected.values().stream().mapToInt(i -> i).sum();
    long given = found.values().stream().mapToInt(i -> i).sum();
    double p = given == 0 ? all == 0 ? 1 : 0 : truePositive / (double) given;
    double r = all == 0 ? given == 0 ? 1 : 0 : truePositive / (double) all;
    precision += p;
    recall += r;
    golds++;
    if (Math.min(p, r) < 0.9) {
      wrong.add(
          String.format(
              Locale.ROOT, "text %.2f p %.2f r %.2f of %d: %s", Math.min(p, r), p, r, all, id));
    }
  }

  private static Map<String, Integer> shingles(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    Map<String, Integer> counts = new HashMap<>();
    if (tokens.isEmpty()) {
      return counts;
    }
    for (int i = 0; i < Math.max(1, tokens.size() - SHINGLE + 1); i++) {
      List<String> shingle = tokens.subList(i, Math.min(tokens.size(), i + SHINGLE));
      counts.merge(String.join(" ", shingle), 1, Integer::sum);
    }
    return counts;
  }

  /** As in trafilatura's evaluation: which segments are in the text, and which are not. */
  private void segments(String id, Map<?, ?> gold, String text) {
    String plain = plain(text);
    for (Object segment : (List<?>) gold.get("with")) {
      boolean there = plain.contains(plain(segment));
      with++;
      kept += there ? 1 : 0;
      if (!there) {
        wrong.add("lost " + id + ": " + plain(segment));
      }
    }
    for (Object segment : (List<?>) gold.get("without")) {
      boolean there = plain.contains(plain(segment));
      without++;
      leftOut += there ? 0 : 1;
      if (there) {
        wrong.add("kept " + id + ": " + plain(segment));
      }
    }
  }
}
