package org.lectern.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.model.Document;
import org.lectern.model.Format;
import org.lectern.model.Metadata;
import org.lectern.model.Paragraph;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.model.StatedMetadata;
import org.lectern.model.TextMap;

/** Documents for tests. */
public final class Documents {
  /** Metadata that knows nothing. */
  public static final Metadata NOTHING =
      new Metadata(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private Documents() {}

  /** A document of these paragraphs of which nothing else is known. */
  public static Document ofParagraphs(List<String> texts) {
    String text = String.join("\n\n", texts);
    List<Paragraph> paragraphs = new ArrayList<>();
    int start = 0;
    for (String paragraph : texts) {
      Span span = new Span(start, start + paragraph.length());
      paragraphs.add(new Paragraph("p" + (paragraphs.size() + 1), span, false, Optional.empty()));
      start = span.end() + 2;
    }
    return new Document(
        new Source("doc", "doc.txt", Format.TEXT, text, 0, "UTF-8", 1, StatedMetadata.NONE),
        NOTHING,
        text,
        new TextMap(List.of()),
        paragraphs,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
