package org.lectern.record;

import java.util.List;
import java.util.stream.Collectors;
import org.lectern.model.Span;

/**
 * A paragraph that was read from Markdown.
 *
 * @param heading the level of the heading that it is, 1 to 6, or 0 if it is none
 * @param pieces its text, in order, and where each piece stands in the source; what the source has
 *     between two pieces is markup
 */
public record MarkdownParagraph(int heading, List<Piece> pieces) {
  /** Copies the list. */
  public MarkdownParagraph {
    pieces = List.copyOf(pieces);
  }

  /**
   * Characters of a paragraph.
   *
   * @param text the characters; no line break is among them unless written as an entity
   * @param source what stands for them in the decoded source: the very same characters, or an
   *     entity, or a line break that reads as a space
   */
  public record Piece(String text, Span source) {}

  /** The paragraph's text. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
