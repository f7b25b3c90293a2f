package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides which line breaks of a source end paragraphs.
 *
 * <p>Most scraped texts have a paragraph a line. A text is hard-wrapped instead if its lines, but
 * for the last of each block, are of much the same length, no longer than a page is wide, and often
 * stop in the middle of a sentence. Where a letter may be small, a line that goes on with one tells
 * that; in scripts without small letters, and in texts all in capitals, nearly every line has to
 * stop so. In a hard-wrapped text a line break ends a paragraph only where there is an empty line,
 * where the next word would have fitted, or at a heading.
 */
public final class Layout {
  private static final int WIDEST = 130;
  private static final int NARROWEST = 30;

  private final String text;
  private final List<Line> lines;
  private final boolean caseless;
  private final boolean wrapped;
  private final int width;

  private Layout(String text, List<Line> lines, boolean caseless, boolean wrapped, int width) {
    this.text = text;
    this.lines = lines;
    this.caseless = caseless;
    this.wrapped = wrapped;
    this.width = width;
  }

  /** Measures the lines of a text. */
  public static Layout of(String text, List<Line> lines) {
    List<Integer> lengths = new ArrayList<>();
    int open = 0;
    int small = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      Line line = lines.get(i);
      Line next = lines.get(i + 1);
      if (next.blankBefore() > 0) {
        continue;
      }
      lengths.add(line.length());
      if (!line.endsSentence(text)) {
        open++;
        if (startsSmall(text, next)) {
          small++;
        }
      }
    }
    int n = lengths.size();
    List<Integer> narrow = lengths.stream().filter(l -> l <= WIDEST).sorted().toList();
    if (n < 3 || narrow.size() * 4 < n * 3) {
      return new Layout(text, lines, false, false, 0);
    }
    boolean caseless = isCaseless(text, lines);
    boolean midSentence = caseless ? open * 3 >= n * 2 : open * 2 >= n && small * 4 >= n;
    int width = narrow.get(narrow.size() * 95 / 100);
    if (!even(narrow, width)) {
      // Where paragraphs were glued together, the lines at their joints are longer than a line.
      width = narrow.get(narrow.size() * 80 / 100);
    }
    boolean even = width >= NARROWEST && even(narrow, width);
    return new Layout(text, lines, caseless, even && midSentence, width);
  }

  /** Whether hardly a letter is small. */
  private static boolean isCaseless(String text, List<Line> lines) {
    int letters = 0;
    int small = 0;
    for (Line line : lines) {
      for (int i = line.span().start(); i < line.span().end(); i++) {
        char c = text.charAt(i);
        if (c >= 'a' && c <= 'z') {
          letters++;
          small++;
          continue; // As most are.
        }
        letters += Character.isLetter(c) ? 1 : 0;
        small += Character.isLowerCase(c) ? 1 : 0;
      }
    }
    return small * 10 < letters;
  }

  /** Whether most lines are nearly as long as the page is wide. */
  private static boolean even(List<Integer> lengths, int width) {
    long full = lengths.stream().filter(l -> l * 10 >= width * 7).count();
    return full * 10 >= lengths.size() * 6L;
  }

  /** How many characters wide the page of a hard-wrapped text is; 0 if the text is not. */
  public int width() {
    return wrapped ? width : 0;
  }

  /** The lines that begin paragraphs. */
  public List<Line> paragraphStarts() {
    List<Line> starts = new ArrayList<>();
    Line before = null;
    for (Line line : lines) {
      if (before == null || !continues(before, line)) {
        starts.add(line);
      }
      before = line;
    }
    return starts;
  }

  private boolean continues(Line before, Line line) {
    if (!wrapped) {
      return false;
    }
    boolean open = !before.endsSentence(text);
    boolean small = startsSmall(text, line);
    if (line.blankBefore() > 0 && caseless) {
      return line.blankBefore() == 1 && open && before.length() * 10 >= width * 9;
    }
    if (line.blankBefore() > 0) {
      return line.blankBefore() <= 2 && open && small && before.length() * 10 >= width * 5;
    }
    boolean wouldNotFit = !fits(text, before, line, width);
    int full = caseless && !endsInComma(before) ? 6 : 8;
    return open && small || wouldNotFit || open && before.length() * 10 >= width * full;
  }

  /** As a salutation does. */
  private boolean endsInComma(Line line) {
    return ",،，".indexOf(text.charAt(line.span().end() - 1)) >= 0;
  }

  /** Whether the first word of a line would have fitted on the one before, on a page so wide. */
  public static boolean fits(String text, Line before, Line line, int width) {
    int i = line.span().start();
    while (i < line.span().end() && !Chars.isSpace(text.charAt(i))) {
      i++;
    }
    return before.length() + 1 + i - line.span().start() <= width - 2;
  }

  private static boolean startsSmall(String text, Line line) {
    return Character.isLowerCase(text.codePointAt(line.span().start()));
  }
}
