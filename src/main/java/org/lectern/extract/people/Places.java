package org.lectern.extract.people;

import com.ibm.icu.util.ULocale;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.model.Authority;
import org.lectern.model.Span;

/** Names of countries, by ICU's data, and of the places of an authority. */
final class Places {
  private static final Set<String> PEOPLE = Set.of("an", "ans", "ian", "ians", "ese", "ish", "ns");
  private static final String VOWELS = "aeoy";
  private static final Set<String> CITIES = Set.copyOf(WordList.lines("cities.txt"));
  private static final Places ENGLISH = new Places(countries(ULocale.ENGLISH));
  private static final Places CHINESE = new Places(countries(ULocale.SIMPLIFIED_CHINESE));

  private final Map<String, String> known;
  private final Set<String> firstWords = new HashSet<>();
  private final Set<String> countries = new HashSet<>();
  private final Set<String> parts = new HashSet<>();

  private Places(Map<String, String> known) {
    this.known = known;
    for (String name : known.keySet()) {
      firstWords.add(firstWord(name));
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.indexOf(' ') < 0) {
        countries.add(lower);
      }
      int and = lower.indexOf(" and ");
      if (and > 0) {
        addPart(lower.substring(0, and));
        addPart(lower.substring(and + " and ".length()).replaceFirst("^the ", ""));
      }
    }
  }

  private void addPart(String words) {
    parts.add(words);
  }

  /** The first word of a name as tokens are cut, in lower case. */
  static String firstWord(String name) {
    List<Token> tokens = Token.of(name, new Span(0, name.length()));
    return tokens.isEmpty() ? "" : tokens.get(0).lower();
  }

  /** Whether any name begins with a word, which is given in lower case. */
  boolean begins(String lower) {
    return firstWords.contains(lower);
  }

  static Places english(Authority authority) {
    return authority.places().isEmpty() ? ENGLISH : ENGLISH.and(authority);
  }

  static Places chinese(Authority authority) {
    return authority.places().isEmpty() ? CHINESE : CHINESE.and(authority);
  }

  private Places and(Authority authority) {
    Map<String, String> all = new HashMap<>(known);
    for (Authority.Name place : authority.places()) {
      all.put(place.name(), place.name());
      place.variants().forEach(variant -> all.put(variant, place.name()));
    }
    return new Places(all);
  }

  /** Whether words are the name of a city or a region that hardly anybody bears. */
  static boolean city(String words) {
    return CITIES.contains(titled(words));
  }

  /** Whether a word is a part of the name of a country that has more, as Barbuda is. */
  boolean partOfCountry(String lower) {
    return parts.contains(lower);
  }

  /** Whether a word means the people of a country, by its form: {@code Iraqis}. */
  boolean people(String lower) {
    for (int cut = lower.length() - 1; cut >= Math.max(3, lower.length() - 4); cut--) {
      String end = lower.substring(cut);
      String stem = lower.substring(0, cut);
      boolean whole = (end.equals("i") || end.equals("is")) && countries.contains(stem);
      boolean cutOff =
          PEOPLE.contains(end)
              && (countries.contains(stem)
                  || VOWELS.chars().anyMatch(v -> countries.contains(stem + (char) v)));
      if (whole || cutOff) {
        return true;
      }
    }
    return false;
  }

  /** The settled name of a place, or empty if the words name none that is known. */
  Optional<String> name(String words) {
    return Optional.ofNullable(known.get(words));
  }

  boolean has(String words) {
    return known.containsKey(words) || known.containsKey(titled(words));
  }

  /** Words in capitals with small letters behind their first: {@code SAUDI ARABIA}. */
  static String titled(String words) {
    if (words.length() <= 3 || anySmall(words) || !words.equals(words.toUpperCase(Locale.ROOT))) {
      return words;
    }
    StringBuilder out = new StringBuilder();
    boolean first = true;
    for (int point : words.codePoints().toArray()) {
      out.appendCodePoint(first ? point : Character.toLowerCase(point));
      first = !Character.isLetter(point) && point != '\'' && point != '\u2019';
    }
    return out.toString();
  }

  /** A quick look: nearly all words have a letter from a to z. */
  private static boolean anySmall(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) >= 'a' && words.charAt(i) <= 'z') {
        return true;
      }
    }
    return false;
  }

  /** Every name and its settled form. */
  Map<String, String> all() {
    return Collections.unmodifiableMap(known);
  }

  private static Map<String, String> countries(ULocale language) {
    Map<String, String> names = new HashMap<>();
    for (String code : ULocale.getISOCountries()) {
      String name = new ULocale("", code).getDisplayCountry(language);
      // Such as "Myanmar (Burma)" and "Congo - Kinshasa", which no text writes so.
      if (!name.equals(code) && name.chars().noneMatch(c -> "(-（".indexOf(c) >= 0)) {
        names.put(name, name);
        addVariants(name, names);
      }
    }
    if (language.equals(ULocale.ENGLISH)) {
      for (String line : WordList.lines("places.txt")) {
        String[] variants = line.split("\\|");
        for (String variant : variants) {
          names.put(variant, variants[0]);
        }
      }
    }
    return names;
  }

  /** Texts write "and" and "Saint" where ICU has "&" and "St.". */
  private static void addVariants(String name, Map<String, String> names) {
    String whole = name.replace(" & ", " and ").replaceFirst("^St\\. ", "Saint ");
    for (String form : List.of(name.replace(" & ", " and "), whole)) {
      if (!form.equals(name)) {
        names.put(form, whole);
      }
    }
  }
}
