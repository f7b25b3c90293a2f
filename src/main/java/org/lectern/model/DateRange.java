package org.lectern.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One date, or an interval of two.
 *
 * <p>{@link #toString()} is an Extended Date/Time Format string (ISO 8601-2:2019): {@code
 * 2023-07-15} or {@code 2023-07-14/2023-07-15}.
 *
 * @param from the first date
 * @param to the last date; equal to {@code from} for a single date
 */
public record DateRange(PartialDate from, PartialDate to) implements Comparable<DateRange> {
  /**
   * @throws IllegalArgumentException if both are known and the last ends before the first begins
   */
  public DateRange {
    if (from.hasYear() && to.hasYear() && to.latest().get().isBefore(from.earliest().get())) {
      throw new IllegalArgumentException("backwards: " + from + "/" + to);
    }
  }

  /** A range of one date. */
  public static DateRange of(PartialDate date) {
    return new DateRange(date, date);
  }

  /**
   * Reads one date or {@code from/to}.
   *
   * @return empty if the text is not such a date, or runs backwards
   */
  public static Optional<DateRange> parse(String edtf) {
    int slash = edtf.indexOf('/');
    Optional<PartialDate> from = PartialDate.parse(slash < 0 ? edtf : edtf.substring(0, slash));
    Optional<PartialDate> to = PartialDate.parse(edtf.substring(slash + 1));
    try {
      return from.isPresent() && to.isPresent()
          ? Optional.of(new DateRange(from.get(), to.get()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether this is one date and not an interval. */
  public boolean isSingle() {
    return from.equals(to);
  }

  /** Whether the years are known. */
  public boolean hasYear() {
    return from.hasYear() && to.hasYear();
  }

  /** Whether the two can mean a common day; ranges of unknown years never do. */
  public boolean overlaps(DateRange other) {
    return hasYear()
        && other.hasYear()
        && !earliest().isAfter(other.latest())
        && !other.earliest().isAfter(latest());
  }

  private LocalDate earliest() {
    return from.earliest().orElseThrow();
  }

  private LocalDate latest() {
    return to.latest().orElseThrow();
  }

  /** By the text of the EDTF form, which orders by time where the years are known. */
  @Override
  public int compareTo(DateRange other) {
    return toString().compareTo(other.toString());
  }

  /** The EDTF form. */
  @Override
  public String toString() {
    return isSingle() ? from.toString() : from + "/" + to;
  }
}
