package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lectern.model.Span;

/**
 * Lines of programs, data and style sheets, which are left where only the tags were taken off a
 * page. A line is one by its marks; several near each other are a program, with what is between
 * them, so that a single line of a text that looks so stays.
 */
final class ProgramLines {
  /** The share of marks that a line of a program has at least, where its end does not tell. */
  private static final double MARKS = 0.12;

  /** The same where it ends as statements and blocks do. */
  private static final double FEW_MARKS = 0.04;

  /** A line as long as this and full of marks is a program by itself. */
  private static final int LONG = 200;

  /** So many lines of a program stand among {@link #REACH} lines on either side of one. */
  private static final int FEWEST = 3;

  private static final int REACH = 4;

  /** What no sentence has: calls, assignments, properties, quoted keys, comments of programs. */
  private static final Pattern SYNTAX =
      Pattern.compile(
          "[\\w$\\])]\\s?(?:===?|!==?|\\+?=|=>|&&|\\|\\|)\\s?[\\w$\"'({\\[!]|\\w\\(\\)|\\w\\.\\w+\\("
              + "|[\"']\\s?:\\s?[\"'{\\[\\d]|(?:\\w|-)\\s?:\\s?[^:;]{1,80};|[\\w\\])]\\s?\\{|^[\\W_]+$|^[)}\\]]+\\s?[;,(]"
              + "|\\b(?:function|var|const|let|return|typeof|null|undefined)\\b.*[;{(]|^\\s*(?:/\\*|\\*/|//)");

  private ProgramLines() {}

  /** The lines that are not of programs; what follows a program follows a gap. */
  static List<Line> without(String text, List<Line> lines) {
    boolean[] program = find(text, lines);
    List<Line> rest = new ArrayList<>();
    boolean gap = false;
    for (int i = 0; i < program.length; i++) {
      if (!program[i]) {
        Line line = lines.get(i);
        rest.add(gap ? new Line(line.span(), Math.max(1, line.blankBefore())) : line);
      }
      gap = program[i];
    }
    return rest;
  }

  private static boolean[] find(String text, List<Line> lines) {
    int n = lines.size();
    boolean[] alike = new boolean[n];
    int[] before = new int[n + 1];
    for (int i = 0; i < n; i++) {
      alike[i] = isLikeProgram(text, lines.get(i));
      before[i + 1] = before[i] + (alike[i] ? 1 : 0);
    }
    boolean[] program = new boolean[n];
    int last = -1;
    for (int i = 0; i < n; i++) {
      int near = before[Math.min(n, i + REACH + 1)] - before[Math.max(0, i - REACH)];
      if (alike[i] && (near >= FEWEST || lines.get(i).length() >= LONG)) {
        program[i] = true;
        if (last >= 0 && i - last <= REACH) {
          between(text, lines, program, last + 1, i);
        }
        last = i;
      }
    }
    return program;
  }

  /** What stands between two lines of a program is of it, unless it is a sentence. */
  private static void between(String text, List<Line> lines, boolean[] program, int from, int to) {
    for (int i = from; i < to; i++) {
      Line line = lines.get(i);
      program[i] = !LineShape.of(text, line).isProse() && !line.endsSentence(text);
    }
  }

  private static boolean isLikeProgram(String text, Line line) {
    Span span = line.span();
    double marks = LineShape.of(text, line).code();
    char last = text.charAt(span.end() - 1);
    boolean closed = ";{}[],(".indexOf(last) >= 0;
    return marks >= (closed ? FEW_MARKS : MARKS)
        && SYNTAX.matcher(text).region(span.start(), span.end()).find();
  }
}
