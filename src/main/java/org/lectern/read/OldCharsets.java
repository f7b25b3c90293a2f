package org.lectern.read;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Recognises encodings of before the web, which detectors made for it do not know: that of DOS in
 * Russian, and that of the Macintosh in the languages of Western Europe.
 */
final class OldCharsets {
  private static final String DOS = "IBM866";
  private static final String MACINTOSH = "x-MacRoman";

  private static final String QUOTES = "‘’“”«»‹›„–—…•";
  private static final int FEWEST = 3;

  private static final double LIKELY = 0.9;

  /** How sure such a guess is: the publisher is asked. */
  private static final double CONFIDENCE = 0.45;

  private OldCharsets() {}

  /**
   * An old encoding in which bytes make words.
   *
   * @param bytes bytes that are no UTF-8
   * @param windows the same as Windows-1252, in which they must not make words
   */
  static Optional<Detector.Guess> of(byte[] bytes, int from, int to, String windows) {
    if (likely(windows) > 0.5) {
      return Optional.empty();
    }
    return is(DOS, bytes, from, to).or(() -> is(MACINTOSH, bytes, from, to));
  }

  private static Optional<Detector.Guess> is(String name, byte[] bytes, int from, int to) {
    if (!Charset.isSupported(name)) {
      return Optional.empty();
    }
    Charset charset = Charset.forName(name);
    return Bytes.strictly(charset, bytes, from, to)
        .filter(text -> likely(text) > LIKELY)
        .map(text -> new Detector.Guess(charset, CONFIDENCE));
  }

  /**
   * The share of characters beyond ASCII that stand as in words: letters that touch others of their
   * script, and no capital behind a small one, or marks as texts have them. A letter alone, which a
   * sign such as "§" can be in another encoding, tells nothing. 0 if there are few.
   */
  private static double likely(String text) {
    int all = 0;
    int good = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      char behind = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
      boolean letter = Character.isLetter(c);
      boolean alone = letter && !Character.isLetter(before) && !Character.isLetter(behind);
      if (c > 0x80 && c != 0xA0 && !alone) {
        all++;
        good += (letter ? stands(before, c, behind) : QUOTES.indexOf(c) >= 0) ? 1 : 0;
      }
    }
    return all < FEWEST ? 0 : (double) good / all;
  }

  private static boolean stands(char before, char letter, char behind) {
    boolean cased = !(Character.isUpperCase(letter) && Character.isLowerCase(before));
    return cased && goWith(before, letter) && goWith(letter, behind);
  }

  /** Whether two characters can stand in one word, or are not both letters. */
  private static boolean goWith(char one, char other) {
    return !Character.isLetter(one)
        || !Character.isLetter(other)
        || Character.UnicodeScript.of(one) == Character.UnicodeScript.of(other);
  }
}
