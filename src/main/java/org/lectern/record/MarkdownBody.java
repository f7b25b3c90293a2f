package org.lectern.record;

import java.util.List;
import org.lectern.model.Document;
import org.lectern.model.Paragraph;

/**
 * A document's text as Markdown paragraphs, and where each of its characters went.
 *
 * <p>Any CommonMark parser gives back the characters of the text, with two exceptions that neither
 * Markdown nor HTML nor UTF-8 can carry: U+0000 and surrogates without a partner stand as U+FFFD.
 * Immutable.
 */
public final class MarkdownBody {
  private final String markdown;
  private final int[] offsets;

  private MarkdownBody(String markdown, int[] offsets) {
    this.markdown = markdown;
    this.offsets = offsets;
  }

  /** The body of a document: its paragraphs with an empty line between them. */
  public static MarkdownBody of(Document document) {
    return of(document.text(), document.paragraphs());
  }

  /**
   * The body of some paragraphs of a text.
   *
   * @param paragraphs in order and without overlaps; empty ones leave no trace
   */
  static MarkdownBody of(String text, List<Paragraph> paragraphs) {
    StringBuilder out = new StringBuilder(text.length() + text.length() / 16 + 16);
    int[] offsets = new int[text.length() + 1];
    int done = 0;
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.span().isEmpty()) {
        continue;
      }
      if (out.length() > 0) {
        out.append("\n\n");
      }
      fill(offsets, done, paragraph.span().start(), out.length());
      new MarkdownEscaper(paragraph.span().of(text), out).write(offsets, paragraph.span().start());
      done = paragraph.span().end();
    }
    fill(offsets, done, offsets.length, out.length());
    return new MarkdownBody(out.toString(), offsets);
  }

  private static void fill(int[] offsets, int from, int to, int value) {
    for (int i = from; i < to; i++) {
      offsets[i] = value;
    }
  }

  /** The Markdown, without a line break at its end. */
  public String markdown() {
    return markdown;
  }

  /**
   * Where a character of the text begins in the Markdown; for the text's end, the Markdown's.
   *
   * @param textOffset in UTF-16 units; the second half of a surrogate pair counts as its first
   * @throws IndexOutOfBoundsException if the offset lies outside of the text
   */
  public int offsetOf(int textOffset) {
    return offsets[textOffset];
  }
}
