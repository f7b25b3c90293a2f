package org.lectern.extract;

import java.util.List;
import java.util.Optional;
import org.lectern.extract.clean.Line;
import org.lectern.model.Inferred;

/**
 * Reads the lines before the text: {@code date 2023-07-16}, a title, a byline, a date line.
 *
 * <p>A line is taken only if it is wholly metadata. A title needs something behind it that is not a
 * title: other lines of the head, or the text.
 */
final class HeadReader {
  private final String text;
  private final List<Line> lines;
  private final HeadDraft draft = new HeadDraft();
  private final HeadFields fields;
  private final HeadBylines bylines;
  private final HeadTitle titles;

  private HeadReader(String text, List<Line> lines, int width) {
    this.text = text;
    this.lines = lines;
    this.fields = new HeadFields(text, lines, draft);
    this.bylines = new HeadBylines(text, lines, draft);
    this.titles = new HeadTitle(text, lines, width, draft);
  }

  /**
   * Reads the head.
   *
   * @param text the source
   * @param lines the lines that are of the text or its head
   * @param width how wide the page of a hard-wrapped text is, whose title may have several lines; 0
   *     if the text is not
   */
  static Head read(String text, List<Line> lines, int width) {
    HeadReader reader = new HeadReader(text, lines, width);
    int next = reader.readLines();
    Head head = reader.draft.head();
    boolean whole = head.title().isPresent() && head.date().isPresent();
    Optional<CoverReader.Cover> cover =
        CoverReader.read(text, lines).filter(c -> !whole || lacksSpeaker(head, c.head()));
    if (cover.isPresent() && cover.get().lines() > next) {
      return cover.get().head();
    }
    return next < lines.size() ? head : Head.NONE; // All of it would be head; then it is the text.
  }

  /** Whether a cover gives the same title, and the speaker as well. */
  private static boolean lacksSpeaker(Head head, Head cover) {
    boolean same =
        cover.title().map(Inferred::value).equals(head.title().map(Inferred::value))
            && cover.date().isPresent();
    return head.authors().isEmpty() && same && !cover.authors().isEmpty();
  }

  private int readLines() {
    int next = fields.read(MailHead.read(text, lines, draft));
    int end = titles.end(next);
    if (end > next && draft.title().isEmpty()) {
      int behind = bylines.read(end);
      int read = fields.read(behind);
      if (read > behind && draft.authors().isEmpty()) {
        read = fields.read(bylines.read(read)); // Below the date line.
      }
      boolean strong = read > behind || behind > end;
      if (strong || titles.standsAlone(next, end)) {
        titles.take(next, end, strong ? 0.97 : 0.88);
        next = Math.max(read, end);
      }
    }
    return next;
  }
}
