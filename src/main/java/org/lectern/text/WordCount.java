package org.lectern.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Withheld;

/** How many words a text has, as its page says it and the data have it. */
public final class WordCount {
  private WordCount() {}

  /**
   * The words of a whole document, published or not.
   *
   * @param language the BCP 47 tag of its language where it is not known
   */
  public static int of(Document document, String language) {
    return document
        .withheld()
        .map(Withheld::length)
        .orElseGet(
            () ->
                of(
                    document.text(),
                    document.metadata().language().map(Inferred::value).orElse(language)));
  }

  /** The words by the Unicode rules (UAX 29) and ICU's dictionaries. */
  public static int of(String text, String language) {
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
