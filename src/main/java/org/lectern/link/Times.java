package org.lectern.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.model.DateRange;
import org.lectern.model.PartialDate;

/** Compares dates that may lack their year. */
final class Times {
  private Times() {}

  /** Whether two dates can be those of one event: a common day, or a common day of some year. */
  static boolean compatible(DateRange a, DateRange b) {
    if (a.hasYear() && b.hasYear()) {
      return a.overlaps(b);
    }
    if (a.hasYear()) {
      return inYearsOf(b, a).filter(a::overlaps).isPresent();
    }
    if (b.hasYear()) {
      return inYearsOf(a, b).filter(b::overlaps).isPresent();
    }
    return inYear(a, 2000, 2000)
        .flatMap(x -> inYear(b, 2000, 2000).filter(x::overlaps))
        .isPresent();
  }

  /** A range of unknown year in the years of another. */
  static Optional<DateRange> inYearsOf(DateRange unknown, DateRange known) {
    return inYear(unknown, known.from().year(), known.to().year());
  }

  private static Optional<DateRange> inYear(DateRange range, int from, int to) {
    Optional<PartialDate> first =
        range.from().hasYear() ? Optional.of(range.from()) : range.from().inYear(from);
    Optional<PartialDate> last =
        range.to().hasYear() ? Optional.of(range.to()) : range.to().inYear(to);
    try {
      return first.isPresent() && last.isPresent()
          ? Optional.of(new DateRange(first.get(), last.get()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** How exactly a range tells its days: 2 to the day, 1 to the month, 0 to the year. */
  static int precision(DateRange range) {
    return Math.min(precision(range.from()), precision(range.to()));
  }

  private static int precision(PartialDate date) {
    return date.day() != 0 ? 2 : date.month() != 0 ? 1 : 0;
  }

  /** The months of a range as {@code 2023-07}, {@code XXXX-07} where the year is unknown. */
  static List<String> months(DateRange range) {
    List<String> months = new ArrayList<>();
    int year = range.from().year();
    int month = Math.max(1, range.from().month());
    int lastYear = range.hasYear() ? range.to().year() : year;
    int lastMonth = range.to().month() == 0 ? 12 : range.to().month();
    // A range of unknown year may run over New Year; an event takes no more than two years.
    for (int i = 0; i < 24; i++) {
      months.add(new PartialDate(year, month, 0).toString());
      boolean last = month == lastMonth && (year == 0 || year >= lastYear);
      if (last) {
        break;
      }
      year += month == 12 && year != 0 ? 1 : 0;
      month = month % 12 + 1;
    }
    return months;
  }
}
