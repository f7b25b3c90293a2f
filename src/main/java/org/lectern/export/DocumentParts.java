package org.lectern.export;

import java.util.List;
import java.util.Optional;
import org.lectern.model.Document;
import org.lectern.model.Paragraph;
import org.lectern.model.Section;
import org.lectern.model.Span;

/** Which part of a document something is in. */
final class DocumentParts {
  private DocumentParts() {}

  /** The innermost section that a paragraph belongs to. */
  static Optional<String> section(Document document, Paragraph paragraph) {
    Span span = paragraph.span();
    return document.sections().stream()
        .filter(s -> s.span().start() < span.end() && span.start() < s.span().end())
        .reduce((outer, inner) -> inner)
        .map(Section::id);
  }

  /** The paragraph that a character of the text is in. */
  static Optional<String> paragraphAt(Document document, int offset) {
    List<Paragraph> paragraphs = document.paragraphs();
    int low = 0;
    int high = paragraphs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (paragraphs.get(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < paragraphs.size() && paragraphs.get(low).span().start() <= offset
        ? Optional.of(paragraphs.get(low).id())
        : Optional.empty();
  }
}
