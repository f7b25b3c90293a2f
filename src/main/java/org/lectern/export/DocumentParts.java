package org.lectern.export;

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
}
