package org.lectern.render;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The style sheet of a theme's pages: its {@code assets/style.css}, or else the parts in {@code
 * assets/style/}, joined in the order of their names into one file. So a publisher who wants other
 * colours replaces the part that has them, and one who wants something besides adds a part.
 */
final class StyleSheet {
  /** The name by which templates ask for it. */
  static final String NAME = "style.css";

  private static final String WHOLE = "assets/" + NAME;
  private static final String PARTS = "assets/style";

  private StyleSheet() {}

  /** The files that it is made of, in order. */
  static List<Theme.ThemeFile> files(Theme theme) {
    Optional<Theme.ThemeFile> whole = theme.file(WHOLE);
    return whole.map(List::of).orElseGet(() -> parts(theme));
  }

  /** The parts, be they used or not. */
  static List<Theme.ThemeFile> parts(Theme theme) {
    return theme.filesIn(PARTS).stream().filter(f -> f.path().endsWith(".css")).toList();
  }

  /** Whether a file is a part or the whole, and so no asset of its own. */
  static boolean has(Theme.ThemeFile file) {
    return file.path().equals(WHOLE)
        || file.path().startsWith(PARTS + "/") && file.path().endsWith(".css");
  }

  /** What is shipped: all files, without comments and idle white space; empty if there are none. */
  static Optional<byte[]> of(Theme theme) {
    List<Theme.ThemeFile> files = files(theme);
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(compact(text(files)).getBytes(StandardCharsets.UTF_8));
  }

  /** The text of some files, one after the other. */
  static String text(List<Theme.ThemeFile> files) {
    return files.stream()
        .map(file -> new String(file.content(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("\n"));
  }

  /**
   * CSS without comments, but for those that begin with an exclamation mark, such as a licence, and
   * without white space that means nothing. Strings and addresses stay as they are, and so does a
   * space between two words, or before a colon or a parenthesis: there it may part selectors, or
   * the operands of a sum.
   */
  static String compact(String css) {
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < css.length(); ) {
      char c = css.charAt(at);
      int end = at + 1;
      if (c == '"' || c == '\'') {
        end = closing(css, at, c);
        out.append(css, at, end);
      } else if (css.startsWith("url(", at)) {
        end = closing(css, at, ')');
        out.append(css, at, end);
      } else if (css.startsWith("/*", at)) {
        int close = css.indexOf("*/", at + 2);
        end = close < 0 ? css.length() : close + 2;
        out.append(css, at, css.startsWith("/*!", at) ? end : at);
        space(out);
      } else if (Character.isWhitespace(c)) {
        space(out);
      } else {
        append(out, c);
      }
      at = end;
    }
    return out.toString().strip() + "\n";
  }

  /** The offset behind the sign that closes what begins at an offset. */
  private static int closing(String css, int from, char close) {
    int at = from + 1;
    while (at < css.length() && css.charAt(at) != close) {
      at += css.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(css.length(), at + 1);
  }

  private static void space(StringBuilder out) {
    boolean idle = out.isEmpty() || " {};,:".indexOf(out.charAt(out.length() - 1)) >= 0;
    if (!idle) {
      out.append(' ');
    }
  }

  private static void append(StringBuilder out, char c) {
    int last = out.length() - 1;
    if ("{};,".indexOf(c) >= 0 && last >= 0 && out.charAt(last) == ' ') {
      out.setLength(last--);
    }
    if (c == '}' && last >= 0 && out.charAt(last) == ';') {
      out.setLength(last);
    }
    out.append(c);
  }
}
