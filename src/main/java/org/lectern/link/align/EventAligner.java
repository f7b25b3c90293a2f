package org.lectern.link.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.link.words.CorpusWords;

/**
 * Aligns the reports of one event: every two of them, again and again, as what was linked for sure
 * teaches which words the reports use for one another.
 */
final class EventAligner {
  private static final int ROUNDS = 3;

  /** What the score of a link must reach. */
  private static final float LEAST = 0.45f;

  /** What it must reach for its words to be learnt from. */
  private static final float SURE = 0.35f;

  /** Of so many reports every two are compared. */
  private static final int ALL_PAIRS = 10;

  /** Of more reports each is compared with so many of the first, which are the longest. */
  private static final int PIVOTS = 3;

  private final List<ReportUnits> sources;
  private EventWords words;
  private Neighbours neighbours;

  private EventAligner(List<ReportUnits> sources, EventWords words) {
    this.sources = sources;
    this.words = words;
    this.neighbours = words.alike();
  }

  /**
   * Links between two of the reports.
   *
   * @param one the index of the one report
   * @param other that of the other, higher
   * @param links the links, the surest first
   */
  record Pair(int one, int other, List<Link> links) {}

  /**
   * What was aligned.
   *
   * @param reports the reports, cut into the units that the links mean
   * @param pairs the links of every two reports
   */
  record Result(List<ReportUnits> reports, List<Pair> pairs) {}

  /** Aligns reports. */
  static Result align(CorpusWords corpus, List<ReportUnits> reports) {
    EventAligner aligner = new EventAligner(reports, EventWords.of(corpus, reports));
    for (int round = 1; round < ROUNDS; round++) {
      aligner.learn(aligner.pairs(SURE));
    }
    List<ReportUnits> cut = aligner.cut();
    List<ReportUnits> kept = aligner.useful(cut, aligner.pairs(LEAST));
    aligner.use(kept);
    return new Result(kept, aligner.pairs(LEAST));
  }

  private static boolean comparedWithAll(int report, int count) {
    return count <= ALL_PAIRS || report < PIVOTS;
  }

  private List<Pair> pairs(float least) {
    Similarity similarity = new Similarity(words, neighbours);
    List<EventWords.Report> reports = words.reports();
    PairAligner[][] aligners = new PairAligner[reports.size()][reports.size()];
    for (int a = 0; a < reports.size(); a++) {
      for (int b = a + 1; b < reports.size() && comparedWithAll(a, reports.size()); b++) {
        EventWords.Report other = reports.get(b);
        Similarity.Pair pair = similarity.of(reports.get(a), other);
        aligners[a][b] = new PairAligner(pair, reports.get(a), other, least);
      }
    }
    return Corroboration.of(aligners, reports);
  }

  /** Cuts units where two units of another report say their parts. */
  private List<ReportUnits> cut() {
    Cutter cutter = new Cutter(words, new Similarity(words, neighbours));
    List<ReportUnits> cut = new ArrayList<>();
    for (int r = 0; r < sources.size(); r++) {
      cut.add(new ReportUnits(sources.get(r).words(), cutter.cut(sources.get(r).words(), r)));
    }
    use(cut);
    return cut;
  }

  private void use(List<ReportUnits> cut) {
    List<EventWords.Report> reports = new ArrayList<>();
    for (int r = 0; r < cut.size(); r++) {
      reports.add(EventWords.Report.of(cut.get(r).units(), words.reports().get(r).stems()));
    }
    words = words.with(reports);
  }

  /** The units with those cuts alone whose two parts were linked to two units of one report. */
  private List<ReportUnits> useful(List<ReportUnits> cut, List<Pair> pairs) {
    List<ReportUnits> kept = new ArrayList<>();
    for (int r = 0; r < cut.size(); r++) {
      List<Unit> parts = cut.get(r).units();
      Set<Integer> useful = usefulFirstParts(r, parts.size(), pairs);
      List<Unit> units = new ArrayList<>();
      int at = 0;
      for (Unit whole : sources.get(r).units()) {
        boolean two = parts.get(at).end() < whole.end();
        if (two && useful.contains(at)) {
          units.addAll(parts.subList(at, at + 2));
        } else {
          units.add(whole);
        }
        at += two ? 2 : 1;
      }
      kept.add(new ReportUnits(cut.get(r).words(), units));
    }
    return kept;
  }

  private static Set<Integer> usefulFirstParts(int report, int units, List<Pair> pairs) {
    Set<Integer> useful = new HashSet<>();
    for (Pair pair : pairs) {
      if (pair.one() == report || pair.other() == report) {
        int[] partner = new int[units];
        Arrays.fill(partner, -1);
        for (Link link : pair.links()) {
          int own = pair.one() == report ? link.one() : link.other();
          partner[own] = pair.one() == report ? link.other() : link.one();
        }
        for (int u = 0; u + 1 < units; u++) {
          if (partner[u] >= 0 && partner[u + 1] >= 0 && partner[u] != partner[u + 1]) {
            useful.add(u);
          }
        }
      }
    }
    return useful;
  }

  private void learn(List<Pair> pairs) {
    Associations associations = new Associations(words, words.alike());
    for (Pair pair : pairs) {
      associations.learn(
          words.reports().get(pair.one()), words.reports().get(pair.other()), pair.links());
    }
    neighbours = associations.neighbours();
  }
}
