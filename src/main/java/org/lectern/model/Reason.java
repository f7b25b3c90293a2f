package org.lectern.model;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Why something is believed or was done: a sentence or a phrase for a person to read.
 *
 * <p>It is made of its English pattern, so that a rule says what it means where it decides, and of
 * what is filled in, which stays apart, so that a site says the same in its own language: the
 * translations are found by {@link #code()}.
 *
 * @param pattern the words in English, with {@code {name}} for each argument
 * @param arguments what is filled in, by name: words of a text ({@link String}), a whole number
 *     ({@link Integer}), a day of the week ({@link DayOfWeek}), a {@link PartialDate}, a {@link
 *     DateRange}, a phrase that is itself to be translated ({@link Reason}), or a {@link List} of
 *     such
 */
public record Reason(String pattern, SortedMap<String, Object> arguments) {
  private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z][A-Za-z]*)}");

  /** Copies the map. */
  public Reason {
    arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
  }

  /** Words into which nothing is filled. */
  public static Reason of(String words) {
    return new Reason(words, Collections.emptySortedMap());
  }

  /** This with one argument more. */
  public Reason with(String name, Object value) {
    SortedMap<String, Object> all = new TreeMap<>(arguments);
    all.put(name, value);
    return new Reason(pattern, all);
  }

  /**
   * What stands for the pattern wherever it is translated: its letters and digits in lower case,
   * with a hyphen for anything between them, such as {@code the-title-says-words}.
   */
  public String code() {
    return pattern
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
        .replaceAll("^-|-$", "");
  }

  /**
   * In English.
   *
   * @param words how the words around the arguments are written, such as escaped for HTML
   * @param argument how an argument is written
   */
  public String english(UnaryOperator<String> words, Function<Object, String> argument) {
    StringBuilder out = new StringBuilder();
    Matcher matcher = ARGUMENT.matcher(pattern);
    int done = 0;
    while (matcher.find()) {
      Object value = arguments.get(matcher.group(1));
      if (value != null) {
        out.append(words.apply(pattern.substring(done, matcher.start())));
        out.append(argument.apply(value));
        done = matcher.end();
      }
    }
    return out.append(words.apply(pattern.substring(done))).toString();
  }

  /** In English, as plain text. */
  @Override
  public String toString() {
    return english(UnaryOperator.identity(), Reason::words);
  }

  private static String words(Object argument) {
    if (argument instanceof List<?> list) {
      List<String> all = list.stream().map(Reason::words).toList();
      int last = all.size() - 1;
      return last < 1
          ? String.join("", all)
          : all.subList(0, last).stream().collect(Collectors.joining(", "))
              + " and "
              + all.get(last);
    } else if (argument instanceof DayOfWeek day) {
      return EnglishDates.words(day);
    } else if (argument instanceof PartialDate date) {
      return EnglishDates.words(date);
    } else if (argument instanceof DateRange range) {
      return EnglishDates.words(range);
    }
    return argument.toString();
  }
}
