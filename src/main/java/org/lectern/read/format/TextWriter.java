package org.lectern.read.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.lectern.model.EmbeddedMetadata;
import org.lectern.model.Span;
import org.lectern.model.Structure;
import org.lectern.model.Structure.Block;
import org.lectern.model.Structure.Omission;
import org.lectern.model.Structure.Piece;
import org.lectern.read.format.TableRow.Entry;

/** Writes the paragraphs of a file as plain text, with an empty line between them. */
final class TextWriter {
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Omission> omissions = new ArrayList<>();
  private final Deque<TableRow> rows = new ArrayDeque<>();
  private Optional<Span> title = Optional.empty();

  /**
   * Adds a paragraph; one of nothing but white space is none.
   *
   * @param heading the level of a heading, or 0
   */
  void paragraph(String words, int heading) {
    add(new Entry(words.strip(), heading, false));
  }

  /** Adds the paragraph that is the title, if it is the first that is called so. */
  void title(String words) {
    add(new Entry(words.strip(), 0, true));
  }

  /** Begins a row of a table, which may be inside a cell of another. */
  void row() {
    rows.push(new TableRow());
  }

  /** Begins a cell of a row. */
  void cell() {
    if (!rows.isEmpty()) {
      rows.peek().cell();
    }
  }

  /** Ends a row. */
  void endRow() {
    if (!rows.isEmpty()) {
      rows.pop().paragraphs().forEach(this::add);
    }
  }

  private void add(Entry entry) {
    if (entry.words().isEmpty()) {
      return;
    }
    if (!rows.isEmpty()) {
      rows.peek().add(entry);
      return;
    }
    Span span = write(entry.words());
    blocks.add(
        new Block(entry.heading(), Optional.empty(), List.of(new Piece(span, entry.words()))));
    title = title.isEmpty() && entry.title() ? Optional.of(span) : title;
  }

  /** Adds what is no text of the document. */
  void omission(String words, String rule, String reason) {
    String plain = words.strip();
    if (!plain.isEmpty()) {
      omissions.add(new Omission(write(plain), rule, reason));
    }
  }

  FormattedText finish(EmbeddedMetadata embedded) {
    while (!rows.isEmpty()) {
      endRow(); // A broken chapter may leave one open.
    }
    return new FormattedText(text.toString(), 0, embedded, new Structure(blocks, omissions, title));
  }

  private Span write(String plain) {
    text.append(text.isEmpty() ? "" : "\n\n");
    int start = text.length();
    text.append(plain);
    return new Span(start, text.length());
  }
}
