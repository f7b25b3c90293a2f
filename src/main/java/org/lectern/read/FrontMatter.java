package org.lectern.read;

import java.util.Optional;

/**
 * YAML between a first line {@code ---} and a line {@code ---} or {@code ...}.
 *
 * @param yaml the YAML
 * @param bodyStart where the body begins, behind the closing line
 */
record FrontMatter(YamlText yaml, int bodyStart) {

  /** The front matter of a text, if it begins with one that is closed. */
  static Optional<FrontMatter> find(String path, String text) {
    if (!opens(text)) {
      return Optional.empty();
    }
    int start = lineEnd(text, 0);
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

  /** Whether a text begins with the line that opens front matter. */
  static boolean opens(String text) {
    return text.startsWith("---") && text.substring(0, lineEnd(text, 0)).strip().equals("---");
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }
}
