package org.lectern.extract.date;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.model.Authority.DatedFact;
import org.lectern.model.Span;

/**
 * The dated facts that a text names.
 *
 * @param past those named as past, in the order of their first naming
 * @param coming those named as still to come
 */
public record NamedFacts(List<Named> past, List<Named> coming) {

  private static final int CONTEXT = 48;
  private static final Pattern COMING_BEFORE =
      Pattern.compile(
          "(?i)\\b(?:upcoming|forthcoming|ahead of|run-up to|eve of|prepar\\w{1,8} for|will (?:be"
              + " held|hold|convene|host)|(?:plans?|is|are) to (?:hold|convene|host)|look\\w{0,3}"
              + " forward to)\\b[^.,;!?]*$|即将召开的?$|迎接$|将召开的?$");
  private static final Pattern COMING_AFTER =
      Pattern.compile(
          "(?i)^[^.!?]{0,30}\\b(?:will be (?:held|convened)|to be (?:held|convened)|"
              + "is (?:scheduled|expected|due) to|will (?:convene|open|take place))\\b|^将|^即将");

  /**
   * One fact, named.
   *
   * @param fact the fact
   * @param span where the text names it first
   */
  public record Named(DatedFact fact, Span span) {}

  /** Copies the lists. */
  public NamedFacts {
    past = List.copyOf(past);
    coming = List.copyOf(coming);
  }

  /** Looks for facts in a text, in one pass for all of their phrases. */
  public static NamedFacts in(String text, FactPhrases phrases) {
    Map<DatedFact, Named> past = new LinkedHashMap<>();
    Map<DatedFact, Named> coming = new LinkedHashMap<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      FactPhrases.Phrase[] those = phrases.of(c);
      if (those == null || i > 0 && continues(text.charAt(i - 1), c)) {
        continue;
      }
      for (FactPhrases.Phrase phrase : those) {
        int end = i + phrase.words().length();
        if (text.startsWith(phrase.words(), i) && isWhole(text, i, end)) {
          Named named = new Named(phrase.fact(), new Span(i, end));
          (isComing(text, named.span()) ? coming : past).putIfAbsent(phrase.fact(), named);
        }
      }
    }
    past.keySet().removeAll(coming.keySet()); // Once said to come, it is not past elsewhere.
    return new NamedFacts(List.copyOf(past.values()), List.copyOf(coming.values()));
  }

  /** Whether no letter or digit of the same word stands beside; ideographs always may. */
  private static boolean isWhole(String text, int start, int end) {
    boolean left = start == 0 || !continues(text.charAt(start - 1), text.charAt(start));
    return left && (end == text.length() || !continues(text.charAt(end), text.charAt(end - 1)));
  }

  private static boolean continues(char beside, char inside) {
    return inside < 0x2E80 && beside < 0x2E80 && Character.isLetterOrDigit(beside);
  }

  private static boolean isComing(String text, Span span) {
    String before = text.substring(Math.max(0, span.start() - CONTEXT), span.start());
    String after = text.substring(span.end(), Math.min(text.length(), span.end() + CONTEXT));
    return COMING_BEFORE.matcher(before.stripTrailing()).find()
        || COMING_AFTER.matcher(after).find();
  }

  /** The fact that bounds the text below: of those named as past, the one that ended last. */
  public Optional<Named> latestPast() {
    return past.stream()
        .max(Comparator.comparing(n -> n.fact().date().to().latest().orElseThrow()));
  }

  /** The fact that bounds the text above: of those still to come, the one that begins first. */
  public Optional<Named> firstComing() {
    return coming.stream()
        .min(Comparator.comparing(n -> n.fact().date().from().earliest().orElseThrow()));
  }
}
