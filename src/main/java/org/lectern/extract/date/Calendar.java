package org.lectern.extract.date;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of months and days, from CLDR as ICU has it. */
final class Calendar {
  private static final List<String> LANGUAGES =
      List.of("en", "fr", "es", "pt", "it", "de", "nl", "ru", "ar");
  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, DayOfWeek> DAYS = days();

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

  private static Map<String, DayOfWeek> days() {
    Map<String, DayOfWeek> days = new HashMap<>();
    for (String language : LANGUAGES) {
      String[] names =
          DateFormatSymbols.getInstance(ULocale.forLanguageTag(language))
              .getWeekdays(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE);
      for (int i = 1; i <= 7; i++) {
        // ICU counts from Sunday as 1.
        days.putIfAbsent(names[i].toLowerCase(Locale.ROOT), DayOfWeek.of(i == 1 ? 7 : i - 1));
      }
    }
    return days;
  }

  /** The number of a month by its name or English abbreviation, in any case; 0 if it is none. */
  static int month(String word) {
    return MONTHS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  /** The day of the week of that name, or null. */
  static DayOfWeek weekday(String word) {
    return Character.isLetter(word.isEmpty() ? ' ' : word.charAt(0))
        ? DAYS.get(word.toLowerCase(Locale.ROOT))
        : null;
  }

  /** The last such day of the week that is not after a date. */
  static LocalDate onOrBefore(LocalDate date, DayOfWeek day) {
    return date.minusDays(Math.floorMod(date.getDayOfWeek().getValue() - day.getValue(), 7));
  }
}
