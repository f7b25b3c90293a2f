package org.lectern.extract.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.text.WordTable;

/** The names of months and days, from CLDR as ICU has it. */
final class Calendar {
  private static final List<String> LANGUAGES =
      List.of("en", "fr", "es", "pt", "it", "de", "nl", "ru", "ar");
  private static final WordTable MONTHS = new WordTable(months());
  private static final WordTable DAYS = new WordTable(days());

  private Calendar() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : LANGUAGES) {
      DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLanguageTag(language));
      addMonths(months, symbols, DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
      addMonths(months, symbols, DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
    }
    DateFormatSymbols english = DateFormatSymbols.getInstance(ULocale.ENGLISH);
    addMonths(months, english, DateFormatSymbols.FORMAT, DateFormatSymbols.ABBREVIATED);
    months.put("sept", 9);
    return months;
  }

  private static void addMonths(
      Map<String, Integer> months, DateFormatSymbols symbols, int context, int width) {
    String[] names = symbols.getMonths(context, width);
    for (int i = 0; i < 12; i++) {
      months.putIfAbsent(names[i].toLowerCase(Locale.ROOT), i + 1);
    }
  }

  private static Map<String, Integer> days() {
    Map<String, Integer> days = new HashMap<>();
    for (String language : LANGUAGES) {
      String[] names =
          DateFormatSymbols.getInstance(ULocale.forLanguageTag(language))
              .getWeekdays(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
      for (int i = 1; i <= 7; i++) {
        // ICU counts from Sunday as 1.
        days.putIfAbsent(names[i].toLowerCase(Locale.ROOT), i == 1 ? 7 : i - 1);
      }
    }
    return days;
  }

  /** The number of a month by its name or English abbreviation, in any case; 0 if it is none. */
  static int month(String word) {
    return month(word, 0, word.length());
  }

  /** The same of a stretch of a text. */
  static int month(String text, int start, int end) {
    return MONTHS.of(text, start, end);
  }

  /** The day of the week of that name, or null. */
  static DayOfWeek weekday(String word) {
    return weekday(word, 0, word.length());
  }

  /** The same of a stretch of a text. */
  static DayOfWeek weekday(String text, int start, int end) {
    int day = DAYS.of(text, start, end);
    return day == 0 ? null : DayOfWeek.of(day);
  }

  /** The last such day of the week that is not after a date. */
  static LocalDate onOrBefore(LocalDate date, DayOfWeek day) {
    return date.minusDays(Math.floorMod(date.getDayOfWeek().getValue() - day.getValue(), 7));
  }
}
