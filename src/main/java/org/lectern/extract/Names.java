package org.lectern.extract;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What names of people, organisations and places look like. */
final class Names {
  private static final Pattern ORGANISATION =
      Pattern.compile(
          "(?i)\\b(?:review|daily|ministry|institutes?|university|news|foundation|cent(?:er|re)s?"
              + "|academy|commission|administration|journal|press|times|studies|affairs|agency"
              + "|council|office|bureau|department|society|party|committee|association|forum"
              + "|group|magazine|post|herald|online|network|net|tv|television|radio|bank|company"
              + "|college|school|government|parliament|board|embassy|secretariat|union|think tank"
              + "|research|international|relations|observer|weekly|china|people's)\\b|[(（]|社$|报$|网$|部$"
              + "|院$|局$|委$|会$");
  private static final Pattern PERSON =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{L}'’-]{0,20}\\.?|de|van|von|der|bin|al|del|la|da)"
              + "(?: (?:\\p{Lu}[\\p{L}'’-]{0,20}\\.?|de|van|von|der|bin|al|del|la|da)){1,4}"
              + "|\\p{IsHan}{2,4}");
  private static final Pattern HONORIFIC =
      Pattern.compile(
          "(?i)^(?:(?:the )?(?:h\\.\\s?e\\.|his excellency|her excellency|the right hon(?:ou?rable|\\.)|hon(?:ou?rable|\\.)"
              + "|comrade|mr\\.?|mrs\\.?|ms\\.?|dr\\.?|prof(?:essor|\\.)?|president|prime minister"
              + "|premier|minister|chairman|general secretary|secretary-general|sir|dame|king|queen),?\\s+)+");
  private static final Pattern NO_PLACE =
      Pattern.compile(
          "(?i)\\b(?:conference|meeting|summit|session|congress|highlights|workshop|assembly|news|report"
              + "|day|date|plenary|decision|article|annex|volume|vol|issue|no|mon|tues|wednes|thurs|fri|satur|sun"
              + "|luned[iì]?|marted[iì]?|mercoled[iì]?|gioved[iì]?|venerd[iì]?|sabato|domenica|afternoon|morning|evening)\\b");

  /** "The Gazette" is no place, though there are a few. */
  private static final Pattern ARTICLE =
      Pattern.compile("(?i)the (?!hague\\b|bronx\\b|gambia\\b|bahamas\\b|vatican\\b|dalles\\b)");

  private static final Set<String> SMALL =
      Set.of("de", "la", "le", "of", "the", "and", "do", "da", "del", "des", "on", "upon");
  private static final Set<String> COUNTRIES = countries();

  private Names() {}

  private static Set<String> countries() {
    Set<String> names = new HashSet<>();
    for (String code : ULocale.getISOCountries()) {
      String name = new ULocale("und", code).getDisplayCountry(ULocale.ENGLISH);
      names.add(name.toLowerCase(Locale.ROOT));
    }
    names.addAll(
        Arrays.asList(
            "usa",
            "us",
            "u.s.",
            "u.s.a.",
            "uk",
            "u.k.",
            "the netherlands",
            "south korea",
            "north korea",
            "republic of korea",
            "czech republic",
            "turkey"));
    return names;
  }

  static boolean isCountry(String name) {
    return COUNTRIES.contains(name.strip().toLowerCase(Locale.ROOT));
  }

  static boolean isOrganisation(String name) {
    return ORGANISATION.matcher(name).find();
  }

  /** Whether a name looks like one of a person and not of an organisation. */
  static boolean isPerson(String name) {
    return PERSON.matcher(name).matches() && !isOrganisation(name) && !isCountry(name);
  }

  /** Whether a name begins with "The", as that of a newspaper does and hardly one of a place. */
  static boolean hasArticle(String name) {
    return ARTICLE.matcher(name).lookingAt() && !isCountry(name);
  }

  /** Whether a name beside a date can be of a place: short, no organisation, meeting or acronym. */
  static boolean canBePlace(String name) {
    String city = city(name);
    boolean acronym = city.length() < 6 && city.equals(city.toUpperCase(Locale.ROOT));
    boolean acronymOfPlace = COUNTRIES.contains(city.toLowerCase(Locale.ROOT)) && city.length() > 3;
    return city.split(" ").length <= 4
        && !hasArticle(city)
        && !isOrganisation(city)
        && !NO_PLACE.matcher(city).find()
        && (!acronym || acronymOfPlace);
  }

  /** A person's name without the honorifics and offices before it. */
  static String withoutHonorific(String name) {
    return HONORIFIC.matcher(name.strip()).replaceFirst("");
  }

  /** A place as it is written in running text: {@code BEIJING} becomes {@code Beijing}. */
  static String place(String name) {
    if (!name.equals(name.toUpperCase(Locale.ROOT)) || name.indexOf('.') >= 0) {
      return name;
    }
    StringBuilder out = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split(" ")) {
      boolean small = out.length() > 0 && SMALL.contains(word);
      out.append(out.length() > 0 ? " " : "").append(small ? word : capitalParts(word));
    }
    return out.toString();
  }

  private static String capitalParts(String word) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      if (i == 0 || out.charAt(i - 1) == '-') {
        out.setCharAt(i, Character.toTitleCase(out.charAt(i)));
      }
    }
    return out.toString();
  }

  /** The city of "city, country"; other places as they are. */
  static String city(String place) {
    int comma = place.lastIndexOf(", ");
    return comma > 0 && isCountry(place.substring(comma + 2)) ? place.substring(0, comma) : place;
  }

  /** The text with a capital at its beginning. */
  static String capitalised(String words) {
    return words.isEmpty() ? words : Character.toTitleCase(words.charAt(0)) + words.substring(1);
  }

  /** The name of somebody, if what stands before a comma or the end is one. */
  static Optional<String> leadingPerson(String words) {
    String bare = withoutHonorific(words);
    int end = bare.length();
    for (String stop :
        new String[] {",", " at ", " on ", " to ", " in ", " before ", ";", " – ", " - "}) {
      int at = bare.indexOf(stop);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    String name = bare.substring(0, end).strip();
    return isPerson(name) ? Optional.of(name) : Optional.empty();
  }
}
