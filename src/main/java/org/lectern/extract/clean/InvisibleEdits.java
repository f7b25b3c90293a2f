package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.List;
import org.lectern.model.Span;

/** The removals of invisible characters of a source, asked for stretch by stretch, in order. */
public final class InvisibleEdits {
  private final List<Edit> all;
  private int next;

  /** Those of a text from an offset on. */
  public InvisibleEdits(String text, int from) {
    this.all = InvisibleCharacters.find(text, from);
  }

  /**
   * What of them is in a stretch, cut at its ends.
   *
   * @param span no earlier than the stretch that was asked for before
   */
  public List<Edit> in(Span span) {
    while (next < all.size() && all.get(next).span().end() <= span.start()) {
      next++;
    }
    List<Edit> edits = new ArrayList<>();
    for (int i = next; i < all.size() && all.get(i).span().start() < span.end(); i++) {
      Edit edit = all.get(i);
      int start = Math.max(span.start(), edit.span().start());
      int end = Math.min(span.end(), edit.span().end());
      edits.add(Edit.remove(new Span(start, end), edit.rule(), edit.reason()));
    }
    return edits;
  }
}
