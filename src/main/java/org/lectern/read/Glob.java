package org.lectern.read;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of paths inside a corpus: {@code *} is any part of a name, {@code **} any number of
 * folders, {@code ?} one character, {@code {a,b}} one of several. A pattern without {@code /} is of
 * the name alone, in any folder; one with it is of the whole path, {@code /name} of a file at the
 * top. Capitals count.
 *
 * @param text the pattern as it was written
 * @param pattern the same as a regular expression
 */
record Glob(String text, Pattern pattern) {
  /** The pattern, or empty if its braces do not pair. */
  static Optional<Glob> parse(String text) {
    String whole = text.startsWith("/") ? text.substring(1) : text;
    String regex = (text.contains("/") ? "" : "(?:.*/)?") + regex(whole);
    try {
      return Optional.of(new Glob(text, Pattern.compile(regex, Pattern.DOTALL)));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /** Whether it fits a path with {@code /} between names. */
  boolean fits(String path) {
    return pattern.matcher(path).matches();
  }

  private static String regex(String glob) {
    StringBuilder out = new StringBuilder();
    int braces = 0;
    int i = 0;
    while (i < glob.length()) {
      char c = glob.charAt(i);
      if (glob.startsWith("**/", i)) {
        out.append("(?:.*/)?");
        i += 3;
      } else if (glob.startsWith("**", i)) {
        out.append(".*");
        i += 2;
      } else {
        braces += c == '{' ? 1 : c == '}' ? -1 : 0;
        out.append(one(c, braces > 0));
        i++;
      }
    }
    return out.toString();
  }

  private static String one(char c, boolean inBraces) {
    return switch (c) {
      case '*' -> "[^/]*";
      case '?' -> "[^/]";
      case '{' -> "(?:";
      case '}' -> ")";
      case ',' -> inBraces ? "|" : ",";
      default -> Pattern.quote(String.valueOf(c));
    };
  }
}
