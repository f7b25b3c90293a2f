package org.lectern.render;

import io.pebbletemplates.pebble.extension.escaper.EscapingStrategy;

/**
 * Makes any text safe inside Markdown: CommonMark reads a backslash before ASCII punctuation as
 * that character, and one line cannot begin a block of its own.
 */
final class MarkdownEscaping implements EscapingStrategy {
  static final String NAME = "markdown";
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  @Override
  public String escape(String input) {
    StringBuilder out = new StringBuilder();
    for (char c : input.toCharArray()) {
      if (PUNCTUATION.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c == '\n' || c == '\r' ? ' ' : c);
    }
    return out.toString();
  }
}
