package org.lectern.extract.clean;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lectern.model.Span;

/** A compound that lost its seam: {@code high -quality}, {@code self -reliance}. */
final class BrokenHyphen {
  static final String RULE = "broken-hyphen";

  private static final Set<String> FIRSTS =
      Set.of(
          "self", "high", "low", "well", "long", "short", "non", "co", "multi", "semi", "anti",
          "pre", "post", "mid", "vice", "ex", "cross", "all", "new", "full", "large", "small",
          "medium", "ever", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
          "ten", "first", "second", "third", "far", "hard", "soft", "half", "inter", "intra",
          "extra", "ultra", "socio", "counter", "win", "state", "people", "law", "world", "real",
          "top", "deep", "de", "re");
  private static final Set<String> SECONDS =
      Set.of(
          "making",
          "driven",
          "based",
          "quality",
          "related",
          "level",
          "term",
          "scale",
          "oriented",
          "reliance",
          "win",
          "wide",
          "led",
          "owned",
          "run",
          "free",
          "friendly",
          "depth",
          "sized",
          "building",
          "centered",
          "centred",
          "specific",
          "style",
          "type",
          "class",
          "known",
          "established",
          "round",
          "being",
          "effective",
          "intensive",
          "powered",
          "connected",
          "general",
          "president",
          "premier",
          "century",
          "year",
          "old",
          "time",
          "speed",
          "tech",
          "income",
          "in",
          "up",
          "out",
          "off",
          "sharing",
          "keeping",
          "rich",
          "poor",
          "wing",
          "minded",
          "governance",
          "sufficient",
          "sustaining",
          "confidence",
          "discipline");

  private BrokenHyphen() {}

  /**
   * The removal of the space at a hyphen, if a compound certainly stood there.
   *
   * @param loose whether a known compound was mended in this stretch before: then the scraper
   *     breaks hyphens, and others of the same form are mended too. Set by this method.
   */
  static Optional<Edit> at(String text, Span span, int hyphen, boolean[] loose) {
    boolean before = text.charAt(hyphen - 1) == ' ';
    boolean after = text.charAt(hyphen + 1) == ' ';
    if (before == after) {
      return Optional.empty();
    }
    int leftEnd = before ? hyphen - 1 : hyphen;
    int rightStart = after ? hyphen + 2 : hyphen + 1;
    String left = word(text, Chars.wordStart(text, limit(span, leftEnd), leftEnd), leftEnd);
    String right =
        word(
            text,
            rightStart,
            Chars.wordEnd(text, rightStart, Math.min(span.end(), rightStart + 40)));
    if (left.length() < 2 || right.length() < 2 || !isSmall(right) || !isSmall(left.substring(1))) {
      return Optional.empty();
    }
    boolean known = isKnown(left, right);
    if (after && (!known || Set.of("and", "or", "to", "und", "et").contains(right))) {
      return Optional.empty(); // "short- and long-term"
    }
    if (!known && !loose[0]) {
      return Optional.empty();
    }
    loose[0] |= known;
    Span gap = before ? new Span(hyphen - 1, hyphen) : new Span(hyphen + 1, hyphen + 2);
    return Optional.of(Edit.repair(gap, "", RULE));
  }

  private static int limit(Span span, int end) {
    return Math.max(span.start(), end - 40);
  }

  private static boolean isKnown(String left, String right) {
    return left.equalsIgnoreCase(right)
        || FIRSTS.contains(left.toLowerCase(Locale.ROOT))
        || SECONDS.contains(right);
  }

  private static String word(String text, int start, int end) {
    return start < end ? text.substring(start, end) : "";
  }

  private static boolean isSmall(String word) {
    return word.chars().allMatch(Character::isLowerCase);
  }
}
