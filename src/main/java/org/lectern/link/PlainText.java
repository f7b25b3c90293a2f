package org.lectern.link;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** Text in lower-case Latin letters without diacritics, whatever its script. */
final class PlainText {
  private static final Transliterator PLAIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

  private PlainText() {}

  /** A text, transliterated by ICU; ASCII takes a short way of the same result. */
  static String of(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text.toLowerCase(Locale.ROOT);
    }
    // A transliterator keeps state while it runs.
    synchronized (PLAIN) {
      return PLAIN.transliterate(text);
    }
  }
}
