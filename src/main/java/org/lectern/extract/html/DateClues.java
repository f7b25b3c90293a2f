package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The clues to when a page was published, as they are found. Made for one page. */
final class DateClues {
  /** What is less sure since it can be read in two ways. */
  private static final double AMBIGUOUS = 0.8;

  final PageCalendar calendar;
  private final List<DateClue> all = new ArrayList<>();
  private final List<DateClue> changes = new ArrayList<>();

  DateClues(PageCalendar calendar) {
    this.calendar = calendar;
  }

  /** The clues to the publication, in the order in which they were found. */
  List<DateClue> all() {
    return all;
  }

  /** When the page says that it was last changed. */
  List<DateClue> changes() {
    return changes;
  }

  /** Whether a clue is at least so sure. */
  boolean knows(double confidence) {
    return all.stream().anyMatch(c -> c.confidence() >= confidence);
  }

  /** Whether no clue is of a rule. */
  boolean isFirst(String rule) {
    return all.stream().noneMatch(c -> c.rule().equals(rule));
  }

  void add(DateClue clue) {
    all.add(clue);
  }

  /** Adds the first date of a fact. */
  void add(PageFact fact, String rule, double confidence, DateClue.Place place) {
    read(fact, rule, confidence, place).ifPresent(all::add);
  }

  /** Adds a change, which is also a last resort for the publication. */
  void addChange(PageFact fact, String rule, double confidence, DateClue.Place place) {
    read(fact, rule, confidence, place).ifPresent(this::addChange);
  }

  void addChange(DateClue change) {
    all.add(change);
    changes.add(change);
  }

  private Optional<DateClue> read(
      PageFact fact, String rule, double confidence, DateClue.Place place) {
    return calendar.first(fact.value()).map(found -> clue(found, fact, rule, confidence, place));
  }

  static DateClue clue(
      PageCalendar.Found found,
      PageFact fact,
      String rule,
      double confidence,
      DateClue.Place place) {
    double sure = found.certain() ? confidence : confidence * AMBIGUOUS;
    return new DateClue(found.date(), fact, rule, sure, place);
  }
}
