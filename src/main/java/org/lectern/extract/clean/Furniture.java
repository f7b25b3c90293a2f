package org.lectern.extract.clean;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds lines of a web page that are not of the text: all that stands beside its article where a
 * text is a whole page, and otherwise menus, link lists in another script and share buttons at
 * either end, where a line goes with its neighbours.
 */
public final class Furniture {
  /** Removes what stands beside the article of a web page. */
  public static final String PAGE = "page-furniture";

  private static final String FOREIGN = "foreign-link-list";
  private static final String MENU = "navigation";
  private static final String PAGE_NUMBER = "page-number";
  private static final String RUNNING = "running-head";

  private static final int LONGEST_LINK = 120;
  private static final int FEWEST_FOREIGN = 3;
  private static final int SAMPLE_LINES = 20;
  private static final int LONGEST_SAMPLE = 5_000;

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
   * @param others those of them that stand beside the article of a web page
   */
  public static List<Edit> find(String text, List<Line> lines, List<Line> others) {
    List<Edit> edits = new ArrayList<>();
    others.forEach(line -> edits.add(remove(line, PAGE, "beside the article of a web page")));
    List<Line> rest = others.isEmpty() ? lines : without(lines, others);
    int from = 0;
    int to = rest.size();
    UnicodeScript main = mainScript(text, rest);
    if (main != null) {
      to -= foreignEnd(text, rest, main, false, edits);
      from += foreignEnd(text, rest.subList(0, to), main, true, edits);
    }
    while (to > from && isTail(text, rest.get(to - 1))) {
      edits.add(remove(rest.get(--to), MENU, "navigation at the end of the page"));
    }
    while (from < to && isLabel(text, rest.get(from))) {
      edits.add(remove(rest.get(from++), MENU, "navigation at the head of the page"));
    }
    List<Line> between = rest.subList(from, to);
    List<Line> numbers = PageNumbers.find(text, between);
    List<Line> running = others.isEmpty() ? RunningLines.find(text, between, numbers) : List.of();
    if (!running.isEmpty()) { // Sentences that they break are seen to go on.
      running.forEach(line -> edits.add(remove(line, RUNNING, "the head or foot of pages")));
      between = without(between, running);
      numbers = PageNumbers.find(text, between);
    }
    numbers.forEach(line -> edits.add(remove(line, PAGE_NUMBER, "the number of a page")));
    for (Line line : between) {
      boolean click = line.length() < LONGEST_LINK && CLICK.matcher(line.in(text)).matches();
      if (click || PageWords.isStrongLabel(text, line)) {
        edits.add(remove(line, MENU, "page furniture"));
      }
    }
    return from == to ? List.of() : edits;
  }

  private static List<Line> without(List<Line> lines, List<Line> others) {
    Set<Line> gone = new HashSet<>(others);
    return lines.stream().filter(line -> !gone.contains(line)).toList();
  }

  /** Whether every line looks like furniture, so that none was removed. */
  public static boolean isAll(String text, List<Line> lines) {
    return !lines.isEmpty() && lines.stream().allMatch(line -> isLabel(text, line));
  }

  private static Edit remove(Line line, String rule, String reason) {
    return Edit.remove(line.span(), rule, reason);
  }

  private static boolean isTail(String text, Line line) {
    return isLabel(text, line) || PageWords.isEnd(text, line) && !line.endsSentence(text);
  }

  private static boolean isLabel(String text, Line line) {
    return PageWords.isLabel(text, line)
        || line.length() <= LONGEST_LINK && isPipeMenu(line.in(text));
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
