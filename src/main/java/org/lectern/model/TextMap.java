package org.lectern.model;

import java.util.List;
import java.util.Optional;

/**
 * Which characters of the cleaned text are which characters of the source.
 *
 * @param runs the stretches that were kept verbatim, in order, apart from each other in both texts
 */
public record TextMap(List<Run> runs) {
  /**
   * Characters kept verbatim.
   *
   * @param text where they begin in the cleaned text
   * @param source where they begin in the decoded source
   * @param length how many, at least one
   */
  public record Run(int text, int source, int length) {
    int textEnd() {
      return text + length;
    }

    int sourceEnd() {
      return source + length;
    }
  }

  /**
   * @throws IllegalArgumentException if the runs are empty, unordered or overlap
   */
  public TextMap {
    runs = List.copyOf(runs);
    int text = 0;
    int source = 0;
    for (Run run : runs) {
      if (run.length < 1 || run.text < text || run.source < source) {
        throw new IllegalArgumentException("runs out of order at " + run);
      }
      text = run.textEnd();
      source = run.sourceEnd();
    }
  }

  /**
   * From the first to the last kept source character under a span of the cleaned text.
   *
   * @return empty if none of the span's characters come from the source
   */
  public Optional<Span> toSource(Span text) {
    int start = -1;
    int end = -1;
    for (int i = firstAt(text.start(), true); i < runs.size(); i++) {
      Run run = runs.get(i);
      if (run.text >= text.end()) {
        break;
      }
      if (start < 0) {
        start = run.source + Math.max(0, text.start() - run.text);
      }
      end = run.source + Math.min(run.length, text.end() - run.text);
    }
    return start < 0 || end <= start ? Optional.empty() : Optional.of(new Span(start, end));
  }

  /**
   * From the first to the last character of the cleaned text under a span of the source.
   *
   * @return empty if none of the span's characters were kept
   */
  public Optional<Span> toText(Span source) {
    int start = -1;
    int end = -1;
    for (int i = firstAt(source.start(), false); i < runs.size(); i++) {
      Run run = runs.get(i);
      if (run.source >= source.end()) {
        break;
      }
      if (start < 0) {
        start = run.text + Math.max(0, source.start() - run.source);
      }
      end = run.text + Math.min(run.length, source.end() - run.source);
    }
    return start < 0 || end <= start ? Optional.empty() : Optional.of(new Span(start, end));
  }

  /** The end, in the cleaned text, of the last run that ends at a place in the source or before. */
  int textBefore(int source) {
    int behind = firstAt(source, false);
    return behind == 0 ? 0 : runs.get(behind - 1).textEnd();
  }

  /** The index of the first run that ends behind an offset. */
  private int firstAt(int offset, boolean inText) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Run run = runs.get(middle);
      if ((inText ? run.textEnd() : run.sourceEnd()) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
