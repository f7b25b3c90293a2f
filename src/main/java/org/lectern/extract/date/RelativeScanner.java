package org.lectern.extract.date;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.date.DateExpression.Weekdays;
import org.lectern.model.Span;

/**
 * Finds the dates that a text gives by their distance from its own, in English and Chinese.
 *
 * <p>Read are days ({@code yesterday}, {@code 昨日}), days of a month ({@code on the 19th}, {@code
 * 本月19日}), of a week ({@code last Friday}, {@code 上周五}) and of a year ({@code March 5 last year},
 * {@code 去年12月}), weeks, months, and {@code the same day}. A duration ({@code 为期3日}) is none. A day
 * of the week alone is a {@link DateExpression}.
 */
public final class RelativeScanner {
  private static final String WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
  private static final String ORDINAL = "(?:st|nd|rd|th)";

  private static final Pattern DAYS =
      Pattern.compile(
          "\\b(?i:(the day before yesterday)|(yesterday)|(today|this (?:morning|afternoon|evening))"
              + "|(tomorrow))(?!['’]s?\\b)");
  private static final Pattern MONTH_DAYS =
      Pattern.compile(
          "\\b(?:(?:[Oo]n|[Ff]rom|[Bb]etween)\\s(?:("
              + WEEKDAY
              + "),?\\s)?the\\s|("
              + WEEKDAY
              + "),?\\s(?:\\((?:the\\s)?|the\\s))(\\d{1,2})"
              + ORDINAL
              + "(?:\\s(?:to|through|until|and|-|–)\\s(?:the\\s)?(\\d{1,2})"
              + ORDINAL
              + ")?(?:\\sof\\s(this|last)\\smonth)?\\)?(?=\\s(?:in|at|and|by|under)\\b|[.,;)]|$)");
  private static final Pattern LAST_WEEKDAYS =
      Pattern.compile(
          "\\b[Ll]ast\\s(" + WEEKDAY + ")(?:\\s(?:to|through|until|and)\\s(" + WEEKDAY + "))?\\b");
  private static final Pattern WEEK_OR_MONTH =
      Pattern.compile("\\b(?i:(this|last)\\s(week|month))\\b(?!['’])");
  private static final Pattern OF_YEAR = Pattern.compile("\\s(?:of\\s)?(this|last)\\syear\\b");
  private static final Pattern SAME_DAY =
      Pattern.compile("\\b(?i:(?:on |that |the )+same day|on that day)\\b");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:today|yesterday|tomorrow|[昨今前明][日天])\\s?[,，(（]\\s?(?:" + WEEKDAY + "|星期|周|礼拜)");

  /** With one of these everything begins that {@link #NAMED} finds. */
  private static final List<String> NAMED_FIRST =
      List.of("today", "yesterday", "tomorrow", "昨", "今", "前", "明");

  private static final String HAN_TO = "[至到—–~～-]";
  private static final Map<String, Integer> HAN_DAYS =
      Map.of("大前", 3, "前", 2, "昨", 1, "今", 0, "明", -1);
  private static final Pattern HAN =
      Pattern.compile(
          "(?<days>大前|前|昨|今|明)[日天](?!的|起|津)"
              + "|(?<month>本|上个?|这个?)月(?:(?<mday>\\d{1,2})[日号](?:"
              + HAN_TO
              + "(?<mlast>\\d{1,2})[日号])?)?(?!底|初|来|\\d)"
              + "|(?<week>本|上个?|这个?)(?:周|星期|礼拜)(?!期|年|边|围|来)(?:(?<wday>[一二三四五六日天])(?:"
              + HAN_TO
              + "(?:周|星期)?(?<wlast>[一二三四五六日天]))?)?"
              + "|(?<year>今|去|前)年(?=\\d{1,2}月)"
              + "|(?<same>当天|当日|同日)"
              + "|(?<![\\d月年第期时近共每达])(?<day>\\d{1,2})[日号](?:"
              + HAN_TO
              + "(?<last>\\d{1,2})[日号])?(?![内前后来起间\\d报元])");

  private final String text;
  private final Span part;
  private final List<RelativeDate> found = new ArrayList<>();

  private RelativeScanner(String text, Span part) {
    this.text = text;
    this.part = part;
  }

  /** Those in a part of a text, in order, without overlaps, with offsets in the text. */
  public static List<RelativeDate> scan(String text, Span part) {
    RelativeScanner scanner = new RelativeScanner(text, part);
    scanner.english();
    scanner.each(HAN, scanner::han);
    return scanner.inOrder();
  }

  /** Those with a day of the week beside, as {@link #scan} finds them; most texts have none. */
  public static List<RelativeDate> days(String text, List<Span> parts) {
    Matcher named = NAMED.matcher(text).useTransparentBounds(true);
    List<RelativeDate> days = new ArrayList<>();
    BitSet starts = namedStarts(text);
    for (Span part : starts.isEmpty() ? List.<Span>of() : parts) {
      int at = starts.nextSetBit(part.start());
      while (at >= 0 && at < part.end() && !named.region(at, part.end()).lookingAt()) {
        at = starts.nextSetBit(at + 1);
      }
      if (at >= 0 && at < part.end()) {
        days.addAll(scan(text, part));
      }
    }
    return days;
  }

  /** Where a match of {@link #NAMED} may begin: to look for words is much quicker. */
  private static BitSet namedStarts(String text) {
    BitSet starts = new BitSet();
    for (String word : NAMED_FIRST) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        starts.set(at);
      }
    }
    return starts;
  }

  private interface Reader {
    Distance read(Matcher matcher);
  }

  private void english() {
    each(DAYS, m -> new Distance.Days(m.group(1) != null ? 2 : m.group(2) != null ? 1 : day(m)));
    each(MONTH_DAYS, RelativeScanner::monthDays);
    each(
        LAST_WEEKDAYS,
        m -> {
          DayOfWeek from = Calendar.weekday(m.group(1));
          return new Distance.LastWeekdays(
              from, m.group(2) == null ? from : Calendar.weekday(m.group(2)));
        });
    each(
        WEEK_OR_MONTH,
        m -> {
          int back = back(m.group(1));
          boolean week = m.group(2).toLowerCase(Locale.ROOT).equals("week");
          return week ? new Distance.Week(back) : new Distance.Month(back);
        });
    each(SAME_DAY, m -> new Distance.SameDay());
    yearsBehind();
  }

  private static int day(Matcher matcher) {
    return matcher.group(3) != null ? 0 : -1;
  }

  private static int back(String word) {
    return word.equalsIgnoreCase("last") ? 1 : 0;
  }

  private static Distance monthDays(Matcher m) {
    String weekday = m.group(1) == null ? m.group(2) : m.group(1);
    int from = Integer.parseInt(m.group(3));
    int to = m.group(4) == null ? from : Integer.parseInt(m.group(4));
    return monthDays(
        from,
        to,
        weekday == null ? null : Calendar.weekday(weekday),
        m.group(5) == null ? -1 : back(m.group(5)));
  }

  private static Distance monthDays(int from, int to, DayOfWeek weekday, int monthsBack) {
    boolean exist = from >= 1 && from <= 31 && to >= from && to <= 31;
    return exist ? new Distance.MonthDays(from, to, weekday, monthsBack) : null;
  }

  /** "March 5 last year". */
  private void yearsBehind() {
    if (text.indexOf(" year", part.start()) < 0) {
      return;
    }
    for (DateExpression date : DateScanner.scan(text, part)) {
      Matcher year = OF_YEAR.matcher(text).region(date.span().end(), part.end());
      if (date.days().isPresent() && !date.hasYear() && year.lookingAt()) {
        Span span = new Span(date.span().start(), year.end());
        add(span, new Distance.YearOf(back(year.group(1)), date.days().get()), date.weekdays());
      }
    }
  }

  private Distance han(Matcher m) {
    if (m.group("days") != null) {
      return new Distance.Days(HAN_DAYS.get(m.group("days")));
    }
    if (m.group("month") != null) {
      int back = m.group("month").startsWith("上") ? 1 : 0;
      return m.group("mday") == null
          ? new Distance.Month(back)
          : hanDays(m.group("mday"), m.group("mlast"), back);
    }
    if (m.group("week") != null) {
      int back = m.group("week").startsWith("上") ? 1 : 0;
      if (m.group("wday") == null) {
        return new Distance.Week(back);
      }
      DayOfWeek from = hanWeekday(m.group("wday"));
      return new Distance.WeekDays(
          back, from, m.group("wlast") == null ? from : hanWeekday(m.group("wlast")));
    }
    if (m.group("year") != null) {
      return hanYear(m);
    }
    return m.group("same") != null
        ? new Distance.SameDay()
        : hanDays(m.group("day"), m.group("last"), -1);
  }

  private static Distance hanDays(String from, String to, int monthsBack) {
    int first = Integer.parseInt(from);
    return monthDays(first, to == null ? first : Integer.parseInt(to), null, monthsBack);
  }

  private static DayOfWeek hanWeekday(String numeral) {
    int day = "一二三四五六日".indexOf(numeral);
    return DayOfWeek.of(day < 0 ? 7 : day + 1);
  }

  /** "去年12月3日"; a month alone is found here only, since without its year it is no date. */
  private Distance hanYear(Matcher matcher) {
    int back = "今去前".indexOf(matcher.group("year"));
    int end = Math.min(part.end(), matcher.end() + 12);
    String dated = "2000年" + text.substring(matcher.end(), end);
    Optional<DateExpression> date =
        DateScanner.scan(dated).stream().filter(d -> d.span().start() == 0).findFirst();
    if (date.isEmpty() || date.get().days().isEmpty()) {
      return null;
    }
    Span span = new Span(matcher.start(), matcher.end() + date.get().span().end() - 5);
    add(span, new Distance.YearOf(back, date.get().days().get()), Optional.empty());
    return null;
  }

  private void each(Pattern pattern, Reader reader) {
    Matcher matcher =
        pattern.matcher(text).region(part.start(), part.end()).useTransparentBounds(true);
    while (matcher.find()) {
      Distance distance = reader.read(matcher);
      if (distance != null) {
        add(new Span(matcher.start(), matcher.end()), distance, beside(matcher.end()));
      }
    }
  }

  /** The day of the week in parentheses or behind a comma. */
  private Optional<Weekdays> beside(int end) {
    int from = end;
    while (from < part.end() && from < end + 2 && " ,(（，".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    int at = from;
    return from == end
        ? Optional.empty()
        : DateScanner.scan(text, new Span(from, Math.min(part.end(), from + 12))).stream()
            .filter(d -> d.span().start() == at && d.days().isEmpty())
            .findFirst()
            .flatMap(DateExpression::weekdays);
  }

  private void add(Span span, Distance distance, Optional<Weekdays> beside) {
    found.add(new RelativeDate(span, distance, beside));
  }

  private List<RelativeDate> inOrder() {
    found.sort((a, b) -> a.span().compareTo(b.span()));
    List<RelativeDate> kept = new ArrayList<>();
    for (RelativeDate date : found) {
      boolean free = kept.isEmpty() || !kept.get(kept.size() - 1).span().overlaps(date.span());
      if (free) {
        kept.add(date);
      }
    }
    return kept;
  }
}
