package org.lectern.link.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.link.words.DocumentWords;
import org.lectern.model.Span;

/**
 * Cuts units that say at once what another report says in two: where each part is more similar to
 * its counterpart than the whole is. Cuts fall before words that tell little, as those that begin a
 * phrase do, and never within a run of CJK characters.
 */
final class Cutter {
  /** A part has at least so many words. */
  private static final int FEWEST_WORDS = 5;

  /** How many units of the other report are tried for each part. */
  private static final int CANDIDATES = 3;

  /** The parts must be so much more similar than the whole. */
  private static final float GAIN = 1.1f;

  /** How similar each part must be. */
  private static final float LEAST = 0.3f;

  /** With how many of the first reports, the longest, each is compared. */
  private static final int COMPARED = 3;

  private final EventWords words;
  private final Similarity similarity;

  Cutter(EventWords words, Similarity similarity) {
    this.words = words;
    this.similarity = similarity;
  }

  /** A place to cut, by word, and how much is gained. */
  private record Cut(int word, float gain) {
    static final Comparator<Cut> BEST =
        Comparator.comparing(Cut::gain).thenComparing(Cut::word, Comparator.reverseOrder());
  }

  /** The units of a report, cut. */
  List<Unit> cut(DocumentWords document, int report) {
    EventWords.Report own = words.reports().get(report);
    List<Cut> cuts = new ArrayList<>();
    own.units().forEach(unit -> cuts.add(null));
    for (int r = 0; r < words.reports().size(); r++) {
      if (r != report && r < COMPARED) {
        Similarity.Pair pair = similarity.of(own, words.reports().get(r));
        float[][] scores = pair.all();
        for (int u = 0; u < scores.length; u++) {
          Cut cut = best(document, own, words.reports().get(r), pair, scores[u], u);
          if (cut != null && (cuts.get(u) == null || Cut.BEST.compare(cut, cuts.get(u)) > 0)) {
            cuts.set(u, cut);
          }
        }
      }
    }
    List<Unit> units = new ArrayList<>();
    for (int u = 0; u < cuts.size(); u++) {
      Unit unit = own.units().get(u);
      units.addAll(cuts.get(u) == null ? List.of(unit) : parts(document, unit, cuts.get(u).word()));
    }
    return units;
  }

  private static List<Unit> parts(DocumentWords document, Unit unit, int word) {
    String text = document.document().text();
    int behind = document.start(word);
    int end = behind;
    while (end > unit.span().start() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return List.of(
        new Unit(
            new Span(unit.span().start(), end),
            unit.first(),
            word,
            unit.paragraph(),
            unit.sentence(),
            unit.speaker()),
        new Unit(
            new Span(behind, unit.span().end()),
            word,
            unit.end(),
            unit.paragraph(),
            unit.sentence(),
            unit.speaker()));
  }

  private Cut best(
      DocumentWords document,
      EventWords.Report own,
      EventWords.Report other,
      Similarity.Pair pair,
      float[] scores,
      int number) {
    Unit unit = own.units().get(number);
    if (unit.end() - unit.first() < 2 * FEWEST_WORDS) {
      return null;
    }
    int[] near =
        IntStream.range(0, scores.length)
            .filter(j -> scores[j] > 0)
            .boxed()
            .sorted(Comparator.comparing((Integer j) -> -scores[j]).thenComparing(j -> j))
            .limit(CANDIDATES)
            .mapToInt(j -> j)
            .toArray();
    Cut best = null;
    for (int w = unit.first() + FEWEST_WORDS; w <= unit.end() - FEWEST_WORDS; w++) {
      if (mayBegin(document, own, unit, w)) {
        Cut cut = cut(own, other, pair, scores, near, unit, w);
        best = cut != null && (best == null || Cut.BEST.compare(cut, best) > 0) ? cut : best;
      }
    }
    return best;
  }

  private boolean mayBegin(DocumentWords document, EventWords.Report own, Unit unit, int word) {
    double mean =
        IntStream.range(unit.first(), unit.end())
            .mapToDouble(w -> words.weight(own.stems()[w]))
            .average()
            .orElse(0);
    return document.end(word - 1) < document.start(word)
        && words.weight(own.stems()[word]) < mean
        && words.weight(own.stems()[word]) < words.weight(own.stems()[word - 1]);
  }

  private static Cut cut(
      EventWords.Report own,
      EventWords.Report other,
      Similarity.Pair pair,
      float[] scores,
      int[] near,
      Unit unit,
      int word) {
    int[] left = EventWords.Report.distinct(own.stems(), unit.first(), word);
    int[] right = EventWords.Report.distinct(own.stems(), word, unit.end());
    float[] ofLeft = new float[near.length];
    float[] ofRight = new float[near.length];
    for (int k = 0; k < near.length; k++) {
      ofLeft[k] = pair.of(left, other.words()[near[k]]);
      ofRight[k] = pair.of(right, other.words()[near[k]]);
    }
    float best = 0;
    for (int a = 0; a < near.length; a++) {
      for (int b = 0; b < near.length; b++) {
        float whole = scores[near[a]] + scores[near[b]];
        float gain = (ofLeft[a] + ofRight[b]) / whole;
        if (a != b && ofLeft[a] >= LEAST && ofRight[b] >= LEAST && gain >= GAIN) {
          best = Math.max(best, ofLeft[a] + ofRight[b]);
        }
      }
    }
    return best == 0 ? null : new Cut(word, best);
  }
}
