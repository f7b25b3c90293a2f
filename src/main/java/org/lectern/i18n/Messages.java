package org.lectern.i18n;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words of the interface in one language, and how it writes numbers, dates and lists. Safe for
 * use by several threads.
 */
public final class Messages {
  /** The message that says by which locale numbers, dates and plurals are formed. */
  static final String LOCALE = "language.locale";

  /** The message that is the language's own name for itself. */
  static final String NAME = "language.name";

  private final String language;
  private final ULocale locale;
  private final SortedMap<String, Message> messages;
  private final LocalizedNumberFormatter whole;
  private final Dates dates;

  Messages(String language, ULocale locale, SortedMap<String, Message> messages) {
    this.language = language;
    this.locale = locale;
    this.messages = Collections.unmodifiableSortedMap(new TreeMap<>(messages));
    this.whole = NumberFormatter.withLocale(locale).precision(Precision.integer());
    this.dates = new Dates(locale);
  }

  /** The BCP 47 tag of the language. */
  public String language() {
    return language;
  }

  /** The language's own name for itself. */
  public String name() {
    return text(NAME);
  }

  /** {@code rtl} or {@code ltr}. */
  public String direction() {
    return locale.isRightToLeft() ? "rtl" : "ltr";
  }

  /** The BCP 47 tag of the locale by which numbers, dates and plurals are formed. */
  public String localeTag() {
    return locale.toLanguageTag();
  }

  /** All keys. */
  public SortedSet<String> keys() {
    return new TreeSet<>(messages.keySet());
  }

  /** The names of all that a message must be given. */
  public SortedSet<String> needed(String key) {
    return message(key).needed();
  }

  /**
   * A message without arguments, as plain text.
   *
   * @throws UnknownMessageException if there is none of that key
   */
  public String text(String key) {
    return text(key, Map.of());
  }

  /**
   * A message as plain text.
   *
   * @param arguments the arguments by name: a {@link Number} is written as the language writes
   *     numbers, anything else as its text
   * @throws UnknownMessageException if there is none of that key
   * @throws IllegalArgumentException if an argument is missing
   */
  public String text(String key, Map<String, ?> arguments) {
    return complete(key, arguments).text(arguments);
  }

  /**
   * A message as HTML. Arguments are escaped, but for {@link Html}.
   *
   * @throws UnknownMessageException if there is none of that key
   * @throws IllegalArgumentException if an argument is missing
   */
  public String html(String key, Map<String, ?> arguments) {
    return complete(key, arguments).html(arguments);
  }

  /** Whether there is a message of a key. */
  public boolean has(String key) {
    return messages.containsKey(key);
  }

  /** The messages whose keys begin with a prefix, for scripts: see {@link ScriptMessage}. */
  public SortedMap<String, Object> forScripts(String prefix) {
    SortedMap<String, Object> found = new TreeMap<>();
    messages
        .tailMap(prefix)
        .forEach(
            (key, message) -> {
              if (key.startsWith(prefix)) {
                found.put(key, ScriptMessage.of(message));
              }
            });
    return found;
  }

  /** A whole number with the language's separators and digits. */
  public String number(long number) {
    return whole.format(number).toString();
  }

  /** A number with a fixed count of decimals. */
  public String decimal(double number, int decimals) {
    return NumberFormatter.withLocale(locale)
        .precision(Precision.fixedFraction(decimals))
        .roundingMode(RoundingMode.HALF_UP)
        .format(number)
        .toString();
  }

  /** Several names as one enumeration, such as {@code a, b and c}. */
  public String list(Collection<String> names) {
    return ListFormatter.getInstance(locale).format(names);
  }

  /** How dates are written. */
  public Dates dates() {
    return dates;
  }

  /** The name of a language, given by its BCP 47 tag; the tag itself where it has none. */
  public String languageName(String tag) {
    return ULocale.forLanguageTag(tag).getDisplayName(locale);
  }

  private Message complete(String key, Map<String, ?> arguments) {
    Message message = message(key);
    List<String> missing =
        message.needed().stream().filter(name -> !arguments.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "the message \"" + key + "\" needs " + String.join(", ", missing));
    }
    return message;
  }

  private Message message(String key) {
    Message message = messages.get(key);
    if (message == null) {
      throw new UnknownMessageException(key, keys());
    }
    return message;
  }
}
