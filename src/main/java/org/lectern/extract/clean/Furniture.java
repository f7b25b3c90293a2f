package org.lectern.extract.clean;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds lines of a web page that are not of the text: menus, link lists in another script, share
 * buttons. At either end a line goes with its neighbours; in the middle only exact words of page
 * furniture are enough.
 */
public final class Furniture {
  private static final String FOREIGN = "foreign-link-list";
  private static final String MENU = "navigation";
  private static final int LONGEST_LINK = 120;
  private static final int FEWEST_FOREIGN = 3;
  private static final int SAMPLE_LINES = 20;
  private static final int LONGEST_SAMPLE = 5_000;

  /** Whole lines, in lower case, that only ever are page furniture. */
  private static final Set<String> WORDS =
      Set.of(
          "advertisement",
          "share on facebook",
          "share on twitter",
          "share on linkedin",
          "share on whatsapp",
          "share this article",
          "share this page",
          "share this story",
          "click to share on facebook",
          "click to share on twitter",
          "print this page",
          "print this article",
          "email this article",
          "skip to content",
          "skip to main content",
          "skip to navigation",
          "back to top",
          "return to top",
          "sign up for our newsletter",
          "subscribe to our newsletter",
          "accept all cookies",
          "cookie settings",
          "打印本页",
          "关闭窗口",
          "返回顶部",
          "分享到微信");

  /** Whole lines that are page furniture at the ends of a page only. */
  private static final Set<String> END_WORDS =
      Set.of(
          "home",
          "share",
          "print",
          "menu",
          "search",
          "login",
          "log in",
          "sign in",
          "register",
          "facebook",
          "twitter",
          "linkedin",
          "whatsapp",
          "email",
          "comments",
          "related articles",
          "related stories",
          "related news",
          "read more",
          "more",
          "next",
          "previous",
          "top",
          "tags",
          "contact us",
          "about us",
          "privacy policy",
          "terms of use",
          "site map",
          "sitemap",
          "accessibility",
          "most popular",
          "most read",
          "recommended",
          "you may also like",
          "最新评论",
          "相关新闻",
          "相关阅读",
          "相关文章",
          "热门推荐",
          "推荐阅读",
          "首页",
          "更多",
          "分享");

  private static final Pattern REFERENCE = Pattern.compile("[\\[(（〔【]?\\d{1,3}[\\])）〕】.、].*");

  private static final Pattern CLICK =
      Pattern.compile(
          "(?i)(?:please )?(?:click|tap) (?:here|below|on the link)\\b[^.!?]{0,80}[.…»>]?");

  private Furniture() {}

  /**
   * The removals.
   *
   * @param text the source
   * @param lines the lines to judge, in order
   */
  public static List<Edit> find(String text, List<Line> lines) {
    List<Edit> edits = new ArrayList<>();
    int from = 0;
    int to = lines.size();
    UnicodeScript main = mainScript(text, lines);
    if (main != null) {
      to -= foreignEnd(text, lines, main, false, edits);
      from += foreignEnd(text, lines.subList(0, to), main, true, edits);
    }
    while (to > from && isEndWord(text, lines.get(to - 1))) {
      edits.add(remove(lines.get(--to), MENU, "navigation at the end of the page"));
    }
    while (from < to && isEndWord(text, lines.get(from))) {
      edits.add(remove(lines.get(from++), MENU, "navigation at the head of the page"));
    }
    for (Line line : lines.subList(from, to)) {
      boolean isShort = line.length() < 100;
      if (isShort
          && (WORDS.contains(key(line.in(text))) || CLICK.matcher(line.in(text)).matches())) {
        edits.add(remove(line, MENU, "page furniture"));
      }
    }
    return from == to ? List.of() : edits;
  }

  /** Whether every line looks like furniture, so that none was removed. */
  public static boolean isAll(String text, List<Line> lines) {
    return !lines.isEmpty() && lines.stream().allMatch(line -> isEndWord(text, line));
  }

  private static Edit remove(Line line, String rule, String reason) {
    return Edit.remove(line.span(), rule, reason);
  }

  private static String key(String line) {
    return line.toLowerCase(Locale.ROOT).strip();
  }

