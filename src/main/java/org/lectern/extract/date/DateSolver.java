package org.lectern.extract.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.lectern.extract.date.DateExpression.Days;
import org.lectern.extract.date.DateExpression.Weekdays;
import org.lectern.extract.date.NamedFacts.Named;
import org.lectern.model.DateRange;
import org.lectern.model.EnglishDates;
import org.lectern.model.Inferred;
import org.lectern.model.PartialDate;
import org.lectern.model.Reason;
import org.lectern.model.Span;

/**
 * Finds the year that a text leaves out, as a problem of constraints.
 *
 * <p>A year is a candidate if the day exists in it, falls on the weekday that the text names, is
 * not before the end of the latest dated fact that the text names as past, and not after the
 * beginning of one still to come. The nearest candidate is taken, since reports name what is recent
 * as past; the next ones are told in the reasons.
 *
 * <p>Confidences are judgements, kept in one place here: {@value #WEEKDAY} where a weekday picks
 * the year (one year in seven fits by chance), {@value #FILED} where that rests on the report being
 * filed on the last day that it tells of, {@value #SAME_DAY} where the text gives the same day with
 * its year elsewhere and no later date (it may tell of an anniversary), {@value #NEAREST} where
 * only the nearest year is taken.
 */
public final class DateSolver {
  static final double WEEKDAY = 0.9;
  static final double FILED = 0.75;
  static final double SAME_DAY = 0.75;
  static final double NEAREST = 0.5;
  private static final double EXPLICIT = 0.97;
  private static final double UNCERTAIN_ORDER = 0.7;

  /** No report is from this year on: 2562 is 2019 in Thailand, 2910 a slip of the finger. */
  private static final int OTHER_CALENDAR = 2100;

  private static final int LATEST_REPORT = 60; // Days after an event; later texts are no reports.
  private static final int YEARS_TRIED = 28; // The weekdays of a calendar come back after 28 years.

  private static final Reason NO_YEAR = Reason.of("No year fits all of this.");

  private final String text;
  private final NamedFacts facts;
  private final Function<Span, Span[]> support;

  /**
   * @param text the text that the expressions are of
   * @param facts the dated facts that it names
   * @param support gives for a span of the text the source characters under it
   */
  public DateSolver(String text, NamedFacts facts, Function<Span, Span[]> support) {
    this.text = text;
    this.facts = facts;
    this.support = support;
  }

  /** The date of an expression that gives its year. */
  public Optional<Inferred<DateRange>> explicit(DateExpression date, String rule) {
    return date.days().filter(Days::hasYear).map(days -> explicit(date, days, rule));
  }

  private Inferred<DateRange> explicit(DateExpression date, Days days, String rule) {
    boolean odd = days.to().year() >= OTHER_CALENDAR;
    double confidence = odd ? NEAREST : date.certain() ? EXPLICIT : UNCERTAIN_ORDER;
    DateRange range = new DateRange(days.from(), days.to());
    return Inferred.of(range, confidence, rule, support.apply(date.span()))
        .because(
            says(date),
            odd
                ? Reason.of("The year may be one of another calendar, or a slip.")
                : date.certain()
                    ? Reason.of("Nothing of it had to be inferred.")
                    : Reason.of("Day and month could be meant the other way round."));
  }

  /** The date of an expression without a year, if the text gives the same day with its year. */
  public Optional<Inferred<DateRange>> fromSameDay(
      DateExpression date, List<DateExpression> others, String rule) {
    if (date.days().isEmpty()) {
      return Optional.empty();
    }
    Days days = date.days().get();
    List<DateExpression> same =
        others.stream()
            .filter(DateExpression::isDay)
            .filter(
                o ->
                    days.from().inYear(o.days().get().from().year()).stream()
                        .anyMatch(d -> d.equals(o.days().get().from())))
            .toList();
    List<Integer> years = same.stream().map(o -> o.days().get().from().year()).distinct().toList();
    boolean fits =
        years.size() == 1
            && fitsWeekday(days, date.weekdays(), years.get(0))
            && days.to().inYear(years.get(0)).isPresent()
            && others.stream()
                .filter(DateExpression::hasYear)
                .noneMatch(o -> o.days().orElseThrow().from().year() > years.get(0));
    if (!fits) {
      return Optional.empty();
    }
    List<Span> spans = new ArrayList<>(List.of(support.apply(date.span())));
    spans.addAll(List.of(support.apply(same.get(0).span())));
    return Optional.of(
        new Inferred<>(
            inYear(days, years.get(0)),
            SAME_DAY,
            rule,
            spans,
            List.of(
                saysNoYear(date),
                Reason.of("Elsewhere it says “{words}”, the same day with its year.")
                    .with("words", words(same.get(0))))));
  }

