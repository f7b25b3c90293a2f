package org.lectern.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.DateRange;

/**
 * Dates as tables and file properties have them: EDTF; ISO 8601 with a time of day, which is left
 * out; year, month and day with any of {@code - / .} between them; {@code 22.05.1998}; an English
 * month's name before or behind the day. Numbers with slashes where the year is last are nobody's
 * date for sure and are refused.
 */
final class CellDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[-/.]?(\\d{1,2})[-/.]?(\\d{1,2})(?:[T ]\\d{1,2}[:\\d.,]*.{0,12})?");
  private static final Pattern POINTS =
      Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
  private static final Pattern DAY_MONTH =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ -](\\p{L}{3,9})\\.?,?[ -](\\d{4})");
  private static final Pattern MONTH_DAY =
      Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");

  private CellDate() {}

  static Optional<DateRange> parse(String text) {
    return DateRange.parse(text)
        .or(() -> numbers(YEAR_FIRST.matcher(text), 1, 2, 3))
        .or(() -> numbers(POINTS.matcher(text), 3, 2, 1))
        .or(() -> named(DAY_MONTH.matcher(text), 3, 2, 1))
        .or(() -> named(MONTH_DAY.matcher(text), 3, 1, 2));
  }

  private static Optional<DateRange> numbers(Matcher matcher, int year, int month, int day) {
    return matcher.matches()
        ? edtf(matcher.group(year), Integer.parseInt(matcher.group(month)), matcher.group(day))
        : Optional.empty();
  }

  private static Optional<DateRange> named(Matcher matcher, int year, int month, int day) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group(month).toLowerCase(Locale.ROOT);
    int number = MONTHS.indexOf(name.substring(0, 3)) + 1;
    return number == 0 ? Optional.empty() : edtf(matcher.group(year), number, matcher.group(day));
  }

  private static Optional<DateRange> edtf(String year, int month, String day) {
    return DateRange.parse(
        String.format(Locale.ROOT, "%s-%02d-%02d", year, month, Integer.parseInt(day)));
  }
}
