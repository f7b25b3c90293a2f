package org.lectern.read.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.model.EmbeddedMetadata;
import org.lectern.model.Span;
import org.lectern.model.Structure;
import org.lectern.model.Structure.Block;
import org.lectern.model.Structure.Omission;
import org.lectern.model.Structure.Piece;

/** Writes the paragraphs of a file as plain text, with an empty line between them. */
final class TextWriter {
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Omission> omissions = new ArrayList<>();
  private Optional<Span> title = Optional.empty();

  /**
   * Adds a paragraph; one of nothing but white space is none.
   *
   * @param heading the level of a heading, or 0
   */
  Optional<Span> paragraph(String words, int heading) {
    Optional<Span> span = write(words);
    span.ifPresent(
        s ->
            blocks.add(new Block(heading, Optional.empty(), List.of(new Piece(s, words.strip())))));
    return span;
  }

  /** Adds the paragraph that is the title, if it is the first that is called so. */
  void title(String words) {
    Optional<Span> span = paragraph(words, 0);
    title = title.isEmpty() ? span : title;
  }

  /** Adds what is no text of the document. */
  void omission(String words, String rule, String reason) {
    write(words).ifPresent(span -> omissions.add(new Omission(span, rule, reason)));
  }

  FormattedText finish(EmbeddedMetadata embedded) {
    return new FormattedText(text.toString(), 0, embedded, new Structure(blocks, omissions, title));
  }

  private Optional<Span> write(String words) {
    String plain = words.strip();
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    text.append(text.isEmpty() ? "" : "\n\n");
    int start = text.length();
    text.append(plain);
    return Optional.of(new Span(start, text.length()));
  }
}
