package org.lectern.link.phrases;

import java.util.ArrayList;
import java.util.List;

/**
 * The frequent runs that can be phrases: they begin and end with words of content, are no names,
 * stand together more often than by chance, and are not nearly always parts of a longer one.
 */
final class Candidates {
  /** One in a thousand by chance. */
  static final double SIGNIFICANT = 10.83;

  /** A run of which this share of the uses is inside one longer candidate is a part of that. */
  private static final double PART = 0.75;

  /** Two characters are a word as a rule, three often. */
  private static final int SHORTEST_OF_CHARACTERS = 4;

  /**
   * In at least this share of the uses a phrase is followed by a grammar word or a sign. What
   * always goes on with a word of content breaks off too early: "a breakthrough in core".
   */
  private static final double CLOSED = 0.3;

  /** What compounds have side by side are characters, so for them less is asked, at both ends. */
  private static final double BOUNDED = 0.1;

  private final MiningText text;
  private final Grams grams;
  private final long size;
  private final List<Candidate> found = new ArrayList<>();

  private Candidates(MiningText text, Grams grams, long size) {
    this.text = text;
    this.grams = grams;
    this.size = size;
  }

  /**
   * A run that can be a phrase.
   *
   * @param first the unit with which it begins where it stands first
   * @param length how many units it has
   * @param content how many of them have content
   * @param uses how often it stands
   * @param free the uses that are not inside the longer candidate that has most of them
   * @param documents in how many documents it stands
   * @param significance G² of its weakest division
   * @param stability the share of the uses of its rarest unit
   * @param capital the share of its uses in which all content has capitals
   */
  record Candidate(
      int first,
      int length,
      int content,
      int uses,
      int free,
      int documents,
      double significance,
      double stability,
      double capital) {}

  /** The candidates, the longest first. */
  static List<Candidate> of(MiningText text, Grams grams, long size) {
    Candidates candidates = new Candidates(text, grams, size);
    candidates.find();
    return candidates.found;
  }

  private void find() {
    int[] inLonger = new int[0];
    int[] goesOn = new int[0];
    for (int length = grams.longest(); length >= 2; length--) {
      Grams.Level level = grams.level(length);
      int[] covered = inLonger.length == 0 ? new int[level.size()] : inLonger;
      int[] continued = goesOn.length == 0 ? new int[level.size()] : goesOn;
      inLonger = new int[grams.level(length - 1).size()];
      goesOn = continuations(level, length);
      for (int run = 0; run < level.size(); run++) {
        int shared = covered[run];
        boolean fragment =
            continued[run] >= PART * level.uses(run) && hasGrammar(level.first(run), length);
        if (shared < PART * level.uses(run) && !fragment) {
          Candidate candidate = candidate(level, run, length, shared);
          if (candidate != null) {
            found.add(candidate);
            shared = level.uses(run);
          }
        }
        inLonger[level.prefix(run)] = Math.max(inLonger[level.prefix(run)], shared);
        inLonger[level.suffix(run)] = Math.max(inLonger[level.suffix(run)], shared);
      }
    }
  }

  /**
   * For each run that is shorter by one, the uses in which the same genitive preposition follows,
   * or the same word precedes that can begin a phrase. With a grammar word in it, what mostly has
   * one is a fragment: "promote the high-quality development", of something. Without one it is a
   * compound, and what it goes on with need not belong to it.
   */
  private int[] continuations(Grams.Level level, int length) {
    int[] uses = new int[grams.level(length - 1).size()];
    for (int run = 0; run < level.size(); run++) {
      int first = level.first(run);
      if (text.isGenitive(first + length - 1)) {
        uses[level.prefix(run)] = Math.max(uses[level.prefix(run)], level.uses(run));
      }
      if (text.isEdge(first)) {
        uses[level.suffix(run)] = Math.max(uses[level.suffix(run)], level.uses(run));
      }
    }
    return uses;
  }

  private boolean hasGrammar(int first, int length) {
    for (int at = first; at < first + length; at++) {
      if (!text.isContent(at)) {
        return true;
      }
    }
    return false;
  }

