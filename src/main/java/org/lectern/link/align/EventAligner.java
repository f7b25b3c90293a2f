package org.lectern.link.align;

import java.util.ArrayList;
import java.util.List;
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
    return new Result(cut, aligner.pairs(LEAST));
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
    List<EventWords.Report> reports = new ArrayList<>();
    for (int r = 0; r < sources.size(); r++) {
      List<Unit> units = cutter.cut(sources.get(r).words(), r);
      cut.add(new ReportUnits(sources.get(r).words(), units));
      reports.add(EventWords.Report.of(units, words.reports().get(r).stems()));
    }
    words = words.with(reports);
    return cut;
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
