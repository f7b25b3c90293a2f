package org.lectern.record;

/**
 * Writes one paragraph of text as one paragraph of Markdown.
 *
 * <p>A character is escaped only where it would be markup (CommonMark 0.31.2, sections 2.4, 2.5, 4
 * and 6), so that the result reads like the text. Where a rule would need a look further than a few
 * characters, the character is escaped: emphasis, code and brackets always are.
 */
final class MarkdownEscaper {
  /** The longest entity name of HTML has 31 letters; a number has at most 7 digits. */
  private static final int LONGEST_ENTITY = 33;

  private static final char REPLACEMENT = '\uFFFD';

  private final String text;
  private final StringBuilder out;
  private final int lead;
  private final int tail;
  private final int marker;

  /**
   * @param text the paragraph
   * @param out what to append to
   */
  MarkdownEscaper(String text, StringBuilder out) {
    this.text = text;
    this.out = out;
    int first = 0;
    while (first < text.length() && isBlank(text.charAt(first))) {
      first++;
    }
    int last = text.length();
    while (last > first && isBlank(text.charAt(last - 1))) {
      last--;
    }
    this.lead = first;
    this.tail = last;
    this.marker = first == 0 ? blockMarker() : -1;
  }

  /**
   * Appends the Markdown.
   *
   * @param offsets where to note, from index {@code base} on, where each unit of the paragraph
   *     begins in the output
   */
  void write(int[] offsets, int base) {
    for (int i = 0; i < text.length(); i++) {
      offsets[base + i] = out.length();
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c) && Character.isLowSurrogate(at(i + 1))) {
        offsets[base + i + 1] = out.length();
        out.append(c).append(text.charAt(++i));
      } else if (c == 0 || Character.isSurrogate(c)) {
        out.append(REPLACEMENT);
      } else if (mustBeNumber(c) || isBlank(c) && (i < lead || i >= tail)) {
        out.append("&#").append((int) c).append(';');
      } else {
        if (i == marker || isMarkup(c, i)) {
          out.append('\\');
        }
        out.append(c);
      }
    }
  }

  /** Characters that would end a line, be trimmed or be lost to an editor. */
  private static boolean mustBeNumber(char c) {
    return c < ' ' || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** What parsers may trim from the ends of a line; more than CommonMark's own white space. */
  private static boolean isBlank(char c) {
    return c == ' ' || c == '\u00A0' || Character.isWhitespace(c);
  }

  private boolean isMarkup(char c, int i) {
    return switch (c) {
      case '*', '_', '`', '[' -> true;
      // Before a letter a backslash is itself; elsewhere what follows may be escaped as well.
      case '\\' -> !Character.isLetterOrDigit(at(i + 1));
      case '<' -> i + 1 < text.length() && at(i + 1) != ' ';
      case '&' -> isEntity(i);
      default -> false;
    };
  }

  private boolean isEntity(int ampersand) {
    int i = ampersand + 1;
    int limit = Math.min(text.length(), i + LONGEST_ENTITY);
    while (i < limit && (text.charAt(i) == '#' || isAsciiLetterOrDigit(text.charAt(i)))) {
      i++;
    }
    return i > ampersand + 1 && at(i) == ';';
  }

  /** The index of the character whose escape keeps the first line from opening a block, or -1. */
  private int blockMarker() {
    return switch (at(0)) {
      case '#', '>' -> 0;
      case '-', '+' -> endsMarker(1) || at(1) == at(0) ? 0 : -1;
      case '~' -> at(1) == '~' ? 0 : -1;
      default -> orderedMarker();
    };
  }

  private int orderedMarker() {
    int i = 0;
    while (at(i) >= '0' && at(i) <= '9') {
      i++;
    }
    return i > 0 && (at(i) == '.' || at(i) == ')') && endsMarker(i + 1) ? i : -1;
  }

  /** Whether a list marker could end before this index. */
  private boolean endsMarker(int i) {
    return i >= text.length() || isBlank(text.charAt(i));
  }

  private char at(int i) {
    return i < text.length() ? text.charAt(i) : 0;
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
