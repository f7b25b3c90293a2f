package org.lectern.render;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/** What the language of a text means for setting and counting it. */
final class Scripts {
  private Scripts() {}

  /** {@code rtl} or {@code ltr}, from the usual script of a BCP 47 tag's language. */
  static String direction(String language) {
    return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
  }

  /** The number of words by the Unicode rules (UAX 29) and ICU's dictionaries. */
  static int words(String text, String language) {
    BreakIterator words = BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
    words.setText(text);
    int count = 0;
    while (words.next() != BreakIterator.DONE) {
      if (words.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        count++;
      }
    }
    return count;
  }
}
