package org.lectern.model;

import java.util.List;
import java.util.Optional;

/**
 * What a file's format says of the parts of a source's text. What of the source's characters is in
 * no block and no omission is white space or markup.
 *
 * @param blocks the paragraphs and headings, in order
 * @param omissions what is no text of the document, in order and apart from the blocks' pieces
 * @param title the block that the format marks as the document's title
 */
public record Structure(List<Block> blocks, List<Omission> omissions, Optional<Span> title) {
  /** A format that says nothing of the parts. */
  public static final Structure NONE = new Structure(List.of(), List.of(), Optional.empty());

  /**
   * A paragraph or heading.
   *
   * @param heading the level of a heading from 1, or 0 for a paragraph
   * @param speaker who says it
   * @param pieces its characters, at least one piece, in order
   */
  public record Block(int heading, Optional<String> speaker, List<Piece> pieces) {
    /** Copies the list. */
    public Block {
      pieces = List.copyOf(pieces);
    }

    /** A block that stands in the source as it is to be read. */
    public static Block verbatim(int heading, String text, Span span) {
      return new Block(heading, Optional.empty(), List.of(new Piece(span, span.of(text))));
    }

    /** From its first character to its last, markup between them included. */
    public Span span() {
      return new Span(pieces.get(0).source().start(), pieces.get(pieces.size() - 1).source().end());
    }
  }

  /**
   * Characters of a block.
   *
   * @param source where they stand
   * @param text what they are read as: themselves, or what an entity stands for
   */
  public record Piece(Span source, String text) {}

  /**
   * Characters that are left out of the text.
   *
   * @param span where they stand
   * @param rule a stable name, such as {@code running-head}
   * @param reason a phrase for a person to read
   */
  public record Omission(Span span, String rule, String reason) {}

  /** Copies the lists. */
  public Structure {
    blocks = List.copyOf(blocks);
    omissions = List.copyOf(omissions);
  }
}
