package org.lectern.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.extract.clean.Assembler;
import org.lectern.extract.clean.Edit;
import org.lectern.extract.clean.InvisibleCharacters;
import org.lectern.extract.clean.Line;
import org.lectern.extract.clean.SourceAccount;
import org.lectern.model.Inferred;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.model.Structure;
import org.lectern.model.Structure.Block;
import org.lectern.record.MarkdownParagraph;
import org.lectern.record.MarkdownParagraph.Piece;
import org.lectern.record.MarkdownText;

/**
 * Cleans the body of a Markdown record: what its author wrote stands, only markup is read.
 *
 * <p>What {@link MarkdownText#read} takes for text is kept or, where an entity stands for it,
 * repaired. All between is markup: a repair if it is marks alone, a removal if there are words in
 * it, such as the address of a link. A level 1 heading at the beginning is the title, all others
 * begin sections. Made for one source.
 */
final class MarkdownSource {
  /** Repairs marks that Markdown reads, and removes what else of it is no text. */
  static final String MARKUP = "markdown";

  /** Repairs a backslash before a mark that is text. */
  static final String ESCAPE = "markdown-escape";

  /** Repairs a character that is written by its name or number. */
  static final String ENTITY = "markdown-entity";

  private final Source source;
  private final String text;
  private final SourceAccount account;

  private MarkdownSource(Source source) {
    this.source = source;
    this.text = source.text();
    this.account = new SourceAccount(source, this::markup);
  }

  /** Cleans a source; one whose Markdown would hurt the parser is taken for plain text. */
  static Preparation prepare(Source source, boolean english) {
    Outcome<List<MarkdownParagraph>> read = MarkdownText.read(source);
    if (!read.problems().isEmpty()) {
      return Preparation.ofText(source, english)
          .with(read.problems().stream().map(MarkdownSource::asPlainText).toList());
    }
    return new MarkdownSource(source).prepare(read.value());
  }

  private static Problem asPlainText(Problem problem) {
    String message = problem.message() + "; it was read as plain text";
    return new Problem(Problem.Severity.WARNING, problem.place(), message, problem.hint(), 0);
  }

  private Preparation prepare(List<MarkdownParagraph> paragraphs) {
    Head head = Head.NONE;
    List<Block> headings = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      MarkdownParagraph paragraph = paragraphs.get(i);
      String title = InvisibleCharacters.visible(paragraph.text()).strip();
      if (i == 0 && paragraph.heading() == 1 && paragraphs.size() > 1 && !title.isEmpty()) {
        head = titled(title, paragraph);
      } else {
        account.paragraph(paragraph.pieces().get(0).source().start());
        paragraph.pieces().forEach(this::piece);
        if (paragraph.heading() > 0 && !title.isEmpty()) {
          headings.add(heading(paragraph));
        }
      }
    }
    account.markup(text.length());
    return new Preparation(
        Assembler.assemble(source, account.edits(), account.breaks()),
        head,
        Optional.empty(),
        source.embedded(),
        List.of(),
        headings);
  }

  private static Block heading(MarkdownParagraph paragraph) {
    List<Structure.Piece> pieces =
        paragraph.pieces().stream().map(p -> new Structure.Piece(p.source(), p.text())).toList();
    return new Block(paragraph.heading(), Optional.empty(), pieces);
  }

  private Head titled(String title, MarkdownParagraph paragraph) {
    List<Piece> pieces = paragraph.pieces();
    int end = pieces.get(pieces.size() - 1).source().end();
    Span words = Line.trim(text, pieces.get(0).source().start(), end);
    account.add(Edit.take(words, "title"));
    return Head.titled(Inferred.of(title, 0.97, "markdown-heading", words));
  }

  private void piece(Piece piece) {
    Span span = piece.source();
    if (isVerbatim(piece)) {
      account.keep(span);
    } else if (piece.text().isBlank()
        && Line.trim(text, span.start(), span.end()).length() < span.length()) {
      account.markup(span.start());
      account.markup(span.end()); // A line break, with or without a backslash before it.
    } else {
      account.entity(span, piece.text(), ENTITY);
    }
  }

  /**
   * Whether the source has the same characters, white space at the beginning aside, which the
   * parser makes of tabs; U+0000 it reads as U+FFFD.
   */
  private boolean isVerbatim(Piece piece) {
    return readable(piece.source().of(text)).equals(readable(piece.text()));
  }

  private static String readable(String text) {
    return text.replace('\0', '\uFFFD').stripLeading();
  }

  private List<Edit> markup(Span gap) {
    if (gap.of(text).equals("\\")) {
      return List.of(Edit.repair(gap, "", ESCAPE));
    }
    if (gap.of(text).codePoints().anyMatch(Character::isLetterOrDigit)) {
      return List.of(Edit.remove(gap, MARKUP, reason(gap)));
    }
    List<Edit> marks = new ArrayList<>();
    for (Line line : Line.split(gap.of(text), 0)) {
      marks.add(Edit.repair(line.span().shift(gap.start()), "", MARKUP));
    }
    return marks;
  }

  private String reason(Span gap) {
    return text.startsWith("<!--", gap.start())
        ? "a comment in the Markdown"
        : "markup, such as the address of a link";
  }
}
