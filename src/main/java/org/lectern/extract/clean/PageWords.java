package org.lectern.extract.clean;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.text.ResourceLines;

/**
 * Lines that web pages have beside their article, whatever the site: entries of menus, labels of
 * buttons, headings of what stands behind an article.
 */
public final class PageWords {
  private static final int LONGEST_LABEL = 60;
  private static final int LONGEST_END = 140;

  /** Marks the labels that are no text wherever they stand. */
  private static final String STRONG = "! ";

  private static final Set<String> LABELS = new HashSet<>();
  private static final Set<String> STRONG_LABELS = new HashSet<>();

  static {
    for (String line : ResourceLines.of(PageWords.class, "page-words.txt")) {
      boolean strong = line.startsWith(STRONG);
      String label = strong ? line.substring(STRONG.length()) : line;
      LABELS.add(label);
      if (strong) {
        STRONG_LABELS.add(label);
      }
    }
  }

  private static final Pattern ENDS =
      Pattern.compile(
          ResourceLines.of(PageWords.class, "page-ends.txt").stream()
              .collect(Collectors.joining("|", "(?:", ")\\W{0,5}")),
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern CREDIT = phrases("page-credits.txt", "^[\\W_]{0,3}(?:", ")");
  private static final Pattern CALL = phrases("page-calls.txt", "(?<!\\w)(?:", ")(?!\\w)");
  private static final Pattern CREDIT_INSIDE =
      phrases("page-credits.txt", "(?<=[^\\p{L}])(?:", ")");
  private static final Pattern LEAD = phrases("page-leads.txt", "^[\\W_]{0,4}(?:", ")");
  private static final Pattern ENTRY = phrases("page-entries.txt", "^.{0,12}(?<!\\w)(?:", ")");
  private static final Set<String> READER =
      new HashSet<>(ResourceLines.of(PageWords.class, "page-reader.txt"));
  private static final Pattern NOTICE = phrases("page-notices.txt", "(?<!\\w)(?:", ")");

  private PageWords() {}

  private static Pattern phrases(String resource, String before, String after) {
    return Pattern.compile(
        ResourceLines.of(PageWords.class, resource).stream()
            .collect(Collectors.joining("|", before, after)),
        Pattern.UNICODE_CHARACTER_CLASS);
  }

  /** The line as labels are compared: in lower case, without the marks at its ends. */
  static String key(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && !Character.isLetterOrDigit(line.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** Whether a line is a label of a page. */
  static boolean isLabel(String text, Line line) {
    return line.length() < LONGEST_LABEL && LABELS.contains(key(line.in(text)));
  }

  /** Whether a line is such a label as is no text wherever it stands. */
  static boolean isStrongLabel(String text, Line line) {
    return line.length() < LONGEST_LABEL && STRONG_LABELS.contains(key(line.in(text)));
  }

  /** Whether what follows a line stands behind the article, if much of the article is before it. */
  static boolean isEnd(String text, Line line) {
    return line.length() < LONGEST_END && isEnd(line.in(text));
  }

  /** The same of a line by itself. */
  public static boolean isEnd(String line) {
    return ENDS.matcher(line.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether a line begins by naming who made a picture, or is its caption. */
  public static boolean isCredit(String line) {
    return CREDIT.matcher(line.toLowerCase(Locale.ROOT)).find();
  }

  /** Whether a line asks its readers to do something for the site. */
  public static boolean isCall(String line) {
    return CALL.matcher(line.toLowerCase(Locale.ROOT)).find();
  }

  /** Whether a line speaks of cookies, of rights or of what the browser lacks. */
  static boolean isNotice(String line) {
    return NOTICE.matcher(line.toLowerCase(Locale.ROOT)).find();
  }

  /** Whether a line names who made a picture, behind words of its own. */
  static boolean hasCredit(String line) {
    return CREDIT_INSIDE.matcher(line.toLowerCase(Locale.ROOT)).find();
  }

  /** Whether a line begins as one that leads to another article. */
  static boolean isLead(String line) {
    return LEAD.matcher(line.toLowerCase(Locale.ROOT)).find();
  }

  /** Whether a line begins by saying when, where and by whom something was published. */
  static boolean isEntryLine(String line) {
    return ENTRY.matcher(line.toLowerCase(Locale.ROOT)).find();
  }

  /** Whether a word, in the letters that it is written in, is one for the reader of the page. */
  static boolean isOfReader(String word) {
    return READER.contains(word);
  }
}
