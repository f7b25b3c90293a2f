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
    return verdict.best().map(verdict::atThePlace).map(verdict::weighed);
  }

  /** The surest clue to the day for which the places together speak most. */
  private Optional<DateClue> best() {
    Map<PartialDate, Double> votes = new LinkedHashMap<>();
    for (DateClue clue : clues) {
      votes.computeIfAbsent(clue.date(), this::votes);
    }
    return clues.stream()
        .max(
            Comparator.comparingDouble((DateClue c) -> votes.get(c.date()))
                .thenComparingDouble(DateClue::confidence));
  }

  /** The sum of the logarithms of the odds of a day, of which each place has one vote. */
  private double votes(PartialDate day) {
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
    Optional<DateClue> local =
        clues.stream().filter(DateClue::isLocal).filter(c -> c.daysTo(best) <= 1).findFirst();
    if (local.isEmpty()) {
      return best.withConfidence(Math.min(best.confidence(), DOUBTED));
    }
    DateClue near = local.get();
    return near.date().equals(best.date())
        ? best
        : new DateClue(near.date(), near.fact(), LOCAL, DOUBTED, near.place());
  }

  /** The best clue, with what the others say of it. */
  private Inferred<DateRange> weighed(DateClue best) {
    boolean confirmed = others(best).anyMatch(c -> c.date().equals(best.date()));
    Inferred<DateRange> date = best.inferred();
    if (others(best).anyMatch(c -> c.confidence() >= HEARD && c.daysTo(best) > 1)) {
      double less = Math.min(confirmed ? 0.87 : 0.8, best.confidence());
      return date.withConfidence(less).because("Another place of the page has another date.");
    }
    if (others(best).anyMatch(c -> isDayOff(c, best))) {
      return doubted(best, "Another place of the page has the day before or after.");
    }
    if (changes.stream().anyMatch(c -> isTooEarly(c, best))) {
      return doubted(best, "The page says that it was changed before that.");
    }
    if (!confirmed && best.place() == DateClue.Place.ELEMENT) {
      return doubted(best, "It may be that of another article on the page.");
    }
    return confirmed && best.confidence() >= HEARD && !best.rule().equals(LOCAL)
        ? date.withConfidence(confirmed(best.confidence()))
            .because("Another place of the page has the same date.")
        : date;
  }

  private static Inferred<DateRange> doubted(DateClue best, String why) {
    return best.withConfidence(Math.min(best.confidence(), DOUBTED)).inferred().because(why);
  }

  private static double confirmed(double confidence) {
    double more = confidence > DOUBTED ? 0.97 : confidence > 0.7 ? 0.9 : 0.8;
    return Math.max(confidence, more);
  }

  /** Whether a clue is a day off, and not for the hours between Greenwich and the publisher. */
  private static boolean isDayOff(DateClue clue, DateClue best) {
    return clue.confidence() >= HEARD
        && clue.daysTo(best) == 1
        && !clue.mayBeNextDay()
        && !best.mayBeNextDay();
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
