package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import org.lectern.i18n.Dates;
import org.lectern.i18n.Messages;
import org.lectern.model.DateRange;
import org.lectern.model.PartialDate;

/**
 * A date to show.
 *
 * @param edtf the date as data
 * @param text the date in words, such as {@code 14–15 July 2023}
 * @param parts the same in parts, each a {@code time} element
 * @param between what stands between the parts
 * @param yearKnown whether the year is known
 */
record DateView(String edtf, String text, List<Part> parts, String between, boolean yearKnown) {

  /**
   * One end of a range.
   *
   * @param datetime a date string of HTML
   * @param text its words
   */
  record Part(String datetime, String text) {}

  static DateView of(DateRange date, Messages messages) {
    Dates.Words words = messages.dates().words(date);
    List<Part> parts = new ArrayList<>();
    if (words.ends().size() > 1) {
      parts.add(new Part(html(date.from()), words.ends().get(0)));
    }
    parts.add(new Part(html(date.to()), words.ends().get(words.ends().size() - 1)));
    return new DateView(
        date.toString(), words.text(), List.copyOf(parts), words.between(), date.hasYear());
  }

  /** A yearless date of HTML has no year at all; a month without a year is no date of HTML. */
  private static String html(PartialDate date) {
    if (date.hasYear() || date.day() == 0) {
      return date.hasYear() ? date.toString() : "";
    }
    return date.toString().substring("XXXX-".length());
  }
}
