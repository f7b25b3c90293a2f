package org.lectern.read.format;

import com.ibm.icu.text.Bidi;
import java.util.List;

/**
 * Puts the letters of lines that a page shows from left to right into the order in which they are
 * read, after the Unicode Bidirectional Algorithm (UAX 9) as ICU has it for this way back.
 */
final class RightToLeft {
  /**
   * The first keeps a number behind the Latin word before it, and turns ranges such as 2020-2021
   * about, which the others do not.
   */
  private static final List<Integer> WAYS_BACK =
      List.of(
          (int) Bidi.REORDER_INVERSE_NUMBERS_AS_L,
          (int) Bidi.REORDER_INVERSE_LIKE_DIRECT,
          (int) Bidi.REORDER_INVERSE_FOR_NUMBERS_SPECIAL);

  private RightToLeft() {}

  /** Whether a text has letters of Arabic, Hebrew or another script from right to left. */
  static boolean hasLetters(String text) {
    return text.chars().anyMatch(RightToLeft::isLetter);
  }

  private static boolean isLetter(int c) {
    byte direction =
        c < 0x590 ? Character.DIRECTIONALITY_UNDEFINED : Character.getDirectionality(c);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** The letters of one glyph, such as a ligature, from left to right. */
  static String drawn(String letters) {
    return letters.length() > 1 && hasLetters(letters)
        ? new StringBuilder(letters).reverse().toString()
        : letters;
  }

  /**
   * The lines of a page as they are read. Those of a page that is read from right to left are
   * mirrored, so that its lines and columns begin at the left like those of any other.
   *
   * @param width of the page, in points
   */
  static List<PdfLine> logical(List<PdfLine> lines, float width) {
    long letters =
        lines.stream().flatMapToInt(l -> l.words().chars()).filter(Character::isLetter).count();
    long leftwards =
        lines.stream().flatMapToInt(l -> l.words().chars()).filter(RightToLeft::isLetter).count();
    if (leftwards == 0) {
      return lines;
    }
    boolean page = leftwards * 2 > letters;
    return lines.stream().map(line -> logical(line, page, width)).toList();
  }

  private static PdfLine logical(PdfLine line, boolean page, float width) {
    String words =
        hasLetters(line.words()) ? logical(PdfRaised.level(line.words()), page) : line.words();
    float left = page ? width - line.right() : line.left();
    float right = page ? width - line.left() : line.right();
    return new PdfLine(left, right, line.y(), line.size(), words);
  }

  /**
   * A line as it is read. Several readings may be shown as the same line; the first way back that
   * leads to one which is shown as this line is taken.
   */
  private static String logical(String shown, boolean rightToLeft) {
    String first = reordered(shown, WAYS_BACK.get(0), rightToLeft);
    return WAYS_BACK.stream()
        .map(way -> reordered(shown, way, rightToLeft))
        .filter(read -> reordered(read, Bidi.REORDER_DEFAULT, rightToLeft).equals(shown))
        .findFirst()
        .orElse(first)
        .strip();
  }

  private static String reordered(String line, int way, boolean rightToLeft) {
    Bidi bidi = new Bidi();
    bidi.setReorderingMode(way);
    bidi.setPara(line, rightToLeft ? Bidi.RTL : Bidi.LTR, null);
    return bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
  }
}
