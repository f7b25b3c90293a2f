package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import org.lectern.model.DateRange;
import org.lectern.model.PartialDate;

/**
 * A date to show.
 *
 * @param edtf the date as data
 * @param text the date in words, such as {@code 14–15 July 2023}
 * @param parts the same in parts, each a {@code time} element, with an en dash between them
 * @param yearKnown whether the year is known
 */
record DateView(String edtf, String text, List<Part> parts, boolean yearKnown) {

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /**
   * One end of a range.
   *
   * @param datetime a date string of HTML
   * @param text its words
   */
  record Part(String datetime, String text) {}

  static DateView of(DateRange date) {
    List<Part> parts = new ArrayList<>();
    if (!date.isSingle()) {
      parts.add(new Part(html(date.from()), shortened(date.from(), date.to())));
    }
    parts.add(new Part(html(date.to()), words(date.to())));
    String text = String.join("–", parts.stream().map(Part::text).toList());
    return new DateView(date.toString(), text, List.copyOf(parts), date.hasYear());
  }

  /** A yearless date of HTML has no year at all; a month without a year is no date of HTML. */
  private static String html(PartialDate date) {
    if (date.hasYear() || date.day() == 0) {
      return date.hasYear() ? date.toString() : "";
    }
    return date.toString().substring("XXXX-".length());
  }

  private static String words(PartialDate date) {
    StringBuilder out = new StringBuilder();
    if (date.day() != 0) {
      out.append(date.day()).append(' ');
    }
    if (date.month() != 0) {
      out.append(MONTHS.get(date.month() - 1)).append(' ');
    }
    if (date.hasYear()) {
      out.append(date.year());
    }
    return out.toString().strip();
  }

  /** The beginning of a range without what its end says too. */
  private static String shortened(PartialDate from, PartialDate to) {
    boolean sameYear = from.year() == to.year();
    if (sameYear && from.month() == to.month() && from.day() != 0 && to.day() != 0) {
      return Integer.toString(from.day());
    }
    boolean monthsTell = from.month() != 0 && to.month() != 0;
    return words(sameYear && monthsTell ? new PartialDate(0, from.month(), from.day()) : from);
  }
}
