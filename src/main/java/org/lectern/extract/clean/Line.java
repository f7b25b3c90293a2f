package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.List;
import org.lectern.model.Span;

/**
 * A line of the source that has more than white space.
 *
 * @param span its characters without the white space at its ends
 * @param blankBefore how many empty lines stand between it and the line before
 */
public record Line(Span span, int blankBefore) {

  /** The lines of a text from an offset on, without the empty ones. */
  public static List<Line> split(String text, int from) {
    List<Line> lines = new ArrayList<>();
    int blank = 0;
    int start = from;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !Chars.isBreak(text.charAt(end))) {
        end++;
      }
      Span span = trim(text, start, end);
      if (span.isEmpty()) {
        blank++;
      } else {
        lines.add(new Line(span, blank));
        blank = 0;
      }
      boolean pair =
          end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
      start = end + (pair ? 2 : 1);
    }
    return lines;
  }

  /** A stretch without the white space at its ends. */
  public static Span trim(CharSequence text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Chars.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Chars.isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  /** The number of units. */
  public int length() {
    return span.length();
  }

  /** The characters. */
  public String in(String text) {
    return span.of(text);
  }

  /** Whether it ends as a sentence does. */
  public boolean endsSentence(String text) {
    return Chars.endsSentence(text, span.start(), span.end());
  }
}
