package org.lectern.record;

import java.util.Optional;

/**
 * Refuses Markdown on which flexmark would overflow its stack or take minutes, before it is parsed.
 *
 * <p>Measured with flexmark 0.64.8: 2,000 nested quotes overflow the stack, 20,000 runs of back
 * quotes or open brackets in one paragraph take over 20 seconds. What people write stays far below
 * these limits.
 */
public final class MarkdownLimits {
  static final int NESTING = 50;
  static final int RUN = 1_000;
  static final int PER_BLOCK = 2_000;

  private static final String DELIMITERS = "`[*_<";

  private MarkdownLimits() {}

  /** What is too much in it, as the message of a problem, or empty if it may be parsed. */
  public static Optional<String> excess(String markdown) {
    int[] inBlock = new int[DELIMITERS.length()];
    int number = 0;
    for (String line : (Iterable<String>) markdown.lines()::iterator) {
      number++;
      if (line.isBlank()) {
        inBlock = new int[DELIMITERS.length()];
      }
      Optional<String> excess = excess(line, inBlock);
      if (excess.isPresent()) {
        return Optional.of(excess.get() + " in line " + number + " of the text");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> excess(String line, int[] inBlock) {
    if (nesting(line) > NESTING) {
      return Optional.of("more than " + NESTING + " quotes and lists inside each other");
    }
    int run = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
        run = 0;
        continue;
      }
      run = i > 0 && c == line.charAt(i - 1) ? run + 1 : 1;
      boolean alone = c == '<' && i + 1 < line.length() && line.charAt(i + 1) == ' ';
      int kind = alone ? -1 : DELIMITERS.indexOf(c);
      if (kind >= 0 && (run > RUN || ++inBlock[kind] > PER_BLOCK)) {
        return Optional.of("too many " + c + " characters");
      }
    }
    return Optional.empty();
  }

  /** The block markers before the line's own text; an indentation may be as many lists. */
  private static int nesting(String line) {
    int markers = 0;
    int spaces = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '>' || c == '-' || c == '+' || c == '*' || c == '.' || c == ')') {
        markers++;
      } else if (c == ' ' || c == '\t') {
        spaces++;
      } else if (c < '0' || c > '9') {
        break;
      }
    }
    return Math.max(spaces > 0 || line.startsWith(">") ? markers : 0, spaces / 2);
  }
}
