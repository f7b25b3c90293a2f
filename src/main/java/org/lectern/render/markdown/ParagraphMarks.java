package org.lectern.render.markdown;

import java.util.List;
import org.lectern.model.Span;

/**
 * A paragraph and what is marked in it.
 *
 * @param span its characters in the cleaned text
 * @param tag the name of its element: {@code p}, or {@code h2} to {@code h6} if it heads a section
 * @param open its opening tag, and anchors that stand before the text
 * @param marks in the order of nesting, each clipped to the paragraph and not empty
 * @param after HTML that stands behind it
 */
record ParagraphMarks(Span span, String tag, String open, List<Mark> marks, String after) {
  /** Copies the list. */
  ParagraphMarks {
    marks = List.copyOf(marks);
  }
}
