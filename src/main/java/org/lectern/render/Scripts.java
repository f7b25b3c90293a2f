package org.lectern.render;

import com.ibm.icu.util.ULocale;

/** What the language of a text means for setting it. */
final class Scripts {
  /** Fewer capitals may be an abbreviation. */
  private static final int FEWEST_CASED = 12;

  private static final double CAPITALS = 0.7;

  private Scripts() {}

  /** {@code rtl} or {@code ltr}, from the usual script of a BCP 47 tag's language. */
  static String direction(String language) {
    return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
  }

  /** Whether words are set in capitals: nearly all of at least a dozen letters that have a case. */
  static boolean isCapitals(String words) {
    long small = words.codePoints().filter(Character::isLowerCase).count();
    long capital = words.codePoints().filter(Character::isUpperCase).count();
    return small + capital >= FEWEST_CASED && capital > CAPITALS * (small + capital);
  }
}