  /** The date of an expression without a year, from its weekday and the named facts. */
  public Optional<Inferred<DateRange>> fromFacts(DateExpression date, String rule) {
    if (date.days().isEmpty()) {
      return Optional.empty();
    }
    Days days = date.days().get();
    List<Span> spans = new ArrayList<>(List.of(support.apply(date.span())));
    List<Reason> reasons = new ArrayList<>(List.of(saysNoYear(date)));
    if (!addBound(spans, reasons)) {
      return Optional.of(unresolved(days, rule, spans, reasons));
    }
    List<Integer> years = years(days, year -> fitsWeekday(days, date.weekdays(), year));
    if (years.isEmpty()) {
      reasons.add(NO_YEAR);
      return Optional.of(unresolved(days, rule, spans, reasons));
    }
    boolean weekday = date.weekdays().isPresent();
    reasons.addAll(choice(days, date.weekdays(), years));
    double confidence = weekday ? WEEKDAY : NEAREST;
    return Optional.of(
        new Inferred<>(inYear(days, years.get(0)), confidence, rule, spans, reasons));
  }

  /**
   * The date of a report that gives day and month, and tells of something held on days of the week.
   *
   * <p>Such reports are filed on the last of those days, now and then a day later. Filed on the day
   * is taken; what the day after would give is told in the reasons.
   */
  public Optional<Inferred<DateRange>> filedOn(
      DateExpression date, DateExpression held, String rule) {
    if (date.days().isEmpty() || held.weekdays().isEmpty() || !date.days().get().isSingle()) {
      return Optional.empty();
    }
    Days days = date.days().get();
    Weekdays week = held.weekdays().get();
    List<Span> spans = new ArrayList<>(List.of(support.apply(date.span())));
    spans.addAll(List.of(support.apply(held.span())));
    List<Reason> reasons = new ArrayList<>();
    reasons.add(
        Reason.of("The report is dated “{words}”, without a year.").with("words", words(date)));
    reasons.add(
        Reason.of(
                "It tells of something held on “{words}”; such reports are filed on the last of"
                    + " those days.")
            .with("words", words(held)));
    reasons.add(
        firstDay(days, week)
            .map(
                first ->
                    Reason.of("So {day} is taken to be a {weekday} and {first} a {firstWeekday}.")
                        .with("first", first)
                        .with("firstWeekday", week.from()))
            .orElse(Reason.of("So {day} is taken to be a {weekday}."))
            .with("day", days.from())
            .with("weekday", week.to()));
    if (!addBound(spans, reasons)) {
      return Optional.of(unresolved(days, rule, spans, reasons));
    }
    List<Integer> years = years(days, year -> fits(days.from(), year, 0, week));
    List<Integer> dayLater = years(days, year -> fits(days.from(), year, 1, week));
    if (years.isEmpty()) {
      reasons.add(NO_YEAR);
      return Optional.of(unresolved(days, rule, spans, reasons));
    }
    reasons.addAll(choice(days, Optional.of(new Weekdays(week.to(), week.to())), years));
    if (!dayLater.isEmpty()) {
      reasons.add(
          Reason.of("Filed a day later, it would fit {years} instead.")
              .with("years", first(2, dayLater)));
    }
    return Optional.of(new Inferred<>(inYear(days, years.get(0)), FILED, rule, spans, reasons));
  }

  /** The first of several days of the week, of which the last is known; no leap year is known. */
  private static Optional<PartialDate> firstDay(Days days, Weekdays week) {
    if (week.isSingle()) {
      return Optional.empty();
    }
    int back = Math.floorMod(week.to().getValue() - week.from().getValue(), 7);
    LocalDate first = LocalDate.of(2000, days.from().month(), days.from().day()).minusDays(back);
    return days.from().month() == 3 && first.getMonthValue() == 2
        ? Optional.empty()
        : Optional.of(new PartialDate(0, first.getMonthValue(), first.getDayOfMonth()));
  }

