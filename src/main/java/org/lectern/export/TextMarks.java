package org.lectern.export;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.lectern.model.Document;
import org.lectern.model.Mention;
import org.lectern.model.Paragraph;
import org.lectern.model.Span;
import org.lectern.model.Statement;

/** The statements and mentions inside a paragraph as a tree, for formats of nested elements. */
final class TextMarks {
  private TextMarks() {}

  /**
   * Something that is marked.
   *
   * @param span its characters in the document's text
   * @param of the {@link Statement} or {@link Mention}
   * @param inside what is marked inside it, in order
   */
  record Mark(Span span, Object of, List<Mark> inside) {}

  /** What is marked in a paragraph, in order; what crosses a mark that began before is left out. */
  static List<Mark> of(Document document, Paragraph paragraph) {
    List<Mark> marks = new ArrayList<>();
    document.statements().forEach(s -> add(marks, s.span(), s, paragraph));
    document.mentions().forEach(m -> add(marks, m.span(), m, paragraph));
    marks.sort(Comparator.comparing(Mark::span).thenComparing(m -> m.of() instanceof Mention));
    List<Mark> roots = new ArrayList<>();
    Deque<Mark> open = new ArrayDeque<>();
    for (Mark mark : marks) {
      while (!open.isEmpty() && open.peek().span().end() <= mark.span().start()) {
        open.pop();
      }
      if (open.isEmpty() || open.peek().span().contains(mark.span())) {
        (open.isEmpty() ? roots : open.peek().inside()).add(mark);
        open.push(mark);
      }
    }
    return roots;
  }

  private static void add(List<Mark> marks, Span span, Object of, Paragraph paragraph) {
    if (!span.isEmpty() && paragraph.span().contains(span)) {
      marks.add(new Mark(span, of, new ArrayList<>()));
    }
  }
}
