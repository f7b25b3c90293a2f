package org.lectern.extract.date;

import java.time.DayOfWeek;
import java.util.Optional;
import org.lectern.model.PartialDate;
import org.lectern.model.Span;

/**
 * A date as a text gives it: days of the calendar, days of the week, or both.
 *
 * @param span its characters in the text that was scanned
 * @param days the calendar days
 * @param weekdays the days of the week
 * @param certain whether it can be read in one way only; false for {@code 07-03-1956}
 */
public record DateExpression(
    Span span, Optional<Days> days, Optional<Weekdays> weekdays, boolean certain) {

  /**
   * Calendar days.
   *
   * @param from the first
   * @param to the last, equal to {@code from} for one
   */
  public record Days(PartialDate from, PartialDate to) {
    boolean isSingle() {
      return from.equals(to);
    }

    boolean hasYear() {
      return from.hasYear() && to.hasYear();
    }
  }

  /**
   * Days of the week.
   *
   * @param from the first
   * @param to the last, equal to {@code from} for one
   */
  public record Weekdays(DayOfWeek from, DayOfWeek to) {
    boolean isSingle() {
      return from == to;
    }
  }

  static DateExpression of(Span span, PartialDate from, PartialDate to) {
    return new DateExpression(span, Optional.of(new Days(from, to)), Optional.empty(), true);
  }

  static DateExpression of(Span span, DayOfWeek day) {
    return new DateExpression(span, Optional.empty(), Optional.of(new Weekdays(day, day)), true);
  }

  /** Whether the year is given. */
  public boolean hasYear() {
    return days.filter(Days::hasYear).isPresent();
  }

  /** Whether year, month and day are given. */
  public boolean isDay() {
    return days.filter(d -> d.from().isDay() && d.to().isDay()).isPresent();
  }

  /** The same, moved. */
  public DateExpression shift(int by) {
    return new DateExpression(span.shift(by), days, weekdays, certain);
  }
}