  /** The days of an expression as seen from a report of a known day: the last such not after it. */
  public Optional<Inferred<DateRange>> seenFrom(
      Inferred<DateRange> report, DateExpression held, String rule) {
    PartialDate last = report.value().to();
    if (!last.isDay()) {
      return Optional.empty();
    }
    LocalDate day = last.latest().orElseThrow();
    Optional<DateRange> range =
        held.days().isPresent()
            ? held.days().flatMap(days -> yearBefore(days, held.weekdays(), day))
            : held.weekdays().map(week -> weekBefore(week, day));
    return range.map(
        value -> {
          List<Span> spans = new ArrayList<>(List.of(support.apply(held.span())));
          report.support().stream().filter(s -> !spans.contains(s)).forEach(spans::add);
          List<Reason> reasons =
              List.of(
                  says(held),
                  documentOf(report.value(), day.getDayOfWeek()),
                  value.isSingle()
                      ? Reason.of("The last such day that is not after it is meant: {date}.")
                          .with("date", value)
                      : Reason.of("The last such days that are not after it are meant: {date}.")
                          .with("date", value));
          double confidence = Math.min(0.95, report.confidence() * 0.97);
          return new Inferred<>(value, confidence, rule, spans, reasons);
        });
  }

  /** A report's day without a year, told after an event of a known year: its next such day. */
  public Optional<Inferred<DateRange>> after(
      DateExpression report, DateExpression event, String rule) {
    if (report.days().isEmpty() || !event.isDay()) {
      return Optional.empty();
    }
    Days days = report.days().get();
    LocalDate last = event.days().orElseThrow().to().latest().orElseThrow();
    for (int year = last.getYear(); year <= last.getYear() + 1; year++) {
      boolean behind =
          days.from()
              .inYear(year)
              .flatMap(PartialDate::earliest)
              .filter(d -> !d.isBefore(last) && d.isBefore(last.plusDays(LATEST_REPORT)))
              .isPresent();
      if (behind && days.to().inYear(year).isPresent()) {
        return Optional.of(
            Inferred.of(inYear(days, year), WEEKDAY, rule, support.apply(report.span()))
                .because(
                    saysNoYear(report),
                    Reason.of("It tells of something held on {date}; the next such day is meant.")
                        .with("date", PartialDate.of(last))));
      }
    }
    return Optional.empty();
  }

  private static Optional<DateRange> yearBefore(
      Days days, Optional<Weekdays> weekdays, LocalDate report) {
    if (days.hasYear()) {
      return Optional.of(new DateRange(days.from(), days.to()));
    }
    for (int year = report.getYear(); year >= report.getYear() - 1; year--) {
      Optional<PartialDate> from = days.from().inYear(year);
      boolean before =
          from.flatMap(PartialDate::earliest).filter(d -> !d.isAfter(report)).isPresent();
      if (before && days.to().inYear(year).isPresent() && fitsWeekday(days, weekdays, year)) {
        return Optional.of(inYear(days, year));
      }
    }
    return Optional.empty();
  }

  private static DateRange weekBefore(Weekdays week, LocalDate report) {
    LocalDate last = Calendar.onOrBefore(report, week.to());
    LocalDate first = Calendar.onOrBefore(last, week.from());
    return new DateRange(PartialDate.of(first), PartialDate.of(last));
  }

  /** What an explicit date says against its own weekday, if it does. */
  public static Optional<String> contradiction(DateExpression date) {
    if (date.weekdays().isEmpty() || !date.isDay() || !date.certain()) {
      return Optional.empty();
    }
    LocalDate day = date.days().get().from().earliest().orElseThrow();
    return day.getDayOfWeek() == date.weekdays().get().from()
        ? Optional.empty()
        : Optional.of(
            EnglishDates.words(PartialDate.of(day))
                + " is a "
                + EnglishDates.words(day.getDayOfWeek())
                + ", not a "
                + EnglishDates.words(date.weekdays().get().from()));
  }

