package org.lectern.extract.date;

import java.util.Optional;
import org.lectern.extract.date.DateExpression.Weekdays;
import org.lectern.model.Span;

/**
 * A date that a text gives by its distance from the day on which it was written: {@code yesterday},
 * {@code on the 19th}, {@code last week}, {@code 上周五}. It is no date without that day.
 *
 * @param span its characters in the text that was scanned
 * @param distance how far it is
 * @param beside the day of the week that the text names with it, as in {@code yesterday (Friday)}
 */
public record RelativeDate(Span span, Distance distance, Optional<Weekdays> beside) {

  /** Whether it is that of the date named before, such as {@code the same day}. */
  public boolean isSameDay() {
    return distance instanceof Distance.SameDay;
  }

  /** Whether it names a day so many days from that of the text, such as {@code yesterday}. */
  boolean isDay() {
    return distance instanceof Distance.Days;
  }
}
