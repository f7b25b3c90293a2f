package org.lectern.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.date.DateExpression;
import org.lectern.extract.date.DateScanner;
import org.lectern.model.Span;

/**
 * Where, when and by which agency a dispatch was filed, as it says at its beginning: {@code
 * BEIJING, April 21 (Xinhua) --} or {@code 新华社北京7月15日电}.
 *
 * @param place the place, as running text writes it
 * @param placeSpan where it stands in the text
 * @param date the date
 * @param agency the agency
 * @param agencySpan where it stands in the text
 * @param confidence from 0 to 1 that this is a dateline
 */
record Dateline(
    String place,
    Span placeSpan,
    Optional<DateExpression> date,
    Optional<String> agency,
    Optional<Span> agencySpan,
    double confidence) {

  private static final int LONGEST = 90;
  private static final Pattern DASH = Pattern.compile("\\s?(?:--|—|―|\\s–|\\s-)\\s?(?=\\S)");
  private static final Pattern AGENCY =
      Pattern.compile(
          "\\((Xinhua|AP|AFP|Reuters|TASS|Kyodo|Yonhap|IANS|PTI|CNA|Bernama|UPI)[^()]{0,20}\\)");

  /** Any other, behind a day. */
  private static final Pattern OTHER_AGENCY =
      Pattern.compile("(?<=\\d |\\p{L}{3} |\\p{L}\\. )\\((\\p{Lu}[\\p{L} .&-]{1,30})\\)\\s?$");

  private static final Pattern AGENCY_FIRST =
      Pattern.compile(
          "(Xinhua(?: News Agency)?|AP|AFP|Reuters|TASS|Kyodo|Yonhap)[ ,]\\s?\\(?(\\p{Lu}[\\p{L} .'’-]{2,30}?)\\)?, "
              + "(?=\\p{Lu}\\p{Ll}{2,8}\\.? \\d|\\d{1,2} \\p{Lu})");
  private static final Pattern PLACE =
      Pattern.compile(
          "\\p{Lu}[\\p{L}.'’-]{1,24}(?: (?:de|of|the|la|\\p{Lu}[\\p{L}.'’-]{0,24})){0,3}"
              + "(?:, \\p{Lu}[\\p{L}. ]{1,24})?");
  private static final Pattern CHINESE =
      Pattern.compile(
          "[（(]?((?:\\p{IsHan}{1,3}社|\\p{IsHan}{0,3}本报|新华网|人民网|中新网|新华丝路|光明网)?)"
              + "(\\p{IsHan}{2,8}?)((?:\\d{4}年)?\\d{1,2}月\\d{1,2}日)(?:电|讯|消息)");

  /** Whether a line begins with a dateline, whatever else the text says. */
  static boolean isOne(String line) {
    return of(line, new Span(0, line.length())).isPresent();
  }

  /** The dateline at the beginning of a paragraph of a text. */
  static Optional<Dateline> of(String text, Span paragraph) {
    Matcher chinese = CHINESE.matcher(text).region(paragraph.start(), paragraph.end());
    return chinese.lookingAt() ? Optional.of(chinese(text, chinese)) : western(text, paragraph);
  }

  private static Dateline chinese(String text, Matcher matcher) {
    Optional<String> agency =
        matcher.group(1).isEmpty() ? Optional.empty() : Optional.of(matcher.group(1));
    List<DateExpression> dates = DateScanner.scan(text, new Span(matcher.start(3), matcher.end(3)));
    return new Dateline(
        matcher.group(2),
        new Span(matcher.start(2), matcher.end(2)),
        dates.stream().findFirst(),
        agency,
        agency.map(a -> new Span(matcher.start(1), matcher.end(1))),
        0.97);
  }

  private static Optional<Dateline> western(String text, Span paragraph) {
    int limit = Math.min(paragraph.end(), paragraph.start() + LONGEST);
    Matcher first = AGENCY_FIRST.matcher(text).region(paragraph.start(), limit);
    if (first.lookingAt()) {
      return agencyFirst(text, first, limit);
    }
    Matcher dash = DASH.matcher(text).region(paragraph.start(), limit);
    if (!dash.find()) {
      return Optional.empty();
    }
    int close = datedDash(text, dash.end(), limit);
    if (close > 0) { // "Aberdeen – May 9, 2021 – ", as press releases have it.
      Optional<DateExpression> day =
          DateScanner.scan(text, new Span(dash.end(), close)).stream().findFirst();
      Span place = new Span(paragraph.start(), dash.start());
      return placed(text, place, day, Optional.empty(), Optional.empty());
    }
    Span head = new Span(paragraph.start(), dash.start());
    Matcher agency = AGENCY.matcher(text).region(head.start(), head.end());
    boolean named = agency.find() || agency.usePattern(OTHER_AGENCY).find();
    int end = named ? agency.start() : head.end();
    Optional<DateExpression> date =
        DateScanner.scan(text, new Span(head.start(), end)).stream().findFirst();
    if (date.isPresent()) {
      int rest = date.get().span().end();
      if (!text.substring(rest, end).isBlank()) {
        return Optional.empty();
      }
      end = date.get().span().start();
    }
    int to = end;
    while (to > head.start() && ", ".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return placed(
        text,
        new Span(head.start(), to),
        date,
        named ? Optional.of(agency.group(1)) : Optional.empty(),
        named ? Optional.of(new Span(agency.start(1), agency.end(1))) : Optional.empty());
  }

  /** Where a date ends that stands from an offset to the next dash; 0 for none. */
  private static int datedDash(String text, int from, int limit) {
    Matcher dash = DASH.matcher(text).region(from, limit);
    if (!dash.find()) {
      return 0;
    }
    String between = text.substring(from, dash.start()).strip();
    return DateScanner.whole(between).filter(d -> d.days().isPresent()).isPresent()
        ? dash.start()
        : 0;
  }

  /** {@code Xinhua (Beijing), April 29 —}. */
  private static Optional<Dateline> agencyFirst(String text, Matcher first, int limit) {
    Optional<DateExpression> date =
        DateScanner.scan(text, new Span(first.end(), limit)).stream()
            .findFirst()
            .filter(d -> d.span().start() == first.end());
    return placed(
        text,
        new Span(first.start(2), first.end(2)),
        date,
        Optional.of(first.group(1)),
        Optional.of(new Span(first.start(1), first.end(1))));
  }

  private static Optional<Dateline> placed(
      String text,
      Span span,
      Optional<DateExpression> date,
      Optional<String> agency,
      Optional<Span> agencySpan) {
    String name = span.of(text);
    if (!PLACE.matcher(name).matches() || name.length() < 3 || !Names.canBePlace(name)) {
      return Optional.empty();
    }
    boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
    String written = Names.place(name);
    double confidence = date.isPresent() || agency.isPresent() ? 0.97 : bare(text, name, written);
    if (confidence == 0 || !capitals && date.isEmpty() && agency.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Dateline(Names.city(written), span, date, agency, agencySpan, confidence));
  }

  /**
   * How sure a name in capitals before a dash is a place: the text writes places elsewhere with
   * small letters, but abbreviations in capitals again.
   */
  private static double bare(String text, String capitals, String written) {
    if (written.equals(capitals) || capitals.length() < 4) {
      return 0;
    }
    String head = text.substring(0, Math.min(text.length(), 100_000));
    if (head.contains(written)) {
      return 0.95;
    }
    boolean again = head.indexOf(capitals, capitals.length()) >= 0;
    return again ? 0 : 0.75;
  }
}
