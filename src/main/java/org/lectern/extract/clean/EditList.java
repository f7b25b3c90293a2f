package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.model.Span;

/** Edits of many rules, brought into one order. */
public final class EditList {
  private EditList() {}

  /**
   * Sorts edits and drops what cannot be done beside another. Whole-line edits (removals and taken
   * metadata) win over repairs inside them; otherwise the one that begins first wins.
   *
   * @param lines edits of whole lines, apart from each other
   * @param details repairs and removals of single characters
   */
  public static List<Edit> merge(List<Edit> lines, List<Edit> details) {
    List<Edit> sorted = new ArrayList<>(lines);
    List<Span> whole = lines.stream().map(Edit::span).sorted().toList();
    for (Edit edit : details) {
      if (!touchesAny(whole, edit.span())) {
        sorted.add(edit);
      }
    }
    sorted.sort(Comparator.comparing(Edit::span));
    List<Edit> apart = new ArrayList<>(sorted.size());
    int end = -1;
    for (Edit edit : sorted) {
      if (edit.span().start() >= end) {
        apart.add(edit);
        end = edit.span().end();
      }
    }
    return apart;
  }

  private static boolean touchesAny(List<Span> sorted, Span span) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).end() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < sorted.size() && sorted.get(low).start() <= span.end();
  }
}
