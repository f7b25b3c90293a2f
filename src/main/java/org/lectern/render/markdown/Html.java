package org.lectern.render.markdown;

/** Writes text into HTML so that an HTML parser reads the same characters. */
final class Html {
  private Html() {}

  /**
   * Escapes text for content and for attribute values in double quotes.
   *
   * <p>Line breaks become references: a parser would turn a bare carriage return into a line feed,
   * and flexmark's writer would indent after either. U+0000 and surrogates without a partner, which
   * HTML cannot hold, become U+FFFD.
   */
  static String escape(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append("&#10;");
        case '\r' -> out.append("&#13;");
        case 0 -> out.append('\uFFFD');
        default -> {
          if (!Character.isSurrogate(c)) {
            out.append(c);
          } else if (Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1))) {
            out.append(c).append(text.charAt(++i));
          } else {
            out.append('\uFFFD');
          }
        }
      }
    }
    return out.toString();
  }

  /** An attribute with a leading space. */
  static String attribute(String name, String value) {
    return ' ' + name + "=\"" + escape(value) + '"';
  }
}
