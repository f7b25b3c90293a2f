package org.lectern.i18n;

import com.ibm.icu.text.ConstrainedFieldPosition;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.DateIntervalFormat.FormattedDateInterval;
import com.ibm.icu.text.DateIntervalFormat.SpanField;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.model.DateRange;
import org.lectern.model.PartialDate;

/**
 * Writes dates as a language does, as precisely as they are known and in the Gregorian calendar.
 * Safe for use by several threads.
 */
public final class Dates {
  private static final TimeZone UTC = TimeZone.getTimeZone("Etc/UTC");

  /** Stands around some of ICU's dashes, and parts what our dates keep together. */
  private static final String THIN_SPACE = "\u2009";

  private final ULocale locale;
  private final Map<String, DateFormat> single = new HashMap<>();
  private final Map<String, DateIntervalFormat> intervals = new HashMap<>();

  Dates(ULocale locale) {
    this.locale = locale.setKeywordValue("calendar", "gregorian");
  }

  /**
   * A range in the words of a language.
   *
   * @param ends the words of its first and its last date, or of the one date that it is; what both
   *     have in common stands with one of them
   * @param between what stands between the two; empty for one date
   */
  public record Words(List<String> ends, String between) {
    /** Copies the list. */
    public Words {
      ends = List.copyOf(ends);
    }

    /** All of it. */
    public String text() {
      return String.join(between, ends);
    }
  }

  /** A date or range. */
  public synchronized Words words(DateRange range) {
    if (range.isSingle()) {
      return new Words(List.of(words(range.from())), "");
    }
    String skeleton = skeleton(range.from());
    if (!skeleton.equals(skeleton(range.to()))) {
      return new Words(List.of(words(range.from()), words(range.to())), "–");
    }
    return interval(skeleton, calendar(range.from()), calendar(range.to()));
  }

  /** The name of a month, from 1 to 12, as it stands alone. */
  public synchronized String month(int month) {
    return format("LLLL").format(calendar(new PartialDate(0, month, 0)));
  }

  /** The name of a day of the week, as it stands alone. */
  public synchronized String weekday(DayOfWeek day) {
    // The first of January 2001 was a Monday.
    return format("cccc").format(calendar(new PartialDate(2001, 1, day.getValue())));
  }

  private String words(PartialDate date) {
    return format(skeleton(date)).format(calendar(date));
  }

  /** What of a date is known, as a skeleton of UTS 35. */
  private static String skeleton(PartialDate date) {
    return (date.hasYear() ? "y" : "")
        + (date.month() == 0 ? "" : "MMMM")
        + (date.day() == 0 ? "" : "d");
  }

  private Words interval(String skeleton, Calendar from, Calendar to) {
    DateIntervalFormat format =
        intervals.computeIfAbsent(
            skeleton,
            s -> {
              DateIntervalFormat made = DateIntervalFormat.getInstance(s, locale);
              made.setTimeZone(UTC);
              return made;
            });
    FormattedDateInterval formatted = format.formatToValue(from, to);
    String text = formatted.toString();
    ConstrainedFieldPosition span = new ConstrainedFieldPosition();
    span.constrainField(SpanField.DATE_INTERVAL_SPAN);
    int[] limits = {0, 0, text.length(), text.length()};
    while (formatted.nextPosition(span)) {
      boolean first = span.getFieldValue().equals(0);
      limits[first ? 1 : 2] = first ? span.getLimit() : span.getStart();
    }
    if (limits[1] == 0 || limits[1] > limits[2]) {
      return new Words(List.of(text), "");
    }
    return new Words(
        List.of(text.substring(0, limits[1]), text.substring(limits[2])),
        text.substring(limits[1], limits[2]).replace(THIN_SPACE, ""));
  }

  private DateFormat format(String skeleton) {
    return single.computeIfAbsent(
        skeleton,
        s -> {
          DateFormat made = DateFormat.getInstanceForSkeleton(s, locale);
          made.setCalendar(calendar());
          return made;
        });
  }

  private Calendar calendar(PartialDate date) {
    Calendar calendar = calendar();
    // A leap year, so that it has every day that a date of unknown year can be.
    calendar.set(
        date.hasYear() ? date.year() : 2000,
        Math.max(date.month(), 1) - 1,
        Math.max(date.day(), 1));
    return calendar;
  }

  private Calendar calendar() {
    GregorianCalendar calendar = new GregorianCalendar(UTC, locale);
    calendar.setGregorianChange(new Date(Long.MIN_VALUE));
    calendar.clear();
    return calendar;
  }
}
