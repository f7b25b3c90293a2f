package org.lectern.extract.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.DateRange;
import org.lectern.model.Inferred;
import org.lectern.model.PartialDate;
import org.lectern.model.Span;

/**
 * Days that a report gives without their month: {@code from the 15th to the 16th}, {@code on the
 * 19th}. They are the last such days that are not after the report.
 *
 * @param span the words in the text
 * @param from the first day, 1 to 31
 * @param to the last day, equal to {@code from} for one
 */
public record DayOfMonth(Span span, int from, int to) {
  private static final Pattern DAYS =
      Pattern.compile(
          "\\b(?:on|from) the (\\d{1,2})(?:st|nd|rd|th)(?: (?:to|through|until) (?:the )?"
              + "(\\d{1,2})(?:st|nd|rd|th))?(?= (?:in|at|and)\\b|[.,;]|$)");

  /** The first such days in a part of a text. */
  public static Optional<DayOfMonth> find(String text, Span part) {
    Matcher matcher = DAYS.matcher(text).region(part.start(), part.end());
    if (!matcher.find()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(matcher.group(1));
    int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
    boolean exist = from >= 1 && to >= from && to <= 31;
    return exist
        ? Optional.of(new DayOfMonth(new Span(matcher.start(), matcher.end()), from, to))
        : Optional.empty();
  }

  /**
   * The days, as seen from a report.
   *
   * @param text the text that the words are of
   * @param report the report's date; nothing is found unless it is a day
   * @param support the source characters under the words
   * @param rule the rule to name
   */
  public Optional<Inferred<DateRange>> seenFrom(
      String text, Inferred<DateRange> report, Span[] support, String rule) {
    Optional<LocalDate> day =
        report.value().to().isDay() ? report.value().to().latest() : Optional.empty();
    return day.flatMap(d -> in(d).or(() -> in(d.withDayOfMonth(1).minusDays(1))))
        .map(
            range ->
                new Inferred<>(
                    range,
                    Math.min(0.9, report.confidence() * 0.95),
                    rule,
                    List.of(support),
                    List.of(
                        "The text says “" + span.of(text) + "” and no month.",
                        "The document is of "
                            + Calendar.words(report.value())
                            + "; the last such day that is not after it is meant.")));
  }

  /** The days in the month of a date, if they are not after it. */
  private Optional<DateRange> in(LocalDate date) {
    try {
      LocalDate first = date.withDayOfMonth(from);
      LocalDate last = date.withDayOfMonth(to);
      return last.isAfter(date)
          ? Optional.empty()
          : Optional.of(new DateRange(PartialDate.of(first), PartialDate.of(last)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
