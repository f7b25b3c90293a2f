package org.lectern.extract.clean;

import java.util.List;
import org.lectern.model.Paragraph;
import org.lectern.model.Removal;
import org.lectern.model.Repair;
import org.lectern.model.Span;
import org.lectern.model.TakenSpan;
import org.lectern.model.TextMap;

/**
 * The cleaned text and the account of how it came to be; the fields are those of {@link
 * org.lectern.model.Document}.
 */
public record Cleaned(
    String text,
    TextMap map,
    List<Paragraph> paragraphs,
    List<Removal> removed,
    List<Repair> repairs,
    List<TakenSpan> taken) {

  /** Copies the lists. */
  public Cleaned {
    paragraphs = List.copyOf(paragraphs);
    removed = List.copyOf(removed);
    repairs = List.copyOf(repairs);
    taken = List.copyOf(taken);
  }

  /** The source characters under a span of the text, as evidence; none if it has no such. */
  public Span[] support(Span span) {
    return map.toSource(span).map(s -> new Span[] {s}).orElse(new Span[0]);
  }
}
