package org.lectern.extract.date;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.date.DateExpression.Days;
import org.lectern.extract.date.DateExpression.Weekdays;
import org.lectern.model.PartialDate;
import org.lectern.model.Span;

/**
 * Finds the dates that a text names.
 *
 * <p>Read are month names in nine languages with day and year in any usual order, ISO 8601, Chinese
 * dates, numeric dates with the year at one end, days of the week, and ranges of all of these. A
 * lone year or a lone day of the month is no date.
 */
public final class DateScanner {
  private static final String ORDINAL = "(?:st|nd|rd|th|er|º|d)?+";

  /** Also what optical recognition makes of a raised "th"; only between a day and month or year. */
  private static final String READ_ORDINAL =
      "(?:st|nd|rd|th|er|º|d|h|[\"'*°™”’‘!]{1,2}(?:h|th|™)?)?+";

  private static final String TO = "\\s?+(?:-|–|—|/|to|through|until|and|au|al|bis)\\s?+";
  private static final String YEAR = "([12]\\d{3})(?!\\d)";

  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(\\p{L}{3,12})\\.?\\s{1,3}(\\d{1,2})(?!\\d)(?:"
              + READ_ORDINAL
              + "(?=,?\\s{1,2}[12]\\d{3})|"
              + ORDINAL
              + ")"
              + "(?:"
              + TO
              + "(\\d{1,2})(?![\\d:])"
              + ORDINAL
              + ")?(?:(?:\\s?,\\s{0,2}|\\s{1,2})"
              + YEAR
              + ")?");
  private static final Pattern MONTH_YEAR =
      Pattern.compile("(\\p{L}{3,12})\\.?,?\\s{1,2}(?:of\\s|de\\s)?" + YEAR);
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(\\d{1,2})"
              + READ_ORDINAL
              + "(?:"
              + TO
              + "(\\d{1,2})"
              + READ_ORDINAL
              + ")?\\.?\\s{0,2}(?:of\\s|de\\s|day\\sof\\s)?(\\p{L}{3,12})\\.?+(?!\\p{L})"
              + "(?:,?\\s{1,2}(?:de\\s|del\\s)?"
              + YEAR
              + ")?");
  private static final Pattern IMPOSSIBLE_DAY =
      Pattern.compile("(?<![\\d:.,/-])\\d{1,2}" + READ_ORDINAL + "\\.?\\s{1,2}(?:of\\s|de\\s)?$");
  private static final Pattern ISO =
      Pattern.compile("([12]\\d{3})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)(?!\\2\\d)");
  private static final Pattern NUMERIC =
      Pattern.compile("(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?" + YEAR);
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:([12]\\d{3})\\s?年\\s?)?(\\d{1,2})\\s?月(?:\\s?(\\d{1,2})\\s?[日号]?"
              + "(?:\\s?[至到—–~～-]\\s?(?:(\\d{1,2})月)?(\\d{1,2})[日号])?)?");
  private static final Pattern CHINESE_NUMERALS =
      Pattern.compile(
          "(?:(N{4})\\s?年\\s?)?(N{1,2})\\s?月(?:\\s?(N{1,3})\\s?[日号](?:\\s?[至到—–~～-]\\s?(?:(N{1,2})月)?(N{1,3})[日号])?)?"
              .replace("N", ChineseNumerals.CLASS));
  private static final Pattern CHINESE_WEEKDAY = Pattern.compile("(?:星期|周|礼拜)([一二三四五六日天])");
  private static final Pattern JOIN =
      Pattern.compile("\\s?(?:to|-|–|—|through|until|till|至|到|and)\\s?");
  private static final Pattern WEEKDAY_THEN_DAY = Pattern.compile("\\s?[,(（]?\\s?(?:the\\s)?");
  private static final Pattern DAY_THEN_WEEKDAY = Pattern.compile("\\s?[,(（]\\s?|\\s?");

  private final String text;
  private final int end;

  private DateScanner(String text, int end) {
    this.text = text;
    this.end = end;
  }

  /** The dates in a whole text, in order, without overlaps. */
  public static List<DateExpression> scan(String text) {
    return scan(text, new Span(0, text.length()));
  }

  /** The dates in a part of a text, in order, without overlaps, with offsets in the text. */
  public static List<DateExpression> scan(String text, Span part) {
    DateScanner scanner = new DateScanner(text, part.end());
    return scanner.join(scanner.simple(part.start()));
  }

  /** The date that a string is, wholly. */
  public static Optional<DateExpression> whole(String string) {
    String bare = string.strip();
    return scan(bare).stream().filter(d -> d.span().length() == bare.length()).findFirst();
  }

  private List<DateExpression> simple(int from) {
    List<DateExpression> found = new ArrayList<>();
    for (int i = next(from); i < end; ) {
      DateExpression date = at(i);
      if (date != null) {
        found.add(date);
      }
      i = next(date == null ? i + 1 : Math.max(i + 1, date.span().end()));
    }
    return found;
  }

  /**
   * The first place from an offset on where a date can begin: at a digit, a capital, or anything
   * beyond ASCII.
   */
  private int next(int from) {
    int i = from;
    while (i < end) {
      char c = text.charAt(i);
      if (c >= 0x80 || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
        return i;
      }
      i++;
    }
    return i;
  }

  private DateExpression at(int i) {
    char c = text.charAt(i);
    if (isDigit(c)) {
      return atDigit(i);
    }
    if (c == '星' || c == '周' || c == '礼') {
      return chineseWeekday(i);
    }
    if (ChineseNumerals.is(c)) {
      return chineseNumerals(i);
    }
    boolean wordStart =
        Character.isLetter(c) && (i == 0 || !Character.isLetter(text.charAt(i - 1)));
    return wordStart ? atWord(i) : null;
  }

  private DateExpression atWord(int i) {
    if (isAscii(text.charAt(i)) && Character.isLowerCase(text.charAt(i))) {
      return null; // Neither a month nor a day of the week, as most words.
    }
    int wordEnd = i;
    while (wordEnd < end && wordEnd - i < 14 && Character.isLetter(text.charAt(wordEnd))) {
      wordEnd++;
    }
    DayOfWeek weekday = Calendar.weekday(text, i, wordEnd);
    if (weekday != null) {
      return DateExpression.of(new Span(i, wordEnd), weekday);
    }
    int month = Calendar.month(text, i, wordEnd);
    if (month == 0) {
      return null;
    }
    Matcher monthDay = look(MONTH_DAY, i);
    if (monthDay != null) {
      return days(
          i, monthDay.end(), year(monthDay.group(4)), month, monthDay.group(2), monthDay.group(3));
    }
    Matcher monthYear = isBehindImpossibleDay(i) ? null : look(MONTH_YEAR, i);
    return monthYear == null ? null : partial(i, monthYear.end(), year(monthYear.group(2)), month);
  }

  /** "31 February 2019" is a mistake, of which nobody knows whether the month is right. */
  private boolean isBehindImpossibleDay(int i) {
    return IMPOSSIBLE_DAY
        .matcher(text)
        .region(Math.max(0, i - 8), i)
        .useTransparentBounds(true)
        .find();
  }

  private DateExpression atDigit(int i) {
    if (i > 0 && (isDigit(text.charAt(i - 1)) || text.charAt(i - 1) == '.')) {
      return null;
    }
    int behind = i;
    while (behind < end && isDigit(text.charAt(behind))) {
      behind++;
    }
    int digits = behind - i;
    if (digits > 4) {
      return null; // No date begins with so many.
    }
    boolean parted = behind < end && "-/.".indexOf(text.charAt(behind)) >= 0;
    Matcher iso = parted && digits == 4 ? look(ISO, i) : null;
    if (iso != null) {
      return day(
          i, iso.end(), year(iso.group(1)), number(iso.group(3)), number(iso.group(4)), true);
    }
    Matcher numeric = parted && digits <= 2 ? look(NUMERIC, i) : null;
    if (numeric != null) {
      return numeric(i, numeric);
    }
    Matcher chinese = isBeforeChineseUnit(behind) ? look(CHINESE, i) : null;
    if (chinese != null) {
      return chinese(i, chinese);
    }
    return digits <= 2 ? dayMonth(i) : null;
  }

  private DateExpression dayMonth(int i) {
    Matcher dayMonth = look(DAY_MONTH, i);
    int month = dayMonth == null ? 0 : Calendar.month(dayMonth.group(3));
    return month == 0
        ? null
        : days(
            i,
            dayMonth.end(),
            year(dayMonth.group(4)),
            month,
            dayMonth.group(1),
            dayMonth.group(2));
  }

  /** Whether the Chinese word for a year or a month stands at an offset, perhaps behind a space. */
  private boolean isBeforeChineseUnit(int at) {
    int unit = at < end && Character.isWhitespace(text.charAt(at)) ? at + 1 : at;
    return unit < end && (text.charAt(unit) == '年' || text.charAt(unit) == '月');
  }

  /** Day first or month first, if the numbers tell; with points or dashes the day comes first. */
  private DateExpression numeric(int i, Matcher numeric) {
    int first = number(numeric.group(1));
    int second = number(numeric.group(3));
    int year = year(numeric.group(4));
    int to = numeric.end();
    if (first > 12 || first == second) {
      return day(i, to, year, second, first, true);
    }
    if (second > 12) {
      return day(i, to, year, first, second, true);
    }
    if (numeric.group(2).equals("/")) {
      return partialYear(i, to, year);
    }
    return day(i, to, year, second, first, false);
  }

  private DateExpression chinese(int i, Matcher chinese) {
    int year = year(chinese.group(1));
    int month = number(chinese.group(2));
    if (chinese.group(3) == null) {
      return year == 0 ? null : partial(i, chinese.end(), year, month);
    }
    int lastMonth = chinese.group(4) == null ? month : number(chinese.group(4));
    String last = chinese.group(5) == null ? chinese.group(3) : chinese.group(5);
    return range(
        new Span(i, chinese.end()),
        date(year, month, number(chinese.group(3))),
        date(year, lastMonth, number(last)),
        true);
  }

  /** "二〇一八年十月三日", or the same in full-width digits. */
  private DateExpression chineseNumerals(int i) {
    boolean inside = i > 0 && ChineseNumerals.is(text.charAt(i - 1));
    Matcher chineseNumerals = inside ? null : look(CHINESE_NUMERALS, i);
    if (chineseNumerals == null) {
      return null;
    }
    int[] numbers = new int[6];
    for (int group = 1; group <= chineseNumerals.groupCount(); group++) {
      String numeral = chineseNumerals.group(group);
      numbers[group] = numeral == null ? 0 : ChineseNumerals.value(numeral);
      boolean odd = group == 1 && numbers[1] < 1000; // As other years are, from 1000 on.
      if (numeral != null && (numbers[group] <= 0 || odd)) {
        return null;
      }
    }
    int year = numbers[1];
    if (numbers[3] == 0) {
      return year == 0 ? null : partial(i, chineseNumerals.end(), year, numbers[2]);
    }
    int lastMonth = numbers[4] == 0 ? numbers[2] : numbers[4];
    int last = numbers[5] == 0 ? numbers[3] : numbers[5];
    return range(
        new Span(i, chineseNumerals.end()),
        date(year, numbers[2], numbers[3]),
        date(year, lastMonth, last),
        true);
  }

  private DateExpression chineseWeekday(int i) {
    Matcher chineseWeekday = look(CHINESE_WEEKDAY, i);
    if (chineseWeekday == null) {
      return null;
    }
    int day = "一二三四五六日".indexOf(chineseWeekday.group(1));
    return DateExpression.of(
        new Span(i, chineseWeekday.end()), DayOfWeek.of(day < 0 ? 7 : day + 1));
  }

  /** What a pattern matches at an offset; null for nothing. Few places are looked at. */
  private Matcher look(Pattern pattern, int i) {
    Matcher matcher = pattern.matcher(text).region(i, end).useTransparentBounds(true);
    return matcher.lookingAt() ? matcher : null;
  }

  private DateExpression days(int i, int to, int year, int month, String first, String last) {
    PartialDate from = date(year, month, number(first));
    PartialDate until = last == null ? from : date(year, month, number(last));
    return range(new Span(i, to), from, until, true);
  }

  private DateExpression day(int i, int to, int year, int month, int day, boolean certain) {
    PartialDate date = date(year, month, day);
    return range(new Span(i, to), date, date, certain);
  }

  private DateExpression partial(int i, int to, int year, int month) {
    PartialDate date = date(year, month, 0);
    return range(new Span(i, to), date, date, true);
  }

  private DateExpression partialYear(int i, int to, int year) {
    PartialDate date = date(year, 0, 0);
    return range(new Span(i, to), date, date, false);
  }

  private static DateExpression range(Span span, PartialDate from, PartialDate to, boolean sure) {
    if (from == null || to == null || isBackwards(from, to)) {
      return null;
    }
    return new DateExpression(span, Optional.of(new Days(from, to)), Optional.empty(), sure);
  }

  private static boolean isBackwards(PartialDate from, PartialDate to) {
    return from.year() > to.year()
        || from.year() == to.year()
            && (from.month() > to.month() || from.month() == to.month() && from.day() > to.day());
  }

  private static PartialDate date(int year, int month, int day) {
    try {
      return new PartialDate(year, month, day);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static int year(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAscii(char c) {
    return c < 0x80;
  }

  /** Makes ranges of dates with "to" between them, and one of a weekday and the day beside it. */
  private List<DateExpression> join(List<DateExpression> simple) {
    List<DateExpression> ranges = fold(simple, this::asRange);
    return fold(ranges, this::asOne);
  }

  private interface Pair {
    DateExpression of(DateExpression left, DateExpression right);
  }

  private static List<DateExpression> fold(List<DateExpression> in, Pair pair) {
    List<DateExpression> out = new ArrayList<>();
    for (DateExpression next : in) {
      DateExpression joined = out.isEmpty() ? null : pair.of(out.get(out.size() - 1), next);
      if (joined == null) {
        out.add(next);
      } else {
        out.set(out.size() - 1, joined);
      }
    }
    return out;
  }

  private boolean between(Pattern pattern, DateExpression left, DateExpression right) {
    int from = left.span().end();
    int to = right.span().start();
    return to - from <= 12 && pattern.matcher(text).region(from, to).matches();
  }

  private DateExpression asRange(DateExpression left, DateExpression right) {
    if (!between(JOIN, left, right)) {
      return null;
    }
    Span span = new Span(left.span().start(), right.span().end());
    if (left.weekdays().isPresent() && right.weekdays().isPresent()) {
      Weekdays days = new Weekdays(left.weekdays().get().from(), right.weekdays().get().to());
      return new DateExpression(span, Optional.empty(), Optional.of(days), true);
    }
    if (left.days().isEmpty() || right.days().isEmpty()) {
      return null;
    }
    PartialDate from = left.days().get().from();
    PartialDate to = right.days().get().to();
    boolean singles = left.days().get().isSingle() && right.days().get().isSingle();
    if (!singles || (from.day() == 0) != (to.day() == 0)) {
      return null;
    }
    PartialDate dated = from.hasYear() ? from : date(to.year(), from.month(), from.day());
    boolean certain = left.certain() && right.certain();
    return dated == null || to.hasYear() != dated.hasYear()
        ? null
        : range(span, dated, to, certain);
  }

  private DateExpression asOne(DateExpression left, DateExpression right) {
    boolean weekdayFirst = left.weekdays().isPresent() && left.days().isEmpty();
    boolean dayFirst = left.days().isPresent() && left.weekdays().isEmpty();
    boolean joins =
        weekdayFirst && right.days().isPresent() && right.weekdays().isEmpty()
            ? between(WEEKDAY_THEN_DAY, left, right)
            : dayFirst
                && right.weekdays().isPresent()
                && right.days().isEmpty()
                && between(DAY_THEN_WEEKDAY, left, right);
    if (!joins) {
      return null;
    }
    int last = right.span().end();
    boolean bracket =
        text.substring(left.span().end(), right.span().start()).matches(".*[(（].*")
            && last < end
            && ")）".indexOf(text.charAt(last)) >= 0;
    return new DateExpression(
        new Span(left.span().start(), bracket ? last + 1 : last),
        left.days().or(right::days),
        left.weekdays().or(right::weekdays),
        left.certain() && right.certain());
  }
}
