package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lectern.model.Span;

/**
 * The stretches of a text that are programs, data or style sheets, also where they share a line
 * with sentences: what stands between two braces that match and is written as they are, with the
 * words of programs before and behind it. A text that is a value in data is a part of it.
 */
final class ProgramText {
  /** So many units are looked at for the other brace. */
  private static final int FARTHEST = 400_000;

  /** So often a text is looked through in all, however many of its braces match none. */
  private static final int MOST_WORK = 20;

  /** The longest beginning of a word that is looked at. */
  private static final int LONGEST_WORD = 200;

  /** So long a stretch without marks of programs is text that a wrong pair of braces encloses. */
  private static final int LONGEST_TEXT = 300;

  /** The share of marks that a stretch between braces has at least. */
  private static final double MARKS = 0.03;

  /** So many other words may stand between two words of a program. */
  private static final int BETWEEN = 2;

  private static final String PARTING = "{}[];=<>\\";

  /** Words that stand in programs and style sheets, and no sentence has as they are. */
  private static final Pattern WORD =
      Pattern.compile(
          "[.#@*&(\\[=!|>~+'\"/\\\\-].*[\\])(}{=;:>_$|&].*|[.#@][A-Za-z][\\w-]*,?|.*[\\]\\)};{]|[^.?]*[=(\\[{;$_|&<>].*"
              + "|[=+*/<>|&!?:(){}\\[\\];,-]+|/[/*].*|\\*/"
              + "|(?:a|ul|ol|li|div|body|html|table|tr|td|th|h[1-6]|p|span|img|input|button|form|label|iframe|section|nav|header|footer)(?:[:.#,\\[].*)?"
              + "|var|let|const|function|if|else|for|while|return|new|typeof|try|catch|switch|case|break|default|true|false|null|undefined"
              + "|\\$|[\\w$]+(?:\\.[\\w$]+)+[,;]?|\\.[\\w$.]+.*|[\\w$-]+:|[\"'][\\w$./-]+[\"'],?");

  private static final Pattern SYNTAX =
      Pattern.compile("[\"'\\w-]\\s?:\\s?[\"'{\\[\\w#-]|[;=]|\\w\\(|[\\w\\])]\\s?\\{");

  private final String text;
  private final List<Span> found = new ArrayList<>();

  /** How many units may still be looked at. */
  private long left;

  private ProgramText(String text) {
    this.text = text;
    this.left = (long) MOST_WORK * text.length();
  }

  /** The stretches, in order and apart. */
  static List<Span> find(String text) {
    ProgramText programs = new ProgramText(text);
    int open = text.indexOf('{');
    while (open >= 0 && programs.left > 0) {
      int next = programs.take(open);
      open = text.indexOf('{', next);
    }
    return programs.found;
  }

  /** Lines cut where stretches begin and end. */
  static List<Line> cut(String text, List<Line> lines, List<Span> stretches) {
    if (stretches.isEmpty()) {
      return lines;
    }
    List<Line> cut = new ArrayList<>();
    int next = 0;
    for (Line line : lines) {
      int at = line.span().start();
      while (next < stretches.size() && stretches.get(next).end() <= at) {
        next++;
      }
      int blank = line.blankBefore();
      int k = next;
      while (k < stretches.size() && stretches.get(k).start() < line.span().end()) {
        Span stretch = stretches.get(k++);
        blank = add(cut, text, at, Math.max(at, stretch.start()), blank);
        int end = Math.min(line.span().end(), stretch.end());
        blank = add(cut, text, Math.max(at, stretch.start()), end, blank);
        at = end;
      }
      add(cut, text, at, line.span().end(), blank);
    }
    return cut;
  }

  private static int add(List<Line> cut, String text, int from, int to, int blank) {
    Span span = Line.trim(text, from, to);
    if (!span.isEmpty()) {
      cut.add(new Line(span, blank));
      return 0;
    }
    return blank;
  }

  /** Takes the stretch whose first brace is at an offset, and says where to look on. */
  private int take(int open) {
    int close = matching(open);
    if (close < 0 || !isProgram(open, close)) {
      return open + 1;
    }
    int last = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
    int start = before(last, open);
    int end = behind(close + 1);
    if (!found.isEmpty() && Line.trim(text, last, start).isEmpty()) {
      start = found.remove(found.size() - 1).start();
    }
    found.add(new Span(start, end));
    return end;
  }

  /** The brace that closes one, or -1 where none does or a text is between them. */
  private int matching(int open) {
    int depth = 0;
    int parted = open;
    int end = Math.min(text.length(), open + FARTHEST);
    for (int i = open; i < end && left > 0; i++) {
      char c = text.charAt(i);
      left--;
      if (PARTING.indexOf(c) >= 0) {
        parted = i;
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      } else if ((c == '"' || c == '\'') && isEdgeOfValue(i)) {
        i = endOfValue(i, c, end);
        parted = i;
      } else if (i - parted > LONGEST_TEXT) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isEdgeOfValue(int quote) {
    int i = quote - 1;
    while (i > 0 && Chars.isSpace(text.charAt(i))) {
      i--;
    }
    return i >= 0 && ":,([{=+".indexOf(text.charAt(i)) >= 0;
  }

  /** The quotation mark that ends a value, or where the value begins if none does. */
  private int endOfValue(int quote, char mark, int end) {
    for (int i = quote + 1; i < end && left > 0; i++) {
      char c = text.charAt(i);
      left--;
      if (c == '\\') {
        i++;
      } else if (c == mark) {
        return i;
      } else if (Chars.isBreak(c)) {
        return quote;
      }
    }
    return quote;
  }

  private boolean isProgram(int open, int close) {
    int marks = 0;
    left -= close - open;
    for (int i = open; i <= close; i++) {
      marks += "{}<>=;_\\/\"'#&()[]$*+|:,".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    int length = close + 1 - open;
    return marks >= MARKS * length
        && (length <= 4 || SYNTAX.matcher(text).region(open + 1, close).find());
  }

  /** Where the words of a program begin that stand before a brace. */
  private int before(int from, int brace) {
    int start = brace;
    int between = 0;
    int i = brace;
    while (between <= BETWEEN) {
      while (i > from && Chars.isSpace(text.charAt(i - 1))) {
        i--;
      }
      int end = i;
      while (i > from && !Chars.isSpace(text.charAt(i - 1))) {
        i--;
      }
      if (i == end) {
        return start;
      }
      if (end == brace || isWord(i, end)) {
        start = i;
        between = 0;
      } else {
        between++;
      }
    }
    return start;
  }

  /** Where the words of a program end that stand behind a brace. */
  private int behind(int from) {
    int end = from;
    int between = 0;
    int i = from;
    while (between <= BETWEEN) {
      while (i < text.length() && Chars.isSpace(text.charAt(i))) {
        i++;
      }
      int start = i;
      while (i < text.length() && !Chars.isSpace(text.charAt(i)) && text.charAt(i) != '{') {
        i++;
      }
      if (i == start) {
        return end;
      }
      if (i < text.length() && text.charAt(i) == '{') {
        return end;
      }
      if (isWord(start, i)) {
        end = i;
        between = 0;
      } else {
        between++;
      }
    }
    return end;
  }

  private boolean isWord(int start, int end) {
    return WORD.matcher(text.substring(start, Math.min(end, start + LONGEST_WORD))).matches();
  }
}
