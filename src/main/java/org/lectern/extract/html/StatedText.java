package org.lectern.extract.html;

import org.jsoup.parser.Parser;

/** The text that a page states for machines to be its article's, to be compared with its blocks. */
final class StatedText {
  /** A shorter text is a summary, from which a block of the article can be absent. */
  private static final int WHOLE = 500;

  /** How much of the beginning of a block is compared, in letters and digits. */
  private static final int COMPARED = 40;

  /** What has fewer letters and digits may stand anywhere. */
  private static final int TELLING = 16;

  private final String text;

  StatedText(String stated) {
    this.text =
        letters(
            Parser.unescapeEntities(stated, false).replaceAll("<[^<>]*>", " "), stated.length());
  }

  /**
   * What the text says of a block: 1 if it has its beginning, -1 if it is whole and has not, 0 if
   * either is too short to tell.
   */
  int saysOf(String line) {
    String start = letters(line, COMPARED);
    if (start.length() < TELLING) {
      return 0;
    }
    return text.contains(start) ? 1 : text.length() < WHOLE ? 0 : -1;
  }

  /** The first letters and digits of a text. */
  private static String letters(String text, int most) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < text.length() && letters.length() < most; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString();
  }
}
