package org.lectern.cli;

import java.util.Arrays;
import org.lectern.model.Span;

/** Lines and columns of offsets in a text, both from 1. */
final class Lines {
  private final int[] starts;

  Lines(String text) {
    int[] found = new int[16];
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      found[count++] = at + 1;
    }
    starts = Arrays.copyOf(found, count);
  }

  /** The line of an offset. */
  int line(int offset) {
    int index = Arrays.binarySearch(starts, offset);
    return index >= 0 ? index + 1 : -index - 1;
  }

  /** Such as {@code 12:40}. */
  String place(int offset) {
    int line = line(offset);
    return line + ":" + (offset - starts[line - 1] + 1);
  }

  /** Such as {@code line 12} or {@code lines 20 to 58}. */
  String range(Span span) {
    int first = line(span.start());
    int last = line(Math.max(span.start(), span.end() - 1));
    return first == last ? "line " + first : "lines " + first + " to " + last;
  }
}
