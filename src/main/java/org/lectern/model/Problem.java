package org.lectern.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something to tell the publisher, with its place and a hint.
 *
 * @param severity how bad it is
 * @param place where it is
 * @param message what is wrong or unsure: one sentence, lower case, no full stop
 * @param hint what to do about it
 * @param importance how much hangs on it, among what is unsure: 0 or more, in no unit
 */
public record Problem(
    Severity severity, Place place, String message, Optional<String> hint, int importance)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparingInt((Problem p) -> p.severity == Severity.UNSURE ? 1 : 0)
          .thenComparingInt(p -> -p.importance)
          .thenComparing(p -> p.place.path)
          .thenComparingInt(p -> p.place.line)
          .thenComparingInt(p -> p.place.column)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::message);

  /** How bad a problem is. */
  public enum Severity {
    /** Nothing can be built before it is mended. */
    ERROR,
    /** Something was left out or replaced. */
    WARNING,
    /** Something was inferred with little support; the publisher may want to settle it. */
    UNSURE
  }

  /**
   * A place in a file of the publisher's.
   *
   * @param path the file, relative to the corpus where it is inside
   * @param line from 1, or 0 when the whole file is meant
   * @param column in UTF-16 units from 1, or 0 when the whole line is meant
   * @param sourceLine the line itself, empty when there is none to show
   */
  public record Place(String path, int line, int column, String sourceLine) {
    /** A whole file. */
    public static Place file(String path) {
      return new Place(path, 0, 0, "");
    }

    /** An offset in a file's decoded text. */
    public static Place at(String path, String text, int offset) {
      int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
      int lineEnd = text.indexOf('\n', offset);
      int line = 1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
      String sourceLine = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd);
      return new Place(path, line, offset - lineStart + 1, sourceLine.stripTrailing());
    }
  }

  /** An error. */
  public static Problem error(Place place, String message, String hint) {
    return new Problem(Severity.ERROR, place, message, Optional.of(hint), 0);
  }

  /** A warning. */
  public static Problem warning(Place place, String message, String hint) {
    return new Problem(Severity.WARNING, place, message, Optional.of(hint), 0);
  }

  /** Something unsure, with the line of YAML that would settle it, and how much hangs on it. */
  public static Problem unsure(Place place, String message, String hint, int importance) {
    return new Problem(Severity.UNSURE, place, message, Optional.of(hint), importance);
  }

  /** The same with another hint. */
  public Problem hinting(String other) {
    return new Problem(severity, place, message, Optional.of(other), importance);
  }

  /** By file and place; behind all else what is unsure, the most important first. */
  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
