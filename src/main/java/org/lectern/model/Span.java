package org.lectern.model;

/**
 * A half-open range of UTF-16 code units.
 *
 * @param start first unit
 * @param end one past the last unit, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
  /**
   * @throws IllegalArgumentException if the bounds are negative or crossed
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The number of units. */
  public int length() {
    return end - start;
  }

  /** Whether no unit is inside. */
  public boolean isEmpty() {
    return start == end;
  }

  /** Whether every unit of the other span is inside this one. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the two have a unit in common. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** This span, moved by a number of units. */
  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  /** The characters of a text that this span covers. */
  public String of(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  /** By start, the longer first. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(other.end, end);
  }
}
