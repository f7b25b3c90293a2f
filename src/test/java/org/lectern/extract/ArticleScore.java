package org.lectern.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * How far extracted texts are the articles that people marked. Where a set has the whole article,
 * as in the article extraction benchmark: for each page the multisets of runs of four words give
 * true and false positives and false negatives; precision and recall are means over the pages, and
 * F1 is their harmonic mean. Where it has segments, as in trafilatura's evaluation: which of them
 * are in the text and which are not, over all pages.
 */
public final class ArticleScore {
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_]+");
  private static final int SHINGLE = 4;
  private static final double POOR = 0.9;

  private final Consumer<String> wrong;
  private double precision;
  private double recall;
  private int golds;
  private int with;
  private int kept;
  private int without;
  private int leftOut;

  /**
   * @param wrong takes what is wrong, a line each
   */
  public ArticleScore(Consumer<String> wrong) {
    this.wrong = wrong;
  }

  /** Compares a text with what is known of it in the {@code gold} folder of a set, if anything. */
  public void add(Path set, String id, String text) throws IOException {
    Path whole = set.resolve("gold/" + id + ".txt");
    Path segments = set.resolve("gold/" + id + ".json");
    if (Files.exists(whole)) {
      shingles(id, Files.readString(whole), text);
    } else if (Files.exists(segments)) {
      segments(id, json(Files.readString(segments)), text);
    }
  }

  /** An object of JSON. */
  public static Map<?, ?> json(String text) {
    return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  /** White space made single. */
  public static String plain(Object text) {
    return text.toString().replaceAll("[\\s\\p{Z}]+", " ").strip();
  }

  /**
   * Which half of the sites a page belongs to, 0 or 1, so that what was learnt on one half can be
   * judged on the other. A page without an address is a site of its own.
   */
  public static int half(Map<?, ?> truth) {
    Object address = truth.get("url");
    Matcher host =
        Pattern.compile("https?://(?:www\\.)?([^/]+).*")
            .matcher(address == null ? "" : address.toString());
    String site = host.matches() ? host.group(1) : truth.get("id").toString();
    return Math.floorMod(site.hashCode(), 2);
  }

  /** The results, a line for each kind of gold that there was. */
  public List<String> rows() {
    List<String> rows = new ArrayList<>();
    if (golds > 0) {
      rows.add(row("shingles", precision / golds, recall / golds));
    }
    if (with > 0) {
      rows.add(row("segments", kept / (double) (kept + without - leftOut), kept / (double) with));
    }
    return rows;
  }

  private static String row(String what, double precision, double recall) {
    return String.format(
        Locale.ROOT,
        "%-9s precision %.3f recall %.3f F1 %.3f",
        what,
        precision,
        recall,
        2 * precision * recall / (precision + recall));
  }

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
    if (Math.min(p, r) < POOR) {
      wrong.accept(
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

  private void segments(String id, Map<?, ?> gold, String text) {
    String plain = plain(text);
    for (Object segment : (List<?>) gold.get("with")) {
      boolean there = plain.contains(plain(segment));
      with++;
      kept += there ? 1 : 0;
      if (!there) {
        wrong.accept("lost " + id + ": " + plain(segment));
      }
    }
    for (Object segment : (List<?>) gold.get("without")) {
      boolean there = plain.contains(plain(segment));
      without++;
      leftOut += there ? 0 : 1;
      if (there) {
        wrong.accept("kept " + id + ": " + plain(segment));
      }
    }
  }
}
