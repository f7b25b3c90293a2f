package org.lectern.extract.html;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.model.DateRange;
import org.lectern.model.Inferred;
import org.lectern.model.PartialDate;

/**
 * Weighs the clues to a date of publication: the day that most places speak for wins, another place
 * with the same day makes it surer, one with another day less sure.
 */
final class DateVerdict {
  /** The rule of a day that differs from the one in Greenwich. */
  private static final String LOCAL = "local-date";

  /** Just below what counts as confident. */
  private static final double DOUBTED = 0.88;

  /** What a clue must be worth to confirm another. */
  private static final double TOLD = 0.5;

  /** What a clue must be worth to speak against another. */
  private static final double HEARD = 0.65;

  private final List<DateClue> clues;
  private final List<DateClue> changes;

  private DateVerdict(DateClues clues) {
    this.clues = clues.all();
    this.changes = clues.changes();
  }

  static Optional<Inferred<DateRange>> of(DateClues clues) {
    DateVerdict verdict = new DateVerdict(clues);
    return best(verdict.clues).map(verdict::atThePlace).map(verdict::weighed);
  }

  /** The surest clue to the day for which the places together speak most. */
  private static Optional<DateClue> best(List<DateClue> clues) {
    Map<PartialDate, Double> votes = new LinkedHashMap<>();
    for (DateClue clue : clues) {
      votes.computeIfAbsent(clue.date(), day -> votes(clues, day));
    }
    return clues.stream()
        .max(
            Comparator.comparingDouble((DateClue c) -> votes.get(c.date()))
                .thenComparingDouble(DateClue::confidence));
  }

  /** The sum of the logarithms of the odds of a day, of which each place has one vote. */
  private static double votes(List<DateClue> clues, PartialDate day) {
    Map<DateClue.Place, Double> surest = new EnumMap<>(DateClue.Place.class);
    clues.stream()
        .filter(c -> c.date().equals(day))
        .forEach(c -> surest.merge(c.place(), c.confidence(), Math::max));
    return surest.values().stream().mapToDouble(c -> Math.max(0, Math.log(c / (1 - c)))).sum();
  }

  /** The day where the publisher is, if the best clue is of Greenwich and another is a day off. */
  private DateClue atThePlace(DateClue best) {
    if (!best.mayBeNextDay()) {
      return best;
    }
    List<DateClue> near =
        clues.stream()
            .filter(c -> c.isLocal() && c.confidence() >= HEARD && c.daysTo(best) <= 1)
            .toList();
    return best(near)
        .map(
            local ->
                local.date().equals(best.date())
                    ? best
                    : new DateClue(local.date(), local.fact(), LOCAL, DOUBTED, local.place()))
        .orElseGet(() -> best.withConfidence(Math.min(best.confidence(), DOUBTED)));
  }

  /** The best clue, with what the others say of it. */
  private Inferred<DateRange> weighed(DateClue best) {
    long confirmed = confirming(best);
    List<DateClue> against =
        clues.stream()
            .filter(c -> c.confidence() >= HEARD && !c.date().equals(best.date()))
            .toList();
    if (against.stream().anyMatch(c -> c.daysTo(best) > 1)) {
      return contradicted(best, confirmed, "Another place of the page has another date.");
    }
    if (against.stream().anyMatch(c -> !c.mayBeNextDay() && !best.mayBeNextDay())) {
      return contradicted(
          best, confirmed, "Another place of the page has the day before or after.");
    }
    if (!against.isEmpty()) {
      return atMost(best, DOUBTED, "It is another day in Greenwich.");
    }
    if (changes.stream().anyMatch(c -> isTooEarly(c, best))) {
      return atMost(best, DOUBTED, "The page says that it was changed before that.");
    }
    if (confirmed == 0 && best.place() == DateClue.Place.ELEMENT) {
      return atMost(best, DOUBTED, "It may be that of another article on the page.");
    }
    return confirmed > 0 && best.confidence() >= HEARD && !best.rule().equals(LOCAL)
        ? best.withConfidence(confirmed > 1 ? 0.98 : 0.95)
            .inferred()
            .because("Another place of the page has the same date.")
        : best.inferred();
  }

  /**
   * A day that is not the only one. Three places that say it are more than one that does not; with
   * fewer it is right about every other time.
   */
  private static Inferred<DateRange> contradicted(DateClue best, long confirmed, String why) {
    return confirmed > 1
        ? best.withConfidence(0.92).inferred().because(why)
        : atMost(best, confirmed == 1 ? 0.6 : 0.55, why);
  }

  private static Inferred<DateRange> atMost(DateClue best, double confidence, String why) {
    return best.withConfidence(Math.min(best.confidence(), confidence)).inferred().because(why);
  }

  /** How many other places have the same day; a change tells nothing of the publication. */
  private long confirming(DateClue best) {
    return others(best)
        .filter(c -> c.date().equals(best.date()) && !changes.contains(c) && c.confidence() >= TOLD)
        .map(DateClue::place)
        .distinct()
        .count();
  }

  /** Whether a change is told to be before the publication, and not for the hours between zones. */
  private static boolean isTooEarly(DateClue change, DateClue best) {
    return change.isBefore(best) && (best.isUtc() || !change.mayBeNextDay());
  }

  /** The clues that are not of the same place. */
  private Stream<DateClue> others(DateClue best) {
    return clues.stream().filter(c -> c.place() != best.place());
  }
}
