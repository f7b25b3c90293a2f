package org.lectern.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.extract.clean.Assembler;
import org.lectern.extract.clean.Break;
import org.lectern.extract.clean.Edit;
import org.lectern.extract.clean.InvisibleCharacters;
import org.lectern.extract.clean.InvisibleEdits;
import org.lectern.extract.clean.Line;
import org.lectern.model.Inferred;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Source;
import org.lectern.model.Span;
import org.lectern.record.MarkdownParagraph;
import org.lectern.record.MarkdownParagraph.Piece;
import org.lectern.record.MarkdownText;

/**
 * Cleans the body of a Markdown record: what its author wrote stands, only markup is read.
 *
 * <p>What {@link MarkdownText#read} takes for text is kept or, where an entity stands for it,
 * repaired. All between is markup: a repair if it is marks alone, a removal if there are words in
 * it, such as the address of a link. A level 1 heading at the beginning is the title. Made for one
 * source.
 */
final class MarkdownSource {
  /** Repairs marks that Markdown reads, and removes what else of it is no text. */
  static final String MARKUP = "markdown";

  /** Repairs a backslash before a mark that is text. */
  static final String ESCAPE = "markdown-escape";

  /** Repairs a character that is written by its name or number. */
  static final String ENTITY = "markdown-entity";

  private final String text;
  private final InvisibleEdits invisible;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Break> breaks = new ArrayList<>();
  private int done;

  private MarkdownSource(Source source) {
    this.text = source.text();
    this.invisible = new InvisibleEdits(text, source.bodyStart());
    this.done = source.bodyStart();
  }

  /** Cleans a source; one whose Markdown would hurt the parser is taken for plain text. */
  static Preparation prepare(Source source, boolean english) {
    Outcome<List<MarkdownParagraph>> read = MarkdownText.read(source);
    if (!read.problems().isEmpty()) {
      return Preparation.ofText(source, english)
          .with(read.problems().stream().map(MarkdownSource::asPlainText).toList());
    }
    return new MarkdownSource(source).prepare(source, read.value());
  }

  private static Problem asPlainText(Problem problem) {
    String message = problem.message() + "; it was read as plain text";
    return new Problem(Problem.Severity.WARNING, problem.place(), message, problem.hint(), 0);
  }

  private Preparation prepare(Source source, List<MarkdownParagraph> paragraphs) {
    Head head = Head.NONE;
    for (int i = 0; i < paragraphs.size(); i++) {
      MarkdownParagraph paragraph = paragraphs.get(i);
      String title = InvisibleCharacters.visible(paragraph.text()).strip();
      if (i == 0 && paragraph.heading() == 1 && paragraphs.size() > 1 && !title.isEmpty()) {
        head = titled(title, paragraph);
      } else {
        breaks.add(new Break(paragraph.pieces().get(0).source().start(), false));
        paragraph.pieces().forEach(this::piece);
      }
    }
    markup(text.length());
    return new Preparation(
        Assembler.assemble(source, edits, breaks),
        head,
        Optional.empty(),
        source.embedded(),
        List.of(),
        List.of());
  }

  private Head titled(String title, MarkdownParagraph paragraph) {
    List<Piece> pieces = paragraph.pieces();
    int end = pieces.get(pieces.size() - 1).source().end();
    Span words = Line.trim(text, pieces.get(0).source().start(), end);
    markup(words.start());
    edits.add(Edit.take(words, "title"));
    done = words.end();
    return Head.titled(Inferred.of(title, 0.97, "markdown-heading", words));
  }

  private void piece(Piece piece) {
    Span span = piece.source();
    markup(span.start());
    if (isVerbatim(piece)) {
      edits.addAll(invisible.in(span));
    } else if (piece.text().isBlank()
        && Line.trim(text, span.start(), span.end()).length() < span.length()) {
      markup(span.end()); // A line break, with or without a backslash before it.
    } else {
      entity(span, InvisibleCharacters.visible(piece.text()));
    }
    done = span.end();
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

  private void entity(Span span, String read) {
    edits.add(
        read.isEmpty()
            ? Edit.remove(span, InvisibleCharacters.FORMAT, "invisible characters")
            : Edit.repair(span, read, ENTITY));
  }

  /** Accounts for what stands before the next text. */
  private void markup(int to) {
    Span gap = Line.trim(text, done, Math.max(done, to));
    if (gap.of(text).equals("\\")) {
      edits.add(Edit.repair(gap, "", ESCAPE));
    } else if (gap.of(text).codePoints().anyMatch(Character::isLetterOrDigit)) {
      edits.add(Edit.remove(gap, MARKUP, reason(gap)));
    } else {
      for (Line marks : Line.split(gap.of(text), 0)) {
        int start = gap.start() + marks.span().start();
        edits.add(Edit.repair(new Span(start, start + marks.length()), "", MARKUP));
      }
    }
    done = Math.max(done, to);
  }

  private String reason(Span gap) {
    return text.startsWith("<!--", gap.start())
        ? "a comment in the Markdown"
        : "markup, such as the address of a link";
  }
}
