package org.lectern.extract.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.lectern.model.DateRange;
import org.lectern.model.PartialDate;
import org.lectern.model.Reason;

/**
 * How far a date is from the day on which a text was written. Weeks begin on Monday.
 *
 * <p>The degrees of belief are judgements: words for a day say which; "last Friday" is the nearest
 * one to most writers and that of the week before to some; a week or a month only holds the day.
 */
sealed interface Distance {
  /** The days meant, as seen from a day; empty if there are none such. */
  Optional<DateRange> seenFrom(LocalDate day);

  /** What is meant, as a phrase. */
  Reason words();

  /** How sure the words are, from 0 to 1, where the day they are seen from is certain. */
  double belief();

  private static Optional<DateRange> range(LocalDate from, LocalDate to) {
    return Optional.of(new DateRange(PartialDate.of(from), PartialDate.of(to)));
  }

  /** Today, yesterday, the day before yesterday: so many days back. */
  record Days(int back) implements Distance {
    @Override
    public Optional<DateRange> seenFrom(LocalDate day) {
      return range(day.minusDays(back), day.minusDays(back));
    }

    @Override
    public Reason words() {
      return switch (back) {
        case -1 -> Reason.of("the day after it");
        case 0 -> Reason.of("that very day");
        case 1 -> Reason.of("the day before it");
        default -> Reason.of("{days} days before it").with("days", back);
      };
    }

    @Override
    public double belief() {
      return 0.95;
    }
  }

  /**
   * Days of a month that may not be named.
   *
   * @param from the first day, 1 to 31
   * @param to the last day, 1 to 31
   * @param weekday what the text says that the first day is, or null
   * @param monthsBack 0 for this month, 1 for the last, or -1 where the text does not say
   */
  record MonthDays(int from, int to, DayOfWeek weekday, int monthsBack) implements Distance {
    /** Nobody leaves out the month of a day longer ago. */
    private static final int LATEST = 2;

    @Override
    public Optional<DateRange> seenFrom(LocalDate day) {
      if (monthsBack >= 0) {
        return in(day.withDayOfMonth(1).minusMonths(monthsBack));
      }
      for (int back = 0; back < LATEST; back++) {
        Optional<DateRange> days =
            in(day.withDayOfMonth(1).minusMonths(back))
                .filter(d -> !d.to().latest().orElseThrow().isAfter(day));
        if (days.isPresent()) {
          return days;
        }
      }
      return Optional.empty();
    }

    private Optional<DateRange> in(LocalDate month) {
      try {
        LocalDate first = month.withDayOfMonth(from);
        LocalDate last = month.withDayOfMonth(to);
        boolean fits = weekday == null || first.getDayOfWeek() == weekday;
        return fits ? range(first, last) : Optional.empty();
      } catch (DateTimeException e) {
        return Optional.empty(); // A short month.
      }
    }

    @Override
    public Reason words() {
      return switch (monthsBack) {
        case 0 -> Reason.of("that day of its month");
        case 1 -> Reason.of("that day of the month before");
        default -> Reason.of("the last such day that is not after it");
      };
    }

    @Override
    public double belief() {
      return 0.95;
    }
  }

  /** Days of a week so many weeks back. */
  record WeekDays(int weeksBack, DayOfWeek from, DayOfWeek to) implements Distance {
    @Override
    public Optional<DateRange> seenFrom(LocalDate day) {
      LocalDate monday = monday(day).minusWeeks(weeksBack);
      return from.compareTo(to) > 0
          ? Optional.empty()
          : range(monday.plusDays(from.getValue() - 1L), monday.plusDays(to.getValue() - 1L));
    }

    @Override
    public Reason words() {
      return Reason.of(weeksBack == 0 ? "that day of its week" : "that day of the week before");
    }

    @Override
    public double belief() {
      return 0.9;
    }
  }

  /** "Last Friday": the nearest before the day, never the day itself. */
  record LastWeekdays(DayOfWeek from, DayOfWeek to) implements Distance {
    @Override
    public Optional<DateRange> seenFrom(LocalDate day) {
      LocalDate last = day.with(TemporalAdjusters.previous(to));
      return range(Calendar.onOrBefore(last, from), last);
    }

    @Override
    public Reason words() {
      return Reason.of("the nearest such day before it");
    }

    @Override
    public double belief() {
      return 0.75;
    }
  }

  /** A week; of this week only the part that is over. */
  record Week(int back) implements Distance {
    @Override
    public Optional<DateRange> seenFrom(LocalDate day) {
      LocalDate monday = monday(day).minusWeeks(back);
      return range(monday, back == 0 ? day : monday.plusDays(6));
    }

    @Override
    public Reason words() {
      return Reason.of(back == 0 ? "some time in its week" : "some time in the week before");
    }

    @Override
    public double belief() {
      return 0.6;
    }
  }

  /** A month. */
  record Month(int back) implements Distance {
    @Override
    public Optional<DateRange> seenFrom(LocalDate day) {
      LocalDate month = day.withDayOfMonth(1).minusMonths(back);
      return Optional.of(DateRange.of(new PartialDate(month.getYear(), month.getMonthValue(), 0)));
    }

    @Override
    public Reason words() {
      return Reason.of(back == 0 ? "some time in its month" : "some time in the month before");
    }

    @Override
    public double belief() {
      return 0.75;
    }
  }

  /** A day or month of a year that is so many years back. */
  record YearOf(int back, DateExpression.Days days) implements Distance {
    @Override
    public Optional<DateRange> seenFrom(LocalDate day) {
      int year = day.getYear() - back;
      Optional<PartialDate> from = year < 1 ? Optional.empty() : days.from().inYear(year);
      Optional<PartialDate> to = year < 1 ? Optional.empty() : days.to().inYear(year);
      return from.isPresent() && to.isPresent()
          ? Optional.of(new DateRange(from.get(), to.get()))
          : Optional.empty();
    }

    @Override
    public Reason words() {
      return Reason.of(back == 0 ? "that date in its year" : "that date in the year before");
    }

    @Override
    public double belief() {
      return 0.95;
    }
  }

  /** "The same day", "当天": that of the date named before; nothing by itself. */
  record SameDay() implements Distance {
    @Override
    public Optional<DateRange> seenFrom(LocalDate day) {
      return Optional.empty();
    }

    @Override
    public Reason words() {
      return Reason.of("the day named before");
    }

    @Override
    public double belief() {
      return 0.85;
    }
  }

  private static LocalDate monday(LocalDate day) {
    return Calendar.onOrBefore(day, DayOfWeek.MONDAY);
  }
}
