package org.lectern.index.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days of a date as typed in a query: a year, its last digits perhaps X, a month or a day.
 *
 * @param first yyyymmdd
 * @param last yyyymmdd; as it is only compared, a month has 31 days
 */
record DayRange(int first, int last) {
  private static final Pattern DATE =
      Pattern.compile("(\\d\\d(?:\\d\\d|\\dX|XX))(?:-(\\d\\d?)(?:-(\\d\\d?))?)?");

  static Optional<DayRange> of(String date) {
    Matcher parts = DATE.matcher(date);
    if (!parts.matches() || !within(parts.group(2), 12) || !within(parts.group(3), 31)) {
      return Optional.empty();
    }
    return Optional.of(new DayRange(day(parts, '0', 1, 1), day(parts, '9', 12, 31)));
  }

  private static boolean within(String number, int most) {
    return number == null || Integer.parseInt(number) > 0 && Integer.parseInt(number) <= most;
  }

  private static int day(Matcher parts, char digit, int month, int day) {
    return Integer.parseInt(parts.group(1).replace('X', digit)) * 10_000
        + (parts.group(2) == null ? month : Integer.parseInt(parts.group(2))) * 100
        + (parts.group(3) == null ? day : Integer.parseInt(parts.group(3)));
  }
}
