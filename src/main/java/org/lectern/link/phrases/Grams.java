package org.lectern.link.phrases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All runs of units that are frequent enough, of each length. A run can only be frequent if the run
 * without its last and that without its first unit are (Agrawal and Srikant 1994), so each length
 * is counted from pairs of neighbours of the length before: exact, without hashes of texts, in time
 * that grows with the number of units.
 */
final class Grams {
  /** The longest runs. Formulations of more words are found as passages that return. */
  private static final int LONGEST = 24;

  private final MiningText text;
  private final int minUses;
  private final int minDocuments;
  private final List<Level> levels = new ArrayList<>();

  private Grams(MiningText text, int minUses, int minDocuments) {
    this.text = text;
    this.minUses = minUses;
    this.minDocuments = minDocuments;
  }

  /**
   * Counts the runs of a text.
   *
   * @param minUses how often a run stands at least, 1 or more
   * @param minDocuments in how many documents it stands at least
   */
  static Grams of(MiningText text, int minUses, int minDocuments) {
    Grams grams = new Grams(text, minUses, minDocuments);
    grams.count();
    return grams;
  }

  /** The frequent runs of a number of units. */
  static final class Level {
    private final int[] uses;
    private final int[] documents;
    private final int[] named;
    private final int[] capital;
    private final int[] hyphens;
    private final int[] cut;
    private final int[] closed;
    private final int[] opened;
    private final int[] first;
    private final int[] prefix;
    private final int[] suffix;

    private Level(int size) {
      uses = new int[size];
      documents = new int[size];
      named = new int[size];
      capital = new int[size];
      hyphens = new int[size];
      cut = new int[size];
      closed = new int[size];
      opened = new int[size];
      first = new int[size];
      prefix = new int[size];
      suffix = new int[size];
    }

    int size() {
      return uses.length;
    }

    int uses(int run) {
      return uses[run];
    }

    int documents(int run) {
      return documents[run];
    }

    /** In how many uses most of the content is parts of names. */
    int named(int run) {
      return named[run];
    }

    /** In how many uses all of the content is written with capitals, inside a sentence or not. */
    int capital(int run) {
      return capital[run];
    }

    /** In how many uses a hyphen joins the first two units. */
    int hyphens(int run) {
      return hyphens[run];
    }

    /** In how many uses a hyphen joins it to what stands before or after it. */
    int cut(int run) {
      return cut[run];
    }

    /** In how many uses no word of content follows. */
    int closed(int run) {
      return closed[run];
    }

    /** In how many uses no word of content precedes. */
    int opened(int run) {
      return opened[run];
    }

    /** Where it stands first. */
    int first(int run) {
      return first[run];
    }

    /** The number, among the runs that are shorter by one, of it without its last unit. */
    int prefix(int run) {
      return prefix[run];
    }

    /** The number, among the runs that are shorter by one, of it without its first unit. */
    int suffix(int run) {
      return suffix[run];
    }
  }

  /** The longest runs that are frequent. */
  int longest() {
    return levels.size();
  }

  /** The runs of a number of units, from 1 to {@link #longest}. */
  Level level(int length) {
    return levels.get(length - 1);
  }

  private void count() {
    int[] runs = new int[text.size()];
    for (int at = 0; at < runs.length; at++) {
      runs[at] = text.unit(at);
    }
    int[] numbers = runs;
    runs = keep(runs, text.unitCount(), 1, numbers);
    for (int length = 2; length <= LONGEST && levels.get(length - 2).size() > 0; length++) {
      int[] before = runs;
      int[] pairs = new int[text.size()];
      PairIds ids = new PairIds();
      for (int at = 0; at < pairs.length; at++) {
        boolean both = at + 1 < pairs.length && before[at] >= 0 && before[at + 1] >= 0;
        pairs[at] = both ? ids.add(before[at], before[at + 1]) : MiningText.GAP;
      }
      runs = keep(pairs, ids.size(), length, before);
    }
    if (levels.get(levels.size() - 1).size() == 0 && levels.size() > 1) {
      levels.remove(levels.size() - 1);
    }
  }

  /** Adds the level of the runs that are frequent, and numbers them anew. */
  private int[] keep(int[] runs, int distinct, int length, int[] before) {
    int[] uses = new int[distinct];
    int[] documents = new int[distinct];
    int[] last = new int[distinct];
    Arrays.fill(last, -1);
    for (int document = 0; document < text.documents(); document++) {
      for (int at = text.documentStart(document); at < text.documentStart(document + 1); at++) {
        int run = runs[at];
        if (run >= 0) {
          uses[run]++;
          if (last[run] != document) {
            last[run] = document;
            documents[run]++;
          }
        }
      }
    }
    int size = 0;
    for (int run = 0; run < distinct; run++) {
      boolean frequent = uses[run] >= minUses && documents[run] >= minDocuments;
      last[run] = frequent ? size++ : MiningText.GAP;
    }
    Level level = new Level(size);
    for (int run = 0; run < distinct; run++) {
      if (last[run] >= 0) {
        level.uses[last[run]] = uses[run];
        level.documents[last[run]] = documents[run];
      }
    }
    Arrays.fill(level.first, -1);
    for (int at = 0; at < runs.length; at++) {
      runs[at] = runs[at] >= 0 ? last[runs[at]] : MiningText.GAP;
      if (runs[at] >= 0) {
        place(level, runs[at], at, length, before);
      }
    }
    levels.add(level);
    return runs;
  }

  private void place(Level level, int run, int at, int length, int[] before) {
    if (level.first[run] < 0) {
      level.first[run] = at;
      if (length > 1) {
        level.prefix[run] = before[at];
        level.suffix[run] = before[at + 1];
      }
    }
    int content = 0;
    int names = 0;
    int capitals = 0;
    for (int i = at; i < at + length; i++) {
      if (text.isContent(i)) {
        content++;
        names += text.isNamed(i) ? 1 : 0;
        capitals += text.isCapital(i) ? 1 : 0;
      }
    }
    if (length > 1) {
      edges(level, run, at, at + length);
    }
    level.named[run] += 2 * names >= content ? 1 : 0;
    level.capital[run] += capitals == content ? 1 : 0;
  }

  private void edges(Level level, int run, int at, int end) {
    level.hyphens[run] += text.before(at + 1) == Breaks.Kind.HYPHEN ? 1 : 0;
    boolean last = end == text.size() || text.unit(end) == MiningText.GAP;
    boolean cut =
        text.before(at) == Breaks.Kind.HYPHEN || !last && text.before(end) == Breaks.Kind.HYPHEN;
    level.cut[run] += cut ? 1 : 0;
    boolean closed = last || text.before(end) == Breaks.Kind.COMMA || !text.isContent(end);
    level.closed[run] += closed ? 1 : 0;
    boolean opened =
        at == 0
            || text.unit(at - 1) == MiningText.GAP
            || text.before(at) == Breaks.Kind.COMMA
            || !text.isContent(at - 1);
    level.opened[run] += opened ? 1 : 0;
  }
}
