package org.lectern.extract.clean;

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

  /** From so many characters of programs beside its sentences on, a text had its scripts left. */
  private static final int FEWEST_MARKED = 50;

  /** The share of the words of sentences that may stand before or behind such a program. */
  private static final double EDGE = 0.1;

  /** A key of data. */
  private static final Pattern KEY = Pattern.compile("[\"'][\\w$:.@/ -]{1,60}[\"']\\s?:.*");

  private final String text;
  private final List<Line> lines;
  private final boolean[] program;
  private final int fewest;

  private ProgramLines(String text, List<Line> lines, List<Span> stretches) {
    this.text = text;
    this.lines = lines;
    this.program = new boolean[lines.size()];
    markStretches(lines, stretches, program);
    this.fewest = isBesideProse() ? 1 : FEWEST;
    find();
  }

  /**
   * Which lines are of programs that were left from the page; none if programs stand only between
   * its sentences, as examples do in an article on them.
   *
   * @param stretches the programs that braces tell, {@link ProgramText}; lines end where they do
   */
  static boolean[] of(String text, List<Line> lines, List<Span> stretches) {
    ProgramLines programs = new ProgramLines(text, lines, stretches);
    return programs.isBesideProse() ? programs.program : new boolean[lines.size()];
  }

  /** Whether much of programs stands before or behind nearly all sentences. */
  private boolean isBesideProse() {
    if (!anyProgram()) {
      return false; // As of most texts, and the sentences are many.
    }
    double all = 0;
    double[] prose = new double[program.length];
    for (int i = 0; i < program.length; i++) {
      LineShape shape = program[i] ? null : LineShape.of(text, lines.get(i));
      prose[i] = shape != null && shape.isProse() && !isKey(text, lines.get(i)) ? shape.words() : 0;
      all += prose[i];
    }
    double before = 0;
    int marked = 0;
    for (int i = 0; i < program.length; i++) {
      boolean beside = before <= EDGE * all || before >= (1 - EDGE) * all;
      marked += program[i] && beside ? lines.get(i).length() : 0;
      before += prose[i];
    }
    return marked >= FEWEST_MARKED;
  }

  private boolean anyProgram() {
    for (boolean marked : program) {
      if (marked) {
        return true;
      }
    }
    return false;
  }

  private static void markStretches(List<Line> lines, List<Span> stretches, boolean[] program) {
    int at = 0;
    for (int i = 0; i < program.length; i++) {
      Span line = lines.get(i).span();
      while (at < stretches.size() && stretches.get(at).end() < line.end()) {
        at++;
      }
      program[i] = at < stretches.size() && stretches.get(at).start() <= line.start();
    }
  }

  private void find() {
    int n = program.length;
    boolean[] alike = new boolean[n];
    int[] before = new int[n + 1];
    for (int i = 0; i < n; i++) {
      alike[i] = program[i] || isLikeProgram(text, lines.get(i));
      before[i + 1] = before[i] + (alike[i] ? 1 : 0);
    }
    int last = -1;
    for (int i = 0; i < n; i++) {
      int near = before[Math.min(n, i + REACH + 1)] - before[Math.max(0, i - REACH)];
      if (alike[i] && (program[i] || near >= fewest || lines.get(i).length() >= LONG)) {
        program[i] = true;
        if (last >= 0 && i - last <= REACH) {
          between(text, lines, program, last + 1, i);
        }
        last = i;
      }
    }
  }

  /** What stands between two lines of a program is of it, unless it is a sentence. */
  private static void between(String text, List<Line> lines, boolean[] program, int from, int to) {
    for (int i = from; i < to; i++) {
      Line line = lines.get(i);
      program[i] |= !LineShape.of(text, line).isProse() && !line.endsSentence(text);
    }
  }

  private static boolean isKey(String text, Line line) {
    return "\"'".indexOf(text.charAt(line.span().start())) >= 0
        && KEY.matcher(line.first(80).in(text)).matches();
  }

  /** Whether a line is one of a program by itself. */
  static boolean isLikeProgram(String text, Line line) {
    if (isKey(text, line)) {
      return true;
    }
    Span span = line.span();
    double marks = LineShape.of(text, line).code();
    char last = text.charAt(span.end() - 1);
    boolean closed = ";{}[],(".indexOf(last) >= 0;
    return marks >= (closed ? FEW_MARKS : MARKS)
        && SYNTAX.matcher(text).region(span.start(), span.end()).find();
  }
}
