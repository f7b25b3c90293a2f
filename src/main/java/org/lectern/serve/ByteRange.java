package org.lectern.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Part of a file (RFC 9110, section 14).
 *
 * @param first the first byte, from 0
 * @param last the last byte, inclusive; less than {@code first} if the range lies behind the end
 */
record ByteRange(long first, long last) {
  private static final Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

  /**
   * Reads a {@code Range} header.
   *
   * @param length of the file
   * @return empty if it asks for several ranges, or is no range of bytes: the whole file answers it
   */
  static Optional<ByteRange> parse(String header, long length) {
    Matcher matcher = SINGLE.matcher(header);
    if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
      return Optional.empty();
    }
    if (matcher.group(1).isEmpty()) {
      long suffix = Long.parseLong(matcher.group(2));
      return Optional.of(
          suffix == 0
              ? new ByteRange(length, length - 1)
              : new ByteRange(Math.max(0, length - suffix), length - 1));
    }
    long first = Long.parseLong(matcher.group(1));
    long last = matcher.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(matcher.group(2));
    return last < first
        ? Optional.empty()
        : Optional.of(new ByteRange(first, Math.min(last, length - 1)));
  }

  /** Whether any byte of the file is in it. */
  boolean isSatisfiable() {
    return first <= last;
  }

  long length() {
    return last - first + 1;
  }
}
