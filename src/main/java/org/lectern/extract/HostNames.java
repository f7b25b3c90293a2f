package org.lectern.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Span;

/** Reads the names behind "hosted by": capitalised words, one name or several in a row. */
final class HostNames {
  private static final String WORD = "(?:\\p{Lu}[\\p{L}\\p{M}\\p{N}.'’&/-]*|\\p{Lu})";
  private static final String SMALL =
      "(?:of|the|for|on|upon|to|de|la|le|du|des|del|do|da|dos|y|et|und|für|von|van|der|al|bin|against)";
  private static final String CORE =
      WORD
          + "(?:\\s+(?:"
          + SMALL
          + "\\s+){0,3}"
          + WORD
          + ")*"
          + "(?:\\s+\\(\\p{Lu}[\\p{L}\\p{N}&/.-]{1,14}\\))?";
  private static final String BODY = "(?:government|people|authorities|presidency|parliament)";
  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?:both|our|its)\\s+)?(?:[Tt]he\\s+)?((?:(?:governments?|people|city|cities|municipality|town"
              + "|province|state|kingdom|presidency|parliament|secretariat|mayor)\\s+of\\s+(?:the\\s+)?)?"
              + CORE
              + "(?:\\s+"
              + BODY
              + "\\b)?)");
  private static final Pattern AND =
      Pattern.compile(
          "(?:\\s*,\\s*(?:and\\s+|as well as\\s+)?|\\s+(?:and|&|as well as|together with|along"
              + " with)\\s+)(?:by\\s+)?");

  /** What may stand behind a name that is whole: a lower-case noun there would go on with it. */
  private static final Pattern WHOLE =
      Pattern.compile(
          "\\s*(?:$|[,;:.!?)–—\\n"
              + "]|(?:in|at|on|from|to|with|and|was|were|is|are|has|had|took|under"
              + "|during|for|which|who|that|as|by|through|between|jointly|last|this|while|where|after"
              + "|before|since|until|attended|brought|drew|opened|closed|ended|began)\\b)");

  /** Heads without which a name behind "and" is the rest of the one before it. */
  private static final Pattern HEAD =
      Pattern.compile(
          "(?i)\\b(?:universit|institut|ministr|government|council|commission|cent(?:er|re)\\b|bank"
              + "|associat|societ|union|agency|foundation|secretariat|committee|academ|compan|group"
              + "|organi[sz]ation|department|city|embass|college|school|program|network|federation"
              + "|mission|chamber|office|board|authorit|fund\\b|forum|alliance|republic|kingdom|corp)");

  private static final Pattern APPOSITION =
      Pattern.compile(",(?:\\s*$|\\s+(?!and\\b|the\\b|as\\b)\\p{Ll})");
  private static final Pattern OF = Pattern.compile("\\s(?:of|for|on)\\s");
  private static final Pattern PLURAL =
      Pattern.compile("(?:[Gg]overnments|cities)\\s+of\\s+(?:the\\s+)?");
  private static final Set<String> NO_NAMES =
      Set.of(
          "i",
          "we",
          "he",
          "she",
          "it",
          "they",
          "you",
          "who",
          "the",
          "a",
          "an",
          "this",
          "that",
          "these",
          "those",
          "chair",
          "chairs",
          "chairman",
          "chairperson",
          "co-chair",
          "co-chairs",
          "president",
          "mayor",
          "minister",
          "premier",
          "director",
          "king",
          "queen",
          "parties",
          "participants",
          "delegates",
          "members",
          "ministers",
          "all",
          "many",
          "some",
          "several");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)(?:^|\\s+)(?:on\\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march"
              + "|april|may|june|july|august|september|october|november|december)$");

  private HostNames() {}

  /**
   * The names that begin at an offset.
   *
   * @param names where they stand, without articles; empty if none does
   * @param end where the last ends
   */
  record Row(List<Span> names, int end) {}

  static Row at(String text, int start, int limit) {
    List<Span> names = new ArrayList<>();
    int end = start;
    int at = start;
    Matcher name = NAME.matcher(text).useTransparentBounds(true);
    Matcher and = AND.matcher(text);
    boolean listed = false;
    while (at < limit && name.region(at, limit).lookingAt()) {
      Span one = trimmed(text, new Span(name.start(1), name.end(1)));
      if (one.length() < 2 || NO_NAMES.contains(one.of(text).toLowerCase(Locale.ROOT))) {
        break;
      }
      boolean bare = !text.substring(at, name.start(1)).contains("he ");
      if (listed && !bare && isOther(text, one, limit)) {
        break;
      }
      if (bare && !names.isEmpty() && goesOn(names.get(names.size() - 1).of(text), one.of(text))) {
        names.set(names.size() - 1, new Span(names.get(names.size() - 1).start(), one.end()));
      } else {
        names.add(one);
      }
      end = one.end();
      if (end < name.end(1) || !and.region(end, limit).lookingAt()) {
        break;
      }
      listed = and.group().strip().equals(",");
      at = and.end();
    }
    boolean whole = WHOLE.matcher(text).region(end, limit).lookingAt();
    return new Row(whole ? names : List.of(), end);
  }

  /**
   * Whether a name with an article behind a comma is another matter: "hosted by Ghana, the
   * conference was held", "Ghana, the Union President, hosted".
   */
  private static boolean isOther(String text, Span name, int limit) {
    return EventNames.isOne(name.of(text))
        || APPOSITION.matcher(text).region(name.end(), limit).lookingAt();
  }

  /** "Ministry of Science" and "Technology" are one, "Ministry of Science" and "Ghana" two. */
  private static boolean goesOn(String name, String next) {
    boolean acronym = next.equals(next.toUpperCase(Locale.ROOT));
    return OF.matcher(name).find()
        && HEAD.matcher(name).find()
        && !HEAD.matcher(next).find()
        && !acronym
        && !Names.isCountry(next)
        && next.split("\\s+").length <= 2;
  }

  private static Span trimmed(String text, Span name) {
    Matcher plural = PLURAL.matcher(text).region(name.start(), name.end());
    int start = plural.lookingAt() ? plural.end() : name.start();
    int end = name.end();
    Matcher time = TIME.matcher(text.substring(start, end));
    if (time.find()) {
      end = start + time.start();
    }
    boolean abbreviated = text.substring(start, end).matches("(?s).*\\b(?:\\p{Lu}\\.)+");
    while (end > start && ".,’'".indexOf(text.charAt(end - 1)) >= 0 && !abbreviated) {
      end--;
    }
    return new Span(start, end);
  }
}
