package org.lectern.model;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates in English words, as derived titles, reasons and messages have them. */
public final class EnglishDates {
  private EnglishDates() {}

  /** A day of the week. */
  public static String words(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /** A date, such as {@code April 21, 2018} or {@code April 21}. */
  public static String words(PartialDate date) {
    String year = date.hasYear() ? Integer.toString(date.year()) : "";
    if (date.month() == 0) {
      return year;
    }
    String month = Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    if (date.day() == 0) {
      return (month + " " + year).strip();
    }
    return month + " " + date.day() + (year.isEmpty() ? "" : ", " + year);
  }

  /** A range, such as {@code July 14–15, 2023}. */
  public static String words(DateRange range) {
    PartialDate from = range.from();
    PartialDate to = range.to();
    if (range.isSingle()) {
      return words(from);
    }
    boolean oneMonth =
        from.year() == to.year() && from.month() == to.month() && from.day() != 0 && to.day() != 0;
    if (oneMonth) {
      return words(new PartialDate(0, from.month(), from.day()))
          + "–"
          + to.day()
          + (to.hasYear() ? ", " + to.year() : "");
    }
    boolean oneYear = from.year() == to.year() && from.month() != 0 && from.day() != 0;
    return (oneYear ? words(new PartialDate(0, from.month(), from.day())) : words(from))
        + " – "
        + words(to);
  }
}