  private Inferred<DateRange> unresolved(
      Days days, String rule, List<Span> spans, List<Reason> reasons) {
    List<Reason> all = new ArrayList<>(reasons);
    all.add(Reason.of("Nothing in the text bounds the year."));
    return new Inferred<>(new DateRange(days.from(), days.to()), 0.9, rule, spans, all);
  }

  private boolean addBound(List<Span> spans, List<Reason> reasons) {
    Optional<Named> past = facts.latestPast();
    past.ifPresent(
        named -> {
          spans.addAll(List.of(support.apply(named.span())));
          reasons.add(
              Reason.of(
                      "It names “{words}” as past ({fact}, {date}), so it is not older than that.")
                  .with("words", named.span().of(text))
                  .with("fact", named.fact().name())
                  .with("date", named.fact().date()));
        });
    facts
        .firstComing()
        .ifPresent(
            named ->
                reasons.add(
                    Reason.of(
                            "It names “{words}” as still to come ({date}), so it is not younger"
                                + " than that.")
                        .with("words", named.span().of(text))
                        .with("date", named.fact().date())));
    return past.isPresent();
  }

  private List<Integer> years(Days days, IntPredicate fits) {
    LocalDate after = facts.latestPast().orElseThrow().fact().date().to().latest().orElseThrow();
    Optional<LocalDate> before = facts.firstComing().flatMap(n -> n.fact().date().to().latest());
    List<Integer> years = new ArrayList<>();
    for (int year = after.getYear(); year <= after.getYear() + YEARS_TRIED; year++) {
      Optional<LocalDate> day = days.from().inYear(year).flatMap(PartialDate::earliest);
      boolean inside =
          day.isPresent()
              && days.to().inYear(year).isPresent()
              && !day.get().isBefore(after)
              && before.filter(b -> day.get().isAfter(b)).isEmpty();
      if (inside && fits.test(year)) {
        years.add(year);
      }
    }
    return years;
  }

  private static boolean fitsWeekday(Days days, Optional<Weekdays> weekdays, int year) {
    if (weekdays.isEmpty()) {
      return true;
    }
    return fits(days.from(), year, 0, new Weekdays(weekdays.get().from(), weekdays.get().from()))
        && fits(days.to(), year, 0, weekdays.get());
  }

  /** Whether a date in a year is so many days after the last of the weekdays. */
  private static boolean fits(PartialDate date, int year, int daysLater, Weekdays week) {
    return date.inYear(year)
        .filter(PartialDate::isDay)
        .flatMap(PartialDate::earliest)
        .filter(d -> d.minusDays(daysLater).getDayOfWeek() == week.to())
        .isPresent();
  }

  private static DateRange inYear(Days days, int year) {
    return new DateRange(
        days.from().inYear(year).orElseThrow(), days.to().inYear(year).orElseThrow());
  }

  private static List<Reason> choice(Days days, Optional<Weekdays> weekdays, List<Integer> years) {
    Reason fits =
        weekdays
            .map(
                week ->
                    Reason.of("After that, {day} is a {weekday} in {years}.")
                        .with("weekday", week.from()))
            .orElse(Reason.of("After that, {day} comes next in {years}."))
            .with("day", days.from())
            .with("years", first(3, years));
    return years.size() > 1
        ? List.of(fits, Reason.of("The nearest is taken, {year}.").with("year", year(years.get(0))))
        : List.of(fits);
  }

  /** Years as dates, which no language parts by thousands. */
  private static List<PartialDate> first(int most, List<Integer> years) {
    return years.stream().limit(most).map(DateSolver::year).toList();
  }

  private static PartialDate year(int year) {
    return new PartialDate(year, 0, 0);
  }

  private Reason says(DateExpression date) {
    return Reason.of("The text says “{words}”.").with("words", words(date));
  }

  private Reason saysNoYear(DateExpression date) {
    return Reason.of("The text says “{words}” and no year.").with("words", words(date));
  }

  /** Of what day a document is that is taken as the day from which others are counted. */
  static Reason documentOf(DateRange date, DayOfWeek last) {
    return Reason.of("The document is of {date} (a {weekday}).")
        .with("date", date)
        .with("weekday", last);
  }

  private String words(DateExpression date) {
    return date.span().of(text);
  }
}
