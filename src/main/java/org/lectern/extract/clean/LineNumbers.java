package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.List;
import org.lectern.model.Span;

/**
 * Finds the numbers of lines in the margin of a page, as transcripts of courts and depositions have
 * them, and gives the lines without them.
 *
 * <p>Each line of a page is numbered from 1 on, empty ones too. So are the items of a list; but
 * there every number has words behind it that begin anew, while a page has numbers with nothing
 * behind them, or sentences that go on behind the next number.
 */
public final class LineNumbers {
  /** The rule of the removals. */
  public static final String RULE = "line-number";

  private static final int FEWEST = 15;
  private static final int FEWEST_EMPTY = 2;
  private static final int MOST_DIGITS = 2;

  private final List<Line> lines;
  private final List<Edit> edits;

  private LineNumbers(List<Line> lines, List<Edit> edits) {
    this.lines = List.copyOf(lines);
    this.edits = List.copyOf(edits);
  }

  /** The lines without their numbers; those with nothing else are gone. */
  public List<Line> lines() {
    return lines;
  }

  /** The removals of the numbers. */
  public List<Edit> edits() {
    return edits;
  }

  /**
   * Looks for numbered lines.
   *
   * @param lines all lines of the text
   */
  public static LineNumbers find(String text, List<Line> lines) {
    List<Span> numbers = lines.stream().map(line -> number(text, line)).toList();
    List<Line> bare = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    boolean page = false;
    int gap = 0;
    for (int i = 0; i < lines.size(); ) {
      int end = page(text, numbers, i);
      boolean numbered = end - i >= FEWEST && isMargin(text, lines.subList(i, end), numbers, i);
      // The last page may be short.
      boolean last = page && end == lines.size() && end > i + 1;
      if (!numbered && !last) {
        bare.add(gap > 0 ? new Line(lines.get(i).span(), 1) : lines.get(i));
        gap = 0;
        i++;
        continue;
      }
      page = true;
      for (; i < end; i++) {
        Span number = numbers.get(i);
        Line line = lines.get(i);
        edits.add(Edit.remove(number, RULE, "the number of a line of the page"));
        Span rest = Line.trim(text, number.end(), line.span().end());
        if (rest.isEmpty()) {
          gap++;
        } else {
          bare.add(new Line(rest, line.blankBefore() + gap));
          gap = 0;
        }
      }
    }
    return edits.isEmpty() ? new LineNumbers(lines, edits) : new LineNumbers(bare, edits);
  }

  /** The number at the beginning of a line, alone or before two spaces or a tab; empty for none. */
  private static Span number(String text, Line line) {
    int start = line.span().start();
    int end = start;
    while (end < line.span().end() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    boolean apart =
        end == line.span().end()
            || text.charAt(end) == '\t'
            || end + 1 < line.span().end()
                && Chars.isSpace(text.charAt(end))
                && Chars.isSpace(text.charAt(end + 1));
    boolean isShort = end > start && end - start <= MOST_DIGITS;
    return apart && isShort ? new Span(start, end) : new Span(start, start);
  }

  /** One past the last line that counts on from 1 at a line; the line itself if none does. */
  private static int page(String text, List<Span> numbers, int from) {
    int i = from;
    while (i < numbers.size()
        && !numbers.get(i).isEmpty()
        && Integer.parseInt(numbers.get(i).of(text)) == i - from + 1) {
      i++;
    }
    return i;
  }

  private static boolean isMargin(String text, List<Line> page, List<Span> numbers, int from) {
    int empty = 0;
    int goingOn = 0;
    for (int i = 0; i < page.size(); i++) {
      Span rest = Line.trim(text, numbers.get(from + i).end(), page.get(i).span().end());
      if (rest.isEmpty()) {
        empty++;
      } else if (Character.isLowerCase(text.codePointAt(rest.start()))) {
        goingOn++;
      }
    }
    return empty >= FEWEST_EMPTY || goingOn * 5 >= page.size();
  }
}
