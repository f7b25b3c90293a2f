package org.lectern.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date that may lack its day, its month or its year, as texts give it.
 *
 * <p>{@link #toString()} is an Extended Date/Time Format level 1 string (ISO 8601-2:2019): {@code
 * 2023-07-15}, {@code 2023-07}, {@code 2023}, or {@code XXXX-07-15} where the year is unknown.
 *
 * @param year the proleptic Gregorian year, 1 to 9999, or 0 when unknown
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31, or 0 when unknown
 */
public record PartialDate(int year, int month, int day) {
  /**
   * @throws IllegalArgumentException if no such date exists, if a day has no month, or if all is
   *     unknown
   */
  public PartialDate {
    boolean gap = day != 0 && month == 0 || year == 0 && month == 0;
    if (gap || year < 0 || year > 9999) {
      throw new IllegalArgumentException("not a date: " + year + "-" + month + "-" + day);
    }
    try {
      // Leap years are the lenient ones for a day whose year is unknown.
      LocalDate.of(year == 0 ? 2000 : year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  /** A whole date. */
  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /**
   * Reads {@code 2023-07-15}, {@code 2023-07}, {@code 2023}, {@code XXXX-07-15} or {@code XXXX-07}.
   *
   * @return empty if the text is none of these or no such date exists
   */
  public static Optional<PartialDate> parse(String edtf) {
    if (!edtf.matches("(\\d{4}|XXXX)(-\\d{2}(-\\d{2})?)?")) {
      return Optional.empty();
    }
    String[] parts = edtf.split("-", -1);
    int year = parts[0].equals("XXXX") ? 0 : Integer.parseInt(parts[0]);
    int month = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    int day = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
    boolean zero = parts.length > 1 && month == 0 || parts.length > 2 && day == 0;
    try {
      return zero ? Optional.empty() : Optional.of(new PartialDate(year, month, day));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the year is known. */
  public boolean hasYear() {
    return year != 0;
  }

  /** Whether year, month and day are known. */
  public boolean isDay() {
    return year != 0 && day != 0;
  }

  /** This date in a year; a 29 February moves to no other day. */
  public Optional<PartialDate> inYear(int other) {
    try {
      return Optional.of(new PartialDate(other, month, day));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The first day that this date can mean, or empty when the year is unknown. */
  public Optional<LocalDate> earliest() {
    return hasYear()
        ? Optional.of(LocalDate.of(year, Math.max(month, 1), Math.max(day, 1)))
        : Optional.empty();
  }

  /** The last day that this date can mean, or empty when the year is unknown. */
  public Optional<LocalDate> latest() {
    if (!hasYear()) {
      return Optional.empty();
    }
    LocalDate month1 = LocalDate.of(year, month == 0 ? 12 : month, 1);
    return Optional.of(
        day == 0 ? month1.withDayOfMonth(month1.lengthOfMonth()) : month1.withDayOfMonth(day));
  }

  /** The EDTF form. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(year == 0 ? "XXXX" : pad(year, 4));
    if (month != 0) {
      out.append('-').append(pad(month, 2));
    }
    if (day != 0) {
      out.append('-').append(pad(day, 2));
    }
    return out.toString();
  }

  private static String pad(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(width - digits.length()) + digits;
  }
}