  private static boolean isEndWord(String text, Line line) {
    if (line.length() > LONGEST_LINK) {
      return false;
    }
    String words = line.in(text);
    String key = key(words);
    return WORDS.contains(key) || END_WORDS.contains(key) || isPipeMenu(words);
  }

  /** At least three short entries parted by bars, or one that ends in a bar. */
  private static boolean isPipeMenu(String line) {
    String[] entries = line.split("[|｜]", -1);
    if (entries.length < 2 || entries.length < 4 && !entries[entries.length - 1].isBlank()) {
      return false;
    }
    for (String entry : entries) {
      if (entry.length() > 30 || Chars.endsSentence(entry, 0, entry.length())) {
        return false;
      }
    }
    return true;
  }

  /** Adds the foreign links at one end and says how many lines they are. */
  private static int foreignEnd(
      String text, List<Line> lines, UnicodeScript main, boolean head, List<Edit> edits) {
    List<Line> order = new ArrayList<>(lines);
    if (!head) {
      Collections.reverse(order);
    }
    int count = stretch(text, order, main);
    List<Line> links = order.subList(0, count);
    List<Line> body = order.subList(count, order.size());
    if (!isLinkList(text, links, body, main)) {
      return 0;
    }
    String reason = "navigation and link titles in another script than the text";
    links.forEach(line -> edits.add(remove(line, FOREIGN, reason)));
    return count;
  }

  /** How many lines from the first on are foreign links; one that is not may stand between two. */
  private static int stretch(String text, List<Line> order, UnicodeScript main) {
    int count = 0;
    int i = 0;
    while (i < order.size()) {
      if (isForeignLink(text, order.get(i), main)) {
        count = ++i;
      } else if (i == count
          && isLinkShaped(text, order.get(i))
          && i + 2 < order.size()
          && isForeignLink(text, order.get(i + 1), main)
          && isForeignLink(text, order.get(i + 2), main)) {
        i++;
      } else {
        break;
      }
    }
    return count;
  }

  private static boolean isLinkShaped(String text, Line line) {
    if (line.length() > LONGEST_LINK) {
      return false;
    }
    int mark = Chars.lastMark(text, line.span().start(), line.span().end());
    return mark != '.' && mark != '。' && mark != '؟';
  }

  private static boolean isForeignLink(String text, Line line, UnicodeScript main) {
    if (!isLinkShaped(text, line)) {
      return false;
    }
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    count(text, line, letters);
    if (letters.isEmpty()) {
      return line.length() <= 3;
    }
    letters.remove(main);
    return letters.values().stream().mapToInt(Integer::intValue).sum() > 0;
  }

  private static boolean isLinkList(
      String text, List<Line> links, List<Line> body, UnicodeScript main) {
    if (links.size() < FEWEST_FOREIGN || body.isEmpty()) { // Most texts stop here.
      return false;
    }
    long references = links.stream().filter(l -> REFERENCE.matcher(l.in(text)).matches()).count();
    Map<UnicodeScript, Integer> ofBody = new EnumMap<>(UnicodeScript.class);
    body.forEach(line -> count(text, line, ofBody));
    int own = ofBody.getOrDefault(main, 0);
    int all = ofBody.values().stream().mapToInt(Integer::intValue).sum();
    Map<UnicodeScript, Integer> ofLinks = new EnumMap<>(UnicodeScript.class);
    links.forEach(line -> count(text, line, ofLinks));
    int linkLetters = ofLinks.values().stream().mapToInt(Integer::intValue).sum();
    return references * 3 < links.size()
        && own >= 200
        && all - own <= all / 50
        && own > linkLetters;
  }

  /** The script of most letters in the first long lines; null if there is no long line. */
  private static UnicodeScript mainScript(String text, List<Line> lines) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    lines.stream()
        .filter(line -> line.length() > LONGEST_LINK)
        .limit(SAMPLE_LINES)
        .forEach(line -> count(text, line.first(LONGEST_SAMPLE), letters));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static void count(String text, Line line, Map<UnicodeScript, Integer> letters) {
    Chars.countScripts(text, line.span().start(), line.span().end(), letters);
  }
}
