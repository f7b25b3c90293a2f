package org.lectern.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Chars;
import org.lectern.extract.clean.Layout;
import org.lectern.extract.clean.Line;
import org.lectern.extract.date.DateExpression;
import org.lectern.extract.date.DateScanner;
import org.lectern.model.Span;

/** Tells which lines of a head are the title. */
final class HeadTitle {
  private static final int LONGEST = 300;
  private static final int LONGEST_HAN = 90;

  /** Letters of a title are wider, and a line may hang over. */
  private static final int SLACK = 20;

  private static final Pattern SPEAKER_TURN = Pattern.compile(".{1,40}[:：] .{60,}");
  private static final Pattern DELIVERY =
      Pattern.compile(
          "(?i)[\\[(\\d* ]*(?:(?:please )?check against delivery|as delivered|embargoed)\\b.*");

  /** "4 Pier Street", above a letter. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\d{1,5}\\p{L}?,? (?:\\p{Lu}[\\p{L}.'’-]* ){1,4}(?:Street|St\\.?|Road|Rd\\.?|Avenue|Ave\\.?|Lane|Square"
              + "|Drive|Boulevard|Blvd\\.?|Terrace|Crescent|Close|Way)\\b[^.!?]{0,40}");

  private static final Pattern OPEN_END =
      Pattern.compile("(?i).*(?:\\b(?:of|the|and|at|on|in|for|to|by|with|de|des|du|la)|,|:|[–—-])");

  private final String text;
  private final List<Line> lines;
  private final int width;
  private final HeadDraft draft;

  HeadTitle(String text, List<Line> lines, int width, HeadDraft draft) {
    this.text = text;
    this.lines = lines;
    this.width = width;
    this.draft = draft;
  }

  /** One past the last line of the title that would begin at a line; the line itself if none. */
  int end(int from) {
    if (from >= lines.size() || !isTitleShaped(lines.get(from))) {
      return from;
    }
    int end = from + 1;
    while (end < Math.min(lines.size(), from + 6)
        && continuesTitle(lines.get(end - 1), lines.get(end))) {
      end++;
    }
    return end;
  }

  /** Whether a line ends so that the next must go on with it, as with "of". */
  static boolean isOpen(String words) {
    return OPEN_END.matcher(words).matches();
  }

  private boolean continuesTitle(Line before, Line line) {
    boolean open = isOpen(before.in(text));
    boolean near = line.blankBefore() == 0 && (open || isWrappedBefore(before, line));
    boolean closed = Chars.endsSentence(text, before.span().start(), before.span().end());
    return near && !closed && isTitleShaped(line) && !isHeadField(line);
  }

  /**
   * Whether a line goes on where the page was too narrow. A small letter tells it, but not below a
   * line that begins with one itself, as in a text without capitals; a line much longer than the
   * page is wide was never broken.
   */
  private boolean isWrappedBefore(Line before, Line line) {
    if (isSmall(line)) {
      return !isSmall(before) || width > 0 && !Layout.fits(text, before, line, width);
    }
    return before.length() > 40 && before.length() <= width + SLACK;
  }

  /** Whether the first letter of a line is small. */
  private boolean isSmall(Line line) {
    return line.in(text)
        .codePoints()
        .filter(Character::isLetter)
        .limit(1)
        .anyMatch(Character::isLowerCase);
  }

  private boolean isHeadField(Line line) {
    if (HeadFields.isLabelled(line.in(text)) || HeadBylines.isByline(line.in(text))) {
      return true;
    }
    return DateScanner.scan(line.in(text)).stream().anyMatch(DateExpression::isDay);
  }

  /** Whether a line can be a title, if something of a head stands behind it. */
  private boolean isTitleShaped(Line line) {
    boolean han = Chars.isIdeographic(text.codePointAt(line.span().start()));
    if (line.length() > (han ? LONGEST_HAN : LONGEST) || line.length() < 3) {
      return false;
    }
    String words = line.in(text);
    boolean letters = words.codePoints().filter(Character::isLetter).count() * 2 >= words.length();
    return letters
        && !Salutation.opens(words)
        && !words.startsWith("http")
        && !Dateline.isOne(words)
        && !ADDRESS.matcher(words).matches()
        && !DELIVERY.matcher(words).matches();
  }

  /** Whether lines are a title though nothing but the text stands behind them. */
  boolean standsAlone(int from, int end) {
    return isPlainTitle(lines.get(from), lines.get(end - 1)) && isTitleBefore(from, end);
  }

  /** Whether nothing speaks against a title: no mark at its end, no speaker at its beginning. */
  private boolean isPlainTitle(Line first, Line last) {
    int mark = Chars.lastMark(text, last.span().start(), last.span().end());
    boolean closed = ".。,;:，；：、".indexOf(mark) >= 0;
    String words = first.in(text);
    return !closed && !SPEAKER_TURN.matcher(words).matches() && !Names.isCountry(words);
  }

  /** Whether what stands behind is the text: a longer paragraph, a dateline or a salutation. */
  private boolean isTitleBefore(int from, int end) {
    if (end >= lines.size()) {
      return false;
    }
    Line next = lines.get(end);
    int length = lines.get(end - 1).span().end() - lines.get(from).span().start();
    boolean filed =
        Dateline.of(text, next.span()).filter(line -> line.date().isPresent()).isPresent();
    if (filed || Salutation.opens(next.in(text))) {
      return true;
    }
    boolean goesOn = next.blankBefore() == 0 && width > 0 && isSmall(next);
    if (length > LONGEST
        || goesOn
        || Character.isLowerCase(text.codePointAt(next.span().start()))) {
      return false; // It is the first lines of a paragraph.
    }
    Line last = lastOfBlock(end);
    int prose = last.span().end() - next.span().start();
    boolean han = Chars.isIdeographic(text.codePointAt(next.span().start()));
    boolean sentence = last.endsSentence(text) && prose > (han ? 20 : 50);
    return sentence || prose > (han ? 60 : 120) && prose > length;
  }

  /** The last line of the block that begins at a line, where blocks are hard-wrapped. */
  private Line lastOfBlock(int from) {
    int last = from;
    while (width > 0 && last + 1 < lines.size() && lines.get(last + 1).blankBefore() == 0) {
      last++;
    }
    return lines.get(last);
  }

  void take(int from, int end, double confidence) {
    Line first = lines.get(from);
    Line last = lines.get(end - 1);
    Span span = new Span(first.span().start(), last.span().end());
    String words = span.of(text).replaceAll("[\\p{Z}\\s\\p{Cc}]+", " ").strip();
    draft.title(HeadDraft.fact(words, confidence, "title-line", span));
    draft.take(first, last, "title");
  }
}