  private Candidate candidate(Grams.Level level, int run, int length, int shared) {
    int first = level.first(run);
    boolean characters = text.isCharacter(first);
    if (!text.isEdge(first)
        || !text.isEdge(first + length - 1)
        || 2 * level.named(run) >= level.uses(run)
        || 2 * level.cut(run) >= level.uses(run)
        || !isBounded(level, run, characters)
        || characters && length < SHORTEST_OF_CHARACTERS) {
      return null;
    }
    int content = characters ? characterWords(first, length) : words(run, first, length);
    if (content < 2) {
      return null;
    }
    double significance = weakest(run, length);
    if (significance < SIGNIFICANT) {
      return null;
    }
    int uses = level.uses(run);
    return new Candidate(
        first,
        length,
        content,
        uses,
        uses - shared,
        level.documents(run),
        significance,
        stability(run, length),
        (double) level.capital(run) / uses);
  }

  private static boolean isBounded(Grams.Level level, int run, boolean characters) {
    int uses = level.uses(run);
    return characters
        ? Math.min(level.closed(run), level.opened(run)) >= BOUNDED * uses
        : level.closed(run) >= CLOSED * uses;
  }

  /**
   * How many words of content there are; 0 if a comma parts the only two, or parts clauses: one
   * comma in all, and a grammar word behind it.
   */
  private int words(int run, int first, int length) {
    int content = 0;
    int commas = 0;
    boolean clause = false;
    boolean word = false; // whether the word so far, hyphens included, has content
    for (int at = first; at < first + length; at++) {
      if (at > first && !isHyphen(run, length, at - first)) {
        content += word ? 1 : 0;
        word = false;
        if (text.before(at) == Breaks.Kind.COMMA) {
          commas++;
          clause |= !text.isContent(at);
        }
      }
      word |= text.isContent(at);
    }
    content += word ? 1 : 0;
    boolean parted = commas > 0 && content == 2 || commas == 1 && clause;
    return parted ? 0 : content;
  }

  /** Whether a hyphen mostly joins a unit of a run and the one before it. */
  private boolean isHyphen(int run, int length, int unit) {
    int part = run;
    int left = length;
    for (int i = 1; i < unit; i++) {
      part = grams.level(left--).suffix(part);
    }
    while (left > 2) {
      part = grams.level(left--).prefix(part);
    }
    return 2 * grams.level(2).hyphens(part) > grams.level(2).uses(part);
  }

  /** Two characters count as a word; particles inside take longer phrases. */
  private int characterWords(int first, int length) {
    int content = 0;
    for (int at = first; at < first + length; at++) {
      content += text.isContent(at) ? 1 : 0;
    }
    boolean plain = content == length;
    return plain || content >= 3 * 2 ? content / 2 : 0;
  }

  /** G² of the division into two at which the parts belong together the least. */
  private double weakest(int run, int length) {
    int uses = grams.level(length).uses(run);
    int[] prefixes = new int[length + 1]; // uses of the first so many units
    int[] suffixes = new int[length + 1]; // uses of the last so many units
    int prefix = run;
    int suffix = run;
    for (int n = length - 1; n >= 1; n--) {
      prefix = grams.level(n + 1).prefix(prefix);
      suffix = grams.level(n + 1).suffix(suffix);
      prefixes[n] = grams.level(n).uses(prefix);
      suffixes[n] = grams.level(n).uses(suffix);
    }
    double weakest = Double.MAX_VALUE;
    for (int n = 1; n < length; n++) {
      weakest = Math.min(weakest, LogLikelihood.of(uses, prefixes[n], suffixes[length - n], size));
    }
    return weakest;
  }

  private double stability(int run, int length) {
    int uses = grams.level(length).uses(run);
    int rarest = Integer.MAX_VALUE;
    int rest = run;
    for (int n = length; n >= 2; n--) {
      int last = grams.level(n).suffix(rest);
      rarest = Math.min(rarest, firstUnitUses(rest, n));
      rest = last;
    }
    rarest = Math.min(rarest, grams.level(1).uses(rest));
    return (double) uses / rarest;
  }

  private int firstUnitUses(int run, int length) {
    int first = run;
    for (int n = length; n >= 2; n--) {
      first = grams.level(n).prefix(first);
    }
    return grams.level(1).uses(first);
  }
}
