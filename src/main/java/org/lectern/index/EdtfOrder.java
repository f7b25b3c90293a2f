package org.lectern.index;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Orders EDTF dates by the first day they can mean. Takes EDTF levels 0 and 1 of ISO 8601-2: a year
 * with unspecified digits ({@code 201X}), month or season, day, qualifiers ({@code ? ~ %}),
 * intervals. What it cannot read has no place in the order.
 */
final class EdtfOrder {
  private static final Pattern DATE =
      Pattern.compile("(-?)Y?([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?(?:T.*)?[?~%]?");
  private static final int FIRST_SEASON = 21;
  private static final int LAST_SEASON = 24;

  private EdtfOrder() {}

  static Optional<Integer> firstDay(String edtf) {
    int slash = edtf.indexOf('/');
    String start = slash > 0 ? edtf.substring(0, slash) : edtf;
    Matcher date = DATE.matcher(start);
    if (!date.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(date.group(2).replace('X', '0'));
    int signed = date.group(1).isEmpty() ? year : -year;
    return Optional.of(signed * 10_000 + month(date.group(3)) * 100 + number(date.group(4)));
  }

  private static int month(String group) {
    int month = number(group);
    return month >= FIRST_SEASON && month <= LAST_SEASON
        ? (month - FIRST_SEASON) * 3 + 3 // spring begins in March, winter in December
        : month;
  }

  private static int number(String group) {
    return group == null ? 0 : Integer.parseInt(group.replace('X', '0'));
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
