package org.lectern.extract.html;

import java.util.Locale;
import java.util.regex.Pattern;
import org.lectern.model.Inferred;
import org.lectern.model.Reason;
import org.lectern.model.Span;

/**
 * Something that a page says of itself.
 *
 * @param name what it is called there, in lower case, such as {@code og:title}
 * @param value the value, with entities read and white space made single
 * @param source where the value stands
 */
record PageFact(String name, String value, Span source) {

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  static PageFact of(String name, String value, Span source) {
    return new PageFact(name.toLowerCase(Locale.ROOT), single(value), source);
  }

  static String single(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
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
