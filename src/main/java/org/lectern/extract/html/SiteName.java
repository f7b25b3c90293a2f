package org.lectern.extract.html;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts the name of a site off the title of a page. */
public final class SiteName {
  /** What stands between a title and the name of a site. */
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|\\-–—·•»›/\\\\~:]+\\s+|\\s*[|｜»]\\s*|[_]{1,2}|：：| :: ");

  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SiteName() {}

  /** A title without the name of a site that is not known: a short part at its end. */
  public static String cut(String title) {
    return cut(title, Optional.empty());
  }

  /** A title without the name of the site at one of its ends. */
  static String cut(String title, Optional<String> site) {
    String[] parts = SEPARATOR.split(title);
    if (parts.length < 2) {
      return title;
    }
    String name = site.map(SiteName::plain).orElse("");
    String last = plain(parts[parts.length - 1]);
    String first = plain(parts[0]);
    if (!name.isEmpty() && (name.equals(last) || name.contains(last) && last.length() > 2)) {
      return before(title, parts[parts.length - 1]);
    }
    if (!name.isEmpty() && name.equals(first)) {
      return title.substring(title.indexOf(parts[1], parts[0].length())).strip();
    }
    boolean shortTail =
        words(last) <= 4 && words(plain(before(title, parts[parts.length - 1]))) >= 3;
    return shortTail ? before(title, parts[parts.length - 1]) : title;
  }

  /**
   * A name of a site without the title of the page, which some put before it.
   *
   * @param headings the headings of the page, as they are compared
   */
  static String without(Set<String> headings, String name) {
    List<String> rest =
        Arrays.stream(SEPARATOR.split(name)).filter(p -> !headings.contains(plain(p))).toList();
    boolean cut = !rest.isEmpty() && rest.size() < SEPARATOR.split(name).length;
    return cut ? rest.get(rest.size() - 1).strip() : name;
  }

  private static int words(String plain) {
    return plain.isEmpty() ? 0 : plain.split(" ").length;
  }

  private static String before(String title, String tail) {
    String head = title.substring(0, title.length() - tail.length());
    return head.replaceFirst("[\\s|\\-–—·•»›/\\\\~:_｜：]+$", "").strip();
  }

  /** Words as they are compared: in small letters, without marks. */
  static String plain(String text) {
    return MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
