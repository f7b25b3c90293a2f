package org.lectern.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * YAML between a first line {@code ---} and a line {@code ---} or {@code ...}.
 *
 * @param yaml the YAML
 * @param bodyStart where the body begins, behind the closing line
 */
record FrontMatter(YamlText yaml, int bodyStart) {
  private static final Pattern BEHIND_EMPTY_LINES =
      Pattern.compile("(?:[ \\t]*+\\R)++(---[ \\t]*+\\R[\\w-]++:)");

  private static final Pattern TOML =
      Pattern.compile("\\s*+\\+\\+\\+[ \\t]*+\\R\\s*+(?:[\\w\"-]++[ \\t]*+=|\\[|#)");

  /** The front matter of a text, if it begins with one that is closed. */
  static Optional<FrontMatter> find(String path, String text) {
    if (!opens(text)) {
      return Optional.empty();
    }
    int start = lineEnd(text, first(text));
    int at = start;
    while (at < text.length()) {
      int next = lineEnd(text, at);
      String line = text.substring(at, Math.min(next, at + 80)).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        return Optional.of(new FrontMatter(new YamlText(path, text, start, at), next));
      }
      at = next;
    }
    return Optional.empty();
  }

  /** Whether a text begins with the line that opens front matter, empty lines aside. */
  static boolean opens(String text) {
    int first = first(text);
    return text.startsWith("---", first)
        && text.substring(first, lineEnd(text, first)).strip().equals("---");
  }

  /** Whether a text begins with front matter in TOML, which is between lines {@code +++}. */
  static boolean isToml(String text) {
    return TOML.matcher(text).lookingAt();
  }

  /** Where it begins: behind empty lines only if a key follows, as the line may be a rule. */
  private static int first(String text) {
    Matcher behindEmptyLines = BEHIND_EMPTY_LINES.matcher(text);
    return behindEmptyLines.lookingAt() ? behindEmptyLines.start(1) : 0;
  }

  /** One past a line's end, whichever of the three it is. */
  private static int lineEnd(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
        return i + 1;
      }
    }
    return text.length();
  }
}
