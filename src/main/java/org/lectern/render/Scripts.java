package org.lectern.render;

import com.ibm.icu.util.ULocale;

/** What the language of a text means for setting it. */
final class Scripts {
  private Scripts() {}

  /** {@code rtl} or {@code ltr}, from the usual script of a BCP 47 tag's language. */
  static String direction(String language) {
    return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
  }
}
