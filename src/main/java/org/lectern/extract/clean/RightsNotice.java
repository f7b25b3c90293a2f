package org.lectern.extract.clean;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Span;

/**
 * A copyright notice at the end (or the head) of a text.
 *
 * @param span the notice in the source
 * @param statement its words, white space made single
 * @param holder whom it names as the holder of the rights
 * @param holderSpan where it names them
 */
public record RightsNotice(
    Span span, String statement, Optional<String> holder, Optional<Span> holderSpan) {

  /** The rule that removes it from the text. */
  public static final String RULE = "rights-notice";

  private static final int LONGEST = 1200;
  private static final int LINES = 6;

  private static final Pattern START =
      Pattern.compile(
          "(?i)(?<![\\p{L}\\p{N}])(?:copyright\\s{0,3}(?:©|\\(c\\)|&copy;|[12]\\d{3}|by\\b|reserved)"
              + "|©\\s{0,3}(?:copyright|[12]\\d{3}|\\p{Lu})|\\(c\\)\\s{0,2}[12]\\d{3}"
              + "|all rights reserved)|版权所有|版权归|著作权归");
  private static final Pattern HOLDER =
      Pattern.compile(
          "(?:belongs? to|is owned by|are owned by|(?:is|are) the property of)\\s{1,3}(?:the\\s)?"
              + "([^.,;()\\n]{2,80}?)\\s{0,3}(?:\\([^()]{1,20}\\)|[.,;]|$)");
  private static final Pattern BY_YEAR =
      Pattern.compile(
          "(?i:©|\\(c\\)|copyright)[\\s,]*(?:(?i:©|\\(c\\)|copyright|by)[\\s,]*)?"
              + "(?:[12]\\d{3}\\s{0,2}(?:[-–]\\s{0,2}(?:[12]\\d{3})?)?[\\s,]*)?(?i:by\\s)?"
              + "(\\p{Lu}[\\p{L}\\p{N}&'’. -]{1,70}?)\\s{0,2}(?=[.,;|]|\\bAll [Rr]ights|$)");
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:版权归|著作权归)(?:属于|属)?([\\p{IsHan}A-Za-z]{2,30}?)所有|版权所有[:：©\\s]{0,3}([\\p{IsHan}]{2,30})");

  /**
   * The last notice among the lines at the end, or else one that is the first line.
   *
   * @param text the source
   * @param lines the lines of the text, in order
   */
  public static Optional<RightsNotice> find(String text, List<Line> lines) {
    for (int i = lines.size() - 1; i >= Math.max(0, lines.size() - LINES); i--) {
      Optional<RightsNotice> notice = in(text, lines.get(i));
      if (notice.isPresent()) {
        return notice;
      }
    }
    return lines.isEmpty() ? Optional.empty() : in(text, lines.get(0));
  }

  private static Optional<RightsNotice> in(String text, Line line) {
    int end = line.span().end();
    int from = Math.max(line.span().start(), end - LONGEST);
    Matcher start = START.matcher(text).useTransparentBounds(true);
    int at = from;
    while (at < end) {
      boolean match = canStart(text, at) && start.region(at, end).lookingAt();
      if (match && beginsNotice(text, line, at)) {
        return Optional.of(of(text, new Span(at, end)));
      }
      at = match ? start.end() : at + 1;
    }
    return Optional.empty();
  }

  /** A quick look before the pattern. */
  private static boolean canStart(String text, int at) {
    return switch (text.charAt(at)) {
      case 'c', 'C' -> text.regionMatches(true, at + 1, "o", 0, 1);
      case 'a', 'A' -> text.regionMatches(true, at + 1, "l", 0, 1);
      case '(', '©', '版', '著' -> true;
      default -> false;
    };
  }

  /** At the start of its line, or behind the end of a sentence. */
  private static boolean beginsNotice(String text, Line line, int at) {
    return at == line.span().start() || Chars.endsSentence(text, line.span().start(), at);
  }

  private static RightsNotice of(String text, Span span) {
    String words = span.of(text);
    for (Pattern pattern : List.of(HOLDER, CHINESE, BY_YEAR)) {
      Matcher matcher = pattern.matcher(words);
      while (matcher.find()) {
        int group = matcher.group(1) == null ? 2 : 1;
        String holder = single(matcher.group(group));
        if (!holder.isEmpty()
            && !holder.toLowerCase(java.util.Locale.ROOT).startsWith("all rights")) {
          Span where = new Span(matcher.start(group), matcher.end(group)).shift(span.start());
          return new RightsNotice(span, single(words), Optional.of(holder), Optional.of(where));
        }
      }
    }
    return new RightsNotice(span, single(words), Optional.empty(), Optional.empty());
  }

  private static String single(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }
}
