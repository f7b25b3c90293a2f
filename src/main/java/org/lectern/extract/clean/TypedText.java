package org.lectern.extract.clean;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Signs that a text was typed as plain text, as manuals and change logs are, and is no web page
 * whose tags were taken off, whatever words of menus stand in it.
 */
final class TypedText {
  /** Heads of lines in Markdown, reStructuredText and roff. */
  private static final Pattern MARK =
      Pattern.compile(
          "#{1,6} \\S.*|```.*|~~~.*|\\.\\. \\S.*|:[\\w-]+:`.*|[^\\s].{0,200}::|\\.[A-Z]{1,2}(?: .*)?|\\.\\\\\".*");

  private static final Pattern RULE = Pattern.compile("([=~^*+_-])\\1{3,}");

  /** The longest line that can begin with a mark or be an underlined heading, in characters. */
  private static final int LONGEST = 300;

  /** How much longer or shorter than its heading a rule below it is. */
  private static final int UNEVEN = 3;

  private static final int FEWEST_MARKS = 2;

  /** One line in so many at least has a mark. */
  private static final int LINES_A_MARK = 50;

  private static final int FEWEST_LINES = 20;

  /** One line in so many at least goes on with a sentence that the line before left open. */
  private static final int LINES_A_WRAPPED_ONE = 4;

  /** How wide a line is that was broken by hand. */
  private static final int NARROWEST = 45;

  private static final int WIDEST = 82;

  private TypedText() {}

  /** Whether its lines often have the marks of such texts: of headings, code or directives. */
  static boolean isMarked(String text, List<Line> lines) {
    int marks = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.length() <= LONGEST) {
        marks += MARK.matcher(line.in(text)).matches() || isUnderline(text, lines, i) ? 1 : 0;
      }
    }
    return marks >= FEWEST_MARKS && marks * LINES_A_MARK >= lines.size();
  }

  /** A rule right below a line that is about as long. */
  private static boolean isUnderline(String text, List<Line> lines, int i) {
    Line line = lines.get(i);
    return i > 0
        && line.blankBefore() == 0
        && Math.abs(line.length() - lines.get(i - 1).length()) <= UNEVEN
        && RULE.matcher(line.in(text)).matches();
  }

  /** Whether its sentences were broken into lines of the width of a page. */
  static boolean isWrapped(String text, List<Line> lines) {
    int wrapped = 0;
    for (int i = 1; i < lines.size(); i++) {
      Line before = lines.get(i - 1);
      Line line = lines.get(i);
      boolean goesOn =
          line.blankBefore() == 0
              && before.length() >= NARROWEST
              && before.length() <= WIDEST
              && Character.isLowerCase(text.charAt(line.span().start()))
              && !before.endsSentence(text);
      wrapped += goesOn ? 1 : 0;
    }
    return lines.size() >= FEWEST_LINES && wrapped * LINES_A_WRAPPED_ONE >= lines.size();
  }
}
