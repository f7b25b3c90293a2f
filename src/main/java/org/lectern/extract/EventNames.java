package org.lectern.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Span;

/** Tells which words name a meeting. */
final class EventNames {
  private static final Set<String> NOUNS =
      Set.of(
          "conference",
          "meeting",
          "summit",
          "session",
          "forum",
          "congress",
          "symposium",
          "seminar",
          "assembly",
          "convention",
          "workshop",
          "plenum",
          "plenary",
          "dialogue",
          "consultation",
          "consultations",
          "talks",
          "ceremony",
          "expo",
          "fair",
          "exhibition",
          "debate",
          "hearing",
          "roundtable",
          "gathering",
          "colloquium",
          "cop");
  private static final Pattern DETERMINER =
      Pattern.compile("(?<![\\p{L}])(?:[Tt]he|[Aa]n?|[Tt]his) ");
  private static final Pattern PREPOSITION =
      Pattern.compile(" (?:on|of|for|in|at|to|with|between|by|from|under|against) ");
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "[;:?!()]|, (?!and )|\\b(?:that|which|who|was|were|is|are|has|had|have|said|held)\\b");
  private static final Pattern ARTICLE = Pattern.compile("(?i)(?:^| )(?:an?|the|this|its|their) ");
  private static final int LONGEST_NAME = 200;

  private EventNames() {}

  /** The name that ends at an offset: from the last article behind which a meeting is named. */
  static Optional<Span> before(String text, int from, int end) {
    int to = end;
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    int start = Math.max(from, to - LONGEST_NAME - 8);
    List<Integer> articles = new ArrayList<>();
    Matcher determiner = DETERMINER.matcher(text).region(start, to).useTransparentBounds(true);
    while (determiner.find()) {
      articles.add(determiner.end());
    }
    for (int i = articles.size() - 1; i >= 0; i--) {
      Span name = new Span(articles.get(i), to);
      if (isOne(name.of(text))) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** Whether words name a meeting: the noun before the first preposition does, and is not alone. */
  static boolean isOne(String words) {
    if (words.length() > LONGEST_NAME || NOT_A_NAME.matcher(words).find()) {
      return false;
    }
    Matcher preposition = PREPOSITION.matcher(words);
    String head = preposition.find() ? words.substring(0, preposition.start()) : words;
    String[] parts = head.toLowerCase(Locale.ROOT).split("[\\s-]+");
    if (parts.length == 0 || ARTICLE.matcher(head).find()) {
      return false;
    }
    boolean noun =
        NOUNS.contains(parts[parts.length - 1])
            || parts.length > 1
                && NOUNS.contains(parts[parts.length - 2])
                && parts[parts.length - 1].matches("[ivx]{1,4}|\\d{1,2}|[a-z]");
    boolean organ = parts[parts.length - 1].matches("congress|assembly|convention|forum|fair");
    return noun && (parts.length > 1 || !organ && words.length() > head.length() + 8);
  }

  static boolean hasNoun(String words) {
    for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (NOUNS.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two names share nearly all words of the shorter. */
  static boolean alike(String a, String b) {
    Set<String> left = words(a);
    Set<String> right = words(b);
    long common = left.stream().filter(right::contains).count();
    int fewer = Math.min(left.size(), right.size());
    return fewer >= 2 && common * 5 >= fewer * 4L; // One word in five may be left out.
  }

  /** The words of a name that tell most. */
  static Set<String> words(String name) {
    return Set.copyOf(
        Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(w -> w.length() > 3)
            .toList());
  }
}
