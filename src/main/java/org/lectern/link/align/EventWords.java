package org.lectern.link.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.link.words.CorpusWords;

/**
 * The words of the reports of one event: which stems each unit has, how much a stem tells, and
 * which stems may stand for each other.
 *
 * <p>A stem's weight is its inverse frequency among the event's units, {@code ln(N / n)}: what an
 * event's reports say all the time tells little about which passage of one is which of another.
 */
final class EventWords {
  private final List<Report> reports;
  private final int[] stems;
  private final float[] weights;
  private final Neighbours alike;

  private EventWords(List<Report> reports, int[] stems, float[] weights, Neighbours alike) {
    this.reports = reports;
    this.stems = stems;
    this.weights = weights;
    this.alike = alike;
  }

  /**
   * A report's units and their words.
   *
   * @param units the units
   * @param stems for each word of the document, the number of its stem in this event
   * @param words for each unit, the numbers of its stems, rising, without repeats
   */
  record Report(List<Unit> units, int[] stems, int[][] words) {
    static Report of(List<Unit> units, int[] stems) {
      return new Report(
          units,
          stems,
          units.stream().map(u -> distinct(stems, u.first(), u.end())).toArray(int[][]::new));
    }

    /** The stems of a run of words, rising, without repeats. */
    static int[] distinct(int[] stems, int first, int end) {
      return Arrays.stream(stems, first, end).sorted().distinct().toArray();
    }
  }

  /** Reads the words of reports. */
  static EventWords of(CorpusWords corpus, List<ReportUnits> reports) {
    Map<Integer, Integer> numbers = new HashMap<>();
    List<Report> numbered = new ArrayList<>();
    for (ReportUnits report : reports) {
      int[] stems =
          IntStream.range(0, report.words().size())
              .map(w -> corpus.stem(report.words().form(w)))
              .map(stem -> numbers.computeIfAbsent(stem, k -> numbers.size()))
              .toArray();
      numbered.add(Report.of(report.units(), stems));
    }
    int[] frequencies = new int[numbers.size()];
    int count = 0;
    for (Report report : numbered) {
      for (int[] unit : report.words()) {
        Arrays.stream(unit).forEach(word -> frequencies[word]++);
        count++;
      }
    }
    int[] stems = new int[numbers.size()];
    numbers.forEach((stem, number) -> stems[number] = stem);
    float[] weights = new float[stems.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) Math.log((double) count / Math.max(1, frequencies[i]));
    }
    String[] forms = Arrays.stream(stems).mapToObj(corpus::form).toArray(String[]::new);
    return new EventWords(numbered, stems, weights, SimilarForms.of(forms));
  }

  /** The same words, with the reports cut otherwise. */
  EventWords with(List<Report> other) {
    return new EventWords(other, stems, weights, alike);
  }

  List<Report> reports() {
    return reports;
  }

  /** How many stems there are. */
  int size() {
    return stems.length;
  }

  /** How much a stem tells, 0 for one in every unit. */
  float weight(int word) {
    return weights[word];
  }

  /** Stems that look alike. */
  Neighbours alike() {
    return alike;
  }
}
