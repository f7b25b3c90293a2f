package org.lectern.read.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the heads, feet and numbers of pages: lines among the outermost two of a page that stand,
 * numbers aside, at the same height of several pages in the same words, and what browsers print
 * there.
 */
final class RunningHeads {
  private static final int OUTERMOST = 2;
  private static final int LEAST_PAGES = 3;

  private static final Pattern ADDRESS = Pattern.compile("(?:https?|file)://\\S+");
  private static final Pattern OF_ALL = Pattern.compile("\\d{1,4}/\\d{1,4}");
  private static final Pattern ADDRESS_OF_ALL =
      Pattern.compile(ADDRESS.pattern() + "\\s+" + OF_ALL.pattern());
  private static final Pattern WHEN =
      Pattern.compile(
          "\\d{1,4}[/.]\\d{1,2}[/.]\\d{1,4},? \\d{1,2}:\\d{2}(?:\\s[AP]M)?(?:\\s.{1,200})?");

  private final Map<String, Set<Integer>> pages = new HashMap<>();
  private final int count;

  private RunningHeads(int count) {
    this.count = count;
  }

  /** Looks at all pages of a document. */
  static RunningHeads of(List<List<PdfLine>> pages) {
    RunningHeads heads = new RunningHeads(pages.size());
    for (int i = 0; i < pages.size(); i++) {
      for (PdfLine line : outermost(pages.get(i))) {
        heads.pages.computeIfAbsent(key(line), k -> new HashSet<>()).add(i);
      }
    }
    return heads;
  }

  /** The lines of a page that are of no text. */
  Set<PdfLine> on(List<PdfLine> page) {
    Set<PdfLine> heads = new HashSet<>();
    for (PdfLine line : outermost(page)) {
      int repeated = pages.getOrDefault(key(line), Set.of()).size();
      boolean number = isNumber(line);
      if (repeated >= LEAST_PAGES
          || number && repeated >= 2 && repeated == count
          || isPrinted(line, page)) {
        heads.add(line);
      }
    }
    return heads;
  }

  /**
   * Whether a line is what browsers print around a page: below it the address, the number of the
   * page and that of all, and above it, where these are, the time.
   */
  private static boolean isPrinted(PdfLine line, List<PdfLine> page) {
    return isAddress(line, page)
        || WHEN.matcher(line.words()).matches()
            && page.stream().anyMatch(other -> isAddress(other, page));
  }

  private static boolean isAddress(PdfLine line, List<PdfLine> page) {
    String words = line.words();
    boolean address = ADDRESS.matcher(words).matches();
    return ADDRESS_OF_ALL.matcher(words).matches()
        || (address || OF_ALL.matcher(words).matches())
            && page.stream()
                .filter(other -> other != line && other.besides(line))
                .anyMatch(other -> (address ? OF_ALL : ADDRESS).matcher(other.words()).matches());
  }

  /** Whether a line is a page's number and nothing else. */
  static boolean isNumber(PdfLine line) {
    return line.words()
        .matches(
            "(?i)[-–— (\\[]*(?:page |p\\. ?|seite )?(?:\\d{1,4}|[ivxlc]{1,7})(?: ?(?:/|of|von) ?\\d{1,4})?[-–— )\\].]*");
  }

  private static List<PdfLine> outermost(List<PdfLine> page) {
    List<PdfLine> sorted = new ArrayList<>(page);
    sorted.sort(Comparator.comparingDouble(PdfLine::y));
    List<PdfLine> outermost = new ArrayList<>();
    int rows = 0;
    for (int i = 0; i < sorted.size() && rows <= OUTERMOST; i++) {
      rows += i == 0 || !sorted.get(i).besides(sorted.get(i - 1)) ? 1 : 0;
      if (rows <= OUTERMOST) {
        outermost.add(sorted.get(i));
      }
    }
    rows = 0;
    for (int i = sorted.size() - 1; i >= 0 && rows <= OUTERMOST; i--) {
      boolean last = i == sorted.size() - 1;
      rows += last || !sorted.get(i).besides(sorted.get(i + 1)) ? 1 : 0;
      if (rows <= OUTERMOST && !outermost.contains(sorted.get(i))) {
        outermost.add(sorted.get(i));
      }
    }
    return outermost;
  }

  private static String key(PdfLine line) {
    String words =
        isNumber(line) ? "#" : line.words().replaceAll("\\d+", "#").replaceAll("\\s+", " ");
    return Math.round(line.y() / 4) + " " + words;
  }
}
