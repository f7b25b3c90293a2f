package org.lectern.model;

/** Dates in Chinese words, as derived titles of Chinese documents have them. */
public final class ChineseDates {
  private ChineseDates() {}

  /** A date, such as {@code 2018年4月21日} or {@code 4月21日}. */
  public static String words(PartialDate date) {
    return year(date) + month(date) + day(date);
  }

  /** A range, such as {@code 2018年4月20日至21日}: what both ends share stands once. */
  public static String words(DateRange range) {
    PartialDate from = range.from();
    PartialDate to = range.to();
    if (range.isSingle()) {
      return words(from);
    }
    boolean oneYear = from.year() == to.year() && to.month() != 0;
    boolean oneMonth = oneYear && from.month() == to.month() && to.day() != 0;
    return words(from) + "至" + (oneYear ? "" : year(to)) + (oneMonth ? "" : month(to)) + day(to);
  }

  private static String year(PartialDate date) {
    return date.hasYear() ? date.year() + "年" : "";
  }

  private static String month(PartialDate date) {
    return date.month() == 0 ? "" : date.month() + "月";
  }

  private static String day(PartialDate date) {
    return date.day() == 0 ? "" : date.day() + "日";
  }
}
