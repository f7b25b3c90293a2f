package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.people.LoneName;

/** Reads the names of authors from what a page says of them, such as "By Ada Moor and Li Wei". */
public final class AuthorNames {
  private static final int LONGEST = 60;
  private static final int LONGEST_BYLINE = 150;

  /** What parts a name from the date behind it. */
  private static final Pattern RULED = Pattern.compile("[\\s|,·•–—-]+$");

  /** What says that a line names an author. */
  private static final String LABEL =
      "(?:(?:written|posted|published|submitted|created|reported|words|story|text|article|geschrieben|erstellt"
          + "|eingestellt|gespeichert|veröffentlicht|verfasst|ein (?:artikel|beitrag)|beitrag|von|interview|publié|écrit|posté"
          + "|rédigé|publicado|escrito|scritto|pubblicato)\\s+)?"
          + "(?:by|von|par|por|di|da|door|av|af|autor(?:in|en)?|autoren|author|auteur|texte?|作者|文)"
          + "(?:\\s+(?:by|von))?\\s*";

  private static final Pattern BY = Pattern.compile("(?iu)^" + LABEL + "(?:[:：]\\s*|\\s|$)");

  /** A label and one or more whole names. */
  private static final Pattern LABELLED;

  static {
    String word = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\.?";
    String particle = "(?:von|van|de|der|den|da|del|della|di|la|le|du|dos|bin|al|ten|zu|y)";
    String name = word + "(?:\\s(?:" + particle + "\\s){0,2}" + word + "){1,3}";
    LABELLED =
        Pattern.compile(
            "(?iu:"
                + LABEL
                + "(?:[:：]\\s*|\\s))"
                + name
                + "(?:(?:,\\s|\\s&\\s|\\s(?:and|und|et|y|e|en)\\s)"
                + name
                + "){0,4}");
  }

  private static final Pattern TAIL =
      Pattern.compile(
          "(?iu)\\s*(?:[|•·,(/–—-]\\s*|\\s(?:on|am|le|el|at|in|for|für)\\s).*$|\\s*\\d.*$");
  private static final Pattern AND =
      Pattern.compile("\\s*(?:;|,|&|/|\\||、|\\s(?:and|und|et|y|e|en|och|og)\\s)\\s*");
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s[\\p{L}\\p{M}'’.-]+){0,5}|[\\p{IsHan}·]{2,8}|[\\p{L}\\p{N}_.-]{2,30}");

  /** A name with the surname first, as catalogues have it. */
  private static final Pattern INVERTED =
      Pattern.compile(
          "(\\p{Lu}\\p{Ll}[\\p{L}'’-]*), (\\p{Lu}(?:\\p{Ll}[\\p{L}'’-]*|\\.)(?: \\p{Lu}\\.| \\p{Ll}{2,3}){0,2})");

  /** What the names of ministries and institutes have in them, whose "and" joins no people. */
  private static final Pattern BODY = Pattern.compile("(?i)\\s(?:für|for|of|zum|zur|pour|para)\\s");

  /** What is told behind a name of who the author works for, or as what. */
  private static final Pattern EMPLOYER =
      Pattern.compile(
          "(?iU)^(?:the|for|from|at|staff|special|senior|chief)\\b|\\b(?:agency|writer|reporter|editor"
              + "|correspondent|redakteur(?:in)?|redaktion|journalist|ph\\.?d|m\\.?d)\\b");

  /** What stands for nobody. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?iu)(?:wordpress|web|site)?-?admin\\w*|administrator|autor|author|authors|editor|staff|redaktion|user|unknown"
              + "|anonymous|anonym|null|undefined|name|guest|gast|publisher|zvg|copyright.*|.*\\.txt|www.*|[\\w-]+\\.(?:com|org|net|info|de|at|ch|fr|es|it|uk|eu|ru|tv)");

  /** What somebody signs in with, which the publisher may know the name of. */
  private static final Pattern LOGIN = Pattern.compile("[\\p{Ll}\\p{Nd}_.-]+");

  private AuthorNames() {}

  /** Whether a line begins with what says that it names an author. */
  static boolean isLabelled(String line) {
    return BY.matcher(line).find();
  }

  /** Whether a line is nothing but a label, such as "By", and what it names stands elsewhere. */
  public static boolean isLabel(String line) {
    return line.length() <= LONGEST && BY.matcher(line.strip()).replaceFirst("").isEmpty();
  }

  /**
   * The names of a line that is nothing but a label and names, each of two words and more, and
   * perhaps a date; none if it is anything else.
   *
   * @param site the name of the site, which is no author
   */
  public static List<String> ofByline(String line, Optional<String> site) {
    if (line.length() > LONGEST_BYLINE || !isLabelled(line.strip())) {
      return List.of();
    }
    String undated = RULED.matcher(withoutDate(line.strip())).replaceFirst("");
    return LABELLED.matcher(undated).matches() ? shown(line.strip(), site) : List.of();
  }

  /** Whether a name may be what somebody signs in with. */
  static boolean isLogin(String name) {
    return LOGIN.matcher(name).matches();
  }

  /** The names that are stated for machines, in order; what stands behind no name is none. */
  static List<String> stated(String said, Optional<String> site) {
    return read(said.strip(), false, site);
  }

  /** The names on a line that is shown, in order, without dates and what else follows them. */
  static List<String> shown(String line, Optional<String> site) {
    String undated = withoutDate(line);
    // "Fr" or "Le" is a day or an article only where a date followed.
    return read(undated.equals(line) ? line : Wording.withoutDated(undated), true, site);
  }

  private static List<String> read(String line, boolean shown, Optional<String> site) {
    List<String> names = new ArrayList<>();
    if (line.contains("://") || line.contains("@")) {
      return names;
    }
    String said = BY.matcher(line).replaceFirst("");
    Matcher inverted = INVERTED.matcher(said);
    if (!shown && inverted.matches() && !isPlace(inverted.group(2))) {
      said = inverted.group(2) + " " + inverted.group(1);
    }
    for (String one : BODY.matcher(said).find() ? new String[] {said} : AND.split(said)) {
      String name = BY.matcher(one.strip()).replaceFirst("");
      if (shown) {
        name = TAIL.matcher(name).replaceFirst("").strip();
      }
      if (!names.isEmpty() && (EMPLOYER.matcher(name).find() || isPlace(name))) {
        break;
      }
      if (isName(name, site)) {
        names.add(name);
      } else if (!names.isEmpty() || site.filter(name::equalsIgnoreCase).isPresent()) {
        // Behind the name of the site stands where it is.
        break;
      }
    }
    return names;
  }

  /** What stands before the date of a line, or behind it if nothing does. */
  static String withoutDate(String line) {
    return PageCalendar.of("").all(line).stream()
        .map(PageCalendar.Found::span)
        .findFirst()
        .map(
            date -> {
              String before = line.substring(0, date.start()).strip();
              boolean said = !Wording.withoutDated(before).isEmpty();
              return said ? before : line.substring(date.end()).strip();
            })
        .orElse(line);
  }

  /** Whether a name is a city's or a country's, where an agency or a writer may be. */
  private static boolean isPlace(String name) {
    return LoneName.of(name) == LoneName.PLACE;
  }

  private static boolean isName(String name, Optional<String> site) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && NAME.matcher(name).matches()
        && !NOBODY.matcher(name).matches()
        && !Wording.withoutDated(name).isEmpty()
        && site.filter(s -> s.equalsIgnoreCase(name)).isEmpty();
  }
}
