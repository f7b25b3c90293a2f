package org.lectern.link.phrases;

/** Where one formulation cannot run on: at the signs that end a sentence or part it. */
final class Breaks {
  private Breaks() {}

  /** What stands between two words. */
  enum Kind {
    /** Nothing, as between characters of Chinese. */
    NOTHING,
    /** A hyphen: the two are one word to the eye. */
    HYPHEN,
    /** A space or what belongs to the words, such as quotation marks. */
    SPACE,
    /** A comma. */
    COMMA,
    /** The end of a sentence, clause or line. */
    END
  }

  /** What the characters between two words are. */
  static Kind between(String text, int from, int to) {
    Kind kind = Kind.NOTHING;
    for (int i = from; i < to; i++) {
      Kind one = of(text.charAt(i));
      if (one.compareTo(kind) > 0) {
        kind = one;
      }
    }
    return kind;
  }

  private static Kind of(char c) {
    return switch (c) {
      case '-', '\u2010', '\u2011' -> Kind.HYPHEN;
      case ',', '\u060c' -> Kind.COMMA;
      case ' ', '\u00a0', '\'', '"', '&', '\u00ab', '\u00bb' -> Kind.SPACE;
      default -> c >= '\u2018' && c <= '\u201f' || isInvisible(c) ? Kind.SPACE : Kind.END;
    };
  }

  private static boolean isInvisible(char c) {
    int type = Character.getType(c);
    return type == Character.FORMAT || type == Character.NON_SPACING_MARK;
  }
}
