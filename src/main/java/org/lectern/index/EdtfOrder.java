package org.lectern.index;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that EDTF dates can mean. Takes EDTF levels 0 and 1 of ISO 8601-2: a year with
 * unspecified digits ({@code 201X}), month or season, day, qualifiers ({@code ? ~ %}), intervals.
 * What it cannot read means no day.
 */
final class EdtfOrder {
  private static final Pattern DATE =
      Pattern.compile("(-?)Y?([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?(?:T.*)?[?~%]?");
  private static final int FIRST_SEASON = 21;
  private static final int LAST_SEASON = 24;
  private static final int MONTHS = 12;

  /** The February after the last winter month of a year. */
  private static final int LAST_MONTH = MONTHS + 2;

  private static final int LEAP_YEAR = 2000;

  /** The last day of an interval whose end is open or unknown. */
  private static final int OPEN = 99991231;

  private EdtfOrder() {}

  /**
   * The days that a date can mean, as {@code yyyymmdd}; years before 1 are negative, {@code year *
   * 10000 + month * 100 + day}.
   *
   * @param order to sort by: the first day, where what the date does not say counts as 0, so that a
   *     year comes before its first month and this before its first day
   * @param first the first day
   * @param last the last day
   */
  record Days(int order, int first, int last) {}

  /** The days of a date or interval; absent when it, or the start of the interval, is no date. */
  static Optional<Days> days(String edtf) {
    int slash = edtf.indexOf('/');
    Optional<Days> start = single(slash > 0 ? edtf.substring(0, slash) : edtf);
    if (slash <= 0 || start.isEmpty()) {
      return start;
    }
    Days from = start.get();
    int last = lastOf(edtf.substring(slash + 1), from.last());
    return Optional.of(new Days(from.order(), from.first(), Math.max(from.last(), last)));
  }

  private static int lastOf(String end, int otherwise) {
    return end.isEmpty() || end.equals("..") ? OPEN : single(end).map(Days::last).orElse(otherwise);
  }

  private static Optional<Days> single(String edtf) {
    Matcher date = DATE.matcher(edtf);
    if (!date.matches()) {
      return Optional.empty();
    }
    String year = date.group(2);
    int sign = date.group(1).isEmpty() ? 1 : -1;
    int one = sign * Integer.parseInt(year.replace('X', '0'));
    int other = sign * Integer.parseInt(year.replace('X', '9'));
    String month = known(date.group(3));
    String day = month == null ? null : known(date.group(4));
    Optional<Integer> first = first(Math.min(one, other), month, day, year);
    Optional<Integer> last = last(Math.max(one, other), month, day, year);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    int unsaid = month == null ? 101 : day == null ? 1 : 0;
    return Optional.of(new Days(first.get() - unsaid, first.get(), last.get()));
  }

  /** Nothing for digits of which none is given. */
  private static String known(String digits) {
    return "XX".equals(digits) ? null : digits;
  }

  private static Optional<Integer> first(int year, String month, String day, String digits) {
    for (int m = 1; m <= LAST_MONTH; m++) {
      for (int d = 1; isMonth(m, month) && d <= length(year, m, digits); d++) {
        if (day == null || fits(d, day)) {
          return Optional.of(number(year, m, d));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> last(int year, String month, String day, String digits) {
    for (int m = LAST_MONTH; m >= 1; m--) {
      for (int d = isMonth(m, month) ? length(year, m, digits) : 0; d >= 1; d--) {
        if (day == null || fits(d, day)) {
          return Optional.of(number(year, m, d));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a month is meant; those of a winter go on into the next year. */
  private static boolean isMonth(int month, String digits) {
    if (digits != null && digits.indexOf('X') < 0) {
      int season = Integer.parseInt(digits);
      if (season >= FIRST_SEASON && season <= LAST_SEASON) {
        int start = (season - FIRST_SEASON) * 3 + 3; // spring begins in March
        return month >= start && month < start + 3;
      }
    }
    return month <= MONTHS && (digits == null || fits(month, digits));
  }

  private static int length(int year, int month, String yearDigits) {
    boolean leap = yearDigits.indexOf('X') >= 0; // one of the years may be
    int y = month > MONTHS ? year + 1 : year;
    int m = month > MONTHS ? month - MONTHS : month;
    return YearMonth.of(leap ? LEAP_YEAR : y, m).lengthOfMonth();
  }

  private static int number(int year, int month, int day) {
    int next = month > MONTHS ? 1 : 0;
    return (year + next) * 10_000 + (month - next * MONTHS) * 100 + day;
  }

  private static boolean fits(int number, String digits) {
    return fits(number / 10, digits.charAt(0)) && fits(number % 10, digits.charAt(1));
  }

  private static boolean fits(int digit, char given) {
    return given == 'X' || given - '0' == digit;
  }

  /** The year in a form to filter by, such as {@code 2018}; absent when it is not certain. */
  static Optional<String> year(String edtf) {
    Matcher date =
        DATE.matcher(edtf.indexOf('/') > 0 ? edtf.substring(0, edtf.indexOf('/')) : edtf);
    return date.matches() && date.group(1).isEmpty() && !date.group(2).contains("X")
        ? Optional.of(date.group(2))
        : Optional.empty();
  }
}
