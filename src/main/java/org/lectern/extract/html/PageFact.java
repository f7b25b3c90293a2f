package org.lectern.extract.html;

import java.util.Locale;
import org.lectern.extract.clean.Mojibake;
import org.lectern.model.Inferred;
import org.lectern.model.Reason;
import org.lectern.model.Span;

/**
 * Something that a page says of itself.
 *
 * @param name what it is called there, in lower case, such as {@code og:title}
 * @param value the value, with entities read, white space made single and broken characters mended
 * @param source where the value stands
 */
record PageFact(String name, String value, Span source) {

  static PageFact of(String name, String value, Span source) {
    return new PageFact(name.toLowerCase(Locale.ROOT), Mojibake.mended(single(value)), source);
  }

  /** A text with one space for each stretch of white space and controls. */
  static String single(String text) {
    StringBuilder single = new StringBuilder(text.length());
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isSpace(text.charAt(i))) {
        if (i > from) {
          single.append(text, from, i).append(' ');
        }
        from = i + 1;
      }
    }
    return from == 0 ? text.strip() : single.append(text, from, text.length()).toString().strip();
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c >= 0x7F && (c <= 0x9F || Character.isSpaceChar(c));
  }

  /** It as a fact. */
  Inferred<String> inferred(double confidence, String rule) {
    return inferred(value, confidence, rule);
  }

  /** A value read from it as a fact. */
  <T> Inferred<T> inferred(T read, double confidence, String rule) {
    Inferred<T> fact =
        source.isEmpty()
            ? Inferred.of(read, confidence, rule)
            : Inferred.of(read, confidence, rule, source);
    return fact.because(Reason.of("The page says so as “{name}”.").with("name", name));
  }
}
