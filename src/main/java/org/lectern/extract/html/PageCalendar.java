package org.lectern.extract.html;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lectern.model.PartialDate;
import org.lectern.model.Span;

/**
 * Reads the dates of a page in its language, and in English, as the software of many pages speaks
 * it. Only whole days are read. The names of months are those of CLDR, as ICU has them.
 */
final class PageCalendar {
  /** A date in a string; certain if it can be read in one way only. */
  record Found(PartialDate date, Span span, boolean certain) {}

  private static final Map<String, PageCalendar> KNOWN = new ConcurrentHashMap<>();

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<![\\d.,/-])((?:1[5-9]|20)\\d{2})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d|[-/]\\d)"
              + "|\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]?|-?(\\d{2})-?(\\d{2})(?!\\d))");
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<![\\d.,/-])(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?((?:1[5-9]|20)\\d{2}(?![\\d:]|[-/]\\d)"
              + "|\\d{2}(?=\\d{2}:|[^\\d.:/-]|[.:/-](?!\\d)|$))");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<![\\d.,/])(\\d{1,2})(?:st|nd|rd|th|er|º|ª|-?[eё]?)?[.,]?[\\s\\u00A0-]{0,2}"
              + "(?:(?:de|of|di|d'|da)\\s)?(\\p{L}{3,14})[.,]{0,2}[\\s\\u00A0-]{0,2}(?:(?:de|del)\\s)?"
              + "((?:1[5-9]|20)\\d{2})(?!\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(\\p{L}{3,14})\\.?\\s{0,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}"
              + "((?:1[5-9]|20)\\d{2})(?!\\d)");

  /** How many digits a year has. */
  private static final int YEAR = 4;

  /** The most letters that are read as the name of a month. */
  private static final int LONGEST_MONTH = 14;

  private final Map<String, Integer> months = new HashMap<>();
  private final boolean monthFirst;

  private PageCalendar(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    boolean english = locale.getLanguage().equals("en") || locale.getLanguage().isEmpty();
    // In English a month comes first unless the page says that it is not American.
    monthFirst = english && (locale.getCountry().isEmpty() || locale.getCountry().equals("US"));
    add(locale);
    add(ULocale.ENGLISH);
    // Last, as pages often do not say their language, or say that of their software.
    for (String other : List.of("de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "sv", "tr")) {
      add(ULocale.forLanguageTag(other));
    }
  }

  /** The calendar of a language, by a BCP 47 tag; of the commonest ones if it is empty. */
  static PageCalendar of(String tag) {
    ULocale locale = ULocale.forLanguageTag(tag);
    String plain =
        locale.getLanguage() + (locale.getCountry().isEmpty() ? "" : "-" + locale.getCountry());
    return KNOWN.computeIfAbsent(plain, PageCalendar::new);
  }

  private void add(ULocale locale) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        String[] names = symbols.getMonths(context, width);
        for (int i = 0; i < 12; i++) {
          months.putIfAbsent(names[i].replace(".", "").toLowerCase(Locale.ROOT), i + 1);
        }
      }
    }
    months.putIfAbsent("sept", 9);
  }

  /** The first date of a string. */
  Optional<Found> first(String text) {
    List<Found> all = all(text);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /** Whether there are enough digits for a date in an element: so many as a year alone has. */
  static boolean canBeIn(Box box) {
    return box.digits >= YEAR;
  }

  /** The dates of a string, in order. */
  List<Found> all(String text) {
    List<Found> all = new ArrayList<>();
    // To look for digits is much quicker than a pattern that fails, as with most lines it does.
    if (digits(text) < YEAR) {
      return all;
    }
    boolean year = hasYear(text);
    int[] numbers = numbers(text);
    if (year) {
      find(YEAR_FIRST, text, numbers, this::yearFirst, all);
    }
    find(YEAR_LAST, text, numbers, this::yearLast, all);
    if (year) {
      find(DAY_MONTH, text, numbers, m -> named(m, 3, 2, 1), all);
      find(MONTH_DAY, text, monthsBefore(numbers, text), m -> named(m, 3, 1, 2), all);
    }
    all.sort((a, b) -> a.span.compareTo(b.span));
    return all;
  }

  private static int digits(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  /** Whether four digits stand together. */
  private static boolean hasYear(String text) {
    int together = 0;
    for (int i = 0; i < text.length() && together < YEAR; i++) {
      together = isDigit(text.charAt(i)) ? together + 1 : 0;
    }
    return together == YEAR;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private interface Reader {
    Optional<Found> read(MatchResult match);
  }

  /** Where numbers begin. */
  private static int[] numbers(String text) {
    return IntStream.range(0, text.length())
        .filter(i -> isDigit(text.charAt(i)) && (i == 0 || !isDigit(text.charAt(i - 1))))
        .toArray();
  }

  /** Where the words begin that stand before numbers as the name of a month does. */
  private static int[] monthsBefore(int[] numbers, String text) {
    return Arrays.stream(numbers)
        .map(number -> monthBefore(number, text))
        .filter(start -> start >= 0)
        .toArray();
  }

  /** Where the word before a number begins, but for what is longer than any month; -1 if none. */
  private static int monthBefore(int number, String text) {
    int end = number;
    while (end > 0 && number - end < 2 && isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end > 0 && text.charAt(end - 1) == '.') {
      end--;
    }
    int start = end;
    for (int letters = 0; start > 0 && letters < LONGEST_MONTH; letters++) {
      int c = text.codePointBefore(start);
      if (!Character.isLetter(c)) {
        break;
      }
      start -= Character.charCount(c);
    }
    return start < end ? start : -1;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** Tries a pattern only where it can match, which is much quicker than to search for it. */
  private static void find(
      Pattern pattern, String text, int[] starts, Reader reader, List<Found> all) {
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
    int end = 0;
    for (int start : starts) {
      if (start >= end && matcher.region(start, text.length()).lookingAt()) {
        end = matcher.end();
        reader.read(matcher.toMatchResult()).ifPresent(all::add);
      }
    }
  }

  private Optional<Found> yearFirst(MatchResult m) {
    int group = m.group(3) != null ? 3 : m.group(5) != null ? 5 : 7;
    return found(m, m.group(1), number(m, group), m.group(group + 1), true);
  }

  private Optional<Found> yearLast(MatchResult m) {
    int first = number(m, 1);
    int second = number(m, 3);
    boolean dots = m.group(2).equals(".");
    boolean whole = m.group(4).length() == 4;
    // Two digits are of the century from 1970 on, as in POSIX but one year later.
    String year = whole ? m.group(4) : (number(m, 4) >= 70 ? "19" : "20") + m.group(4);
    boolean american = first <= 12 && (second > 12 || monthFirst && !dots);
    boolean certain = whole && (dots || first > 12 || second > 12 || first == second);
    return american
        ? found(m, year, first, m.group(3), certain)
        : found(m, year, second, m.group(1), certain);
  }

  private Optional<Found> named(MatchResult m, int year, int month, int day) {
    int number = months.getOrDefault(m.group(month).toLowerCase(Locale.ROOT), 0);
    return number == 0 ? Optional.empty() : found(m, m.group(year), number, m.group(day), true);
  }

  private static int number(MatchResult m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static Optional<Found> found(
      MatchResult m, String year, int month, String day, boolean certain) {
    return PartialDate.parse(year + padded(month) + padded(Integer.parseInt(day)))
        .map(date -> new Found(date, new Span(m.start(), m.end()), certain));
  }

  private static String padded(int number) {
    return (number < 10 ? "-0" : "-") + number;
  }
}
