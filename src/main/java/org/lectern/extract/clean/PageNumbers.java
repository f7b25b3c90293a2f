package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds lines that are no more than the number of a printed page.
 *
 * <p>One number tells nothing: it can be that of a section or an entry of a list. Pages are counted
 * on from one line to the next, with text between, and break sentences.
 */
final class PageNumbers {
  private static final int LONGEST = 24;
  private static final int FEWEST = 3;

  /** Two are enough where the line says that it is a page. */
  private static final int FEWEST_LABELLED = 2;

  /** A page whose number was lost, at most, between two. */
  private static final int LARGEST_STEP = 2;

  /** The least text on a page, in UTF-16 units. */
  private static final int SHORTEST_PAGE = 150;

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?iu)[\\[(|–—-]?\\s{0,3}(?:page|seite|pag\\.|página|pagina|стр\\.|страница|صفحة|第)\\s{0,3}"
              + "(\\d{1,4})(?:\\s{0,3}(?:of|von|sur|de|di|из|من|/|页|页，共)\\s{0,3}\\d{0,4})?页?\\s{0,3}[\\])|–—-]?"
              + "|[–—-]\\s{0,3}(\\d{1,4})\\s{0,3}[–—-]|(\\d{1,4})\\s?/\\s?\\d{1,4}");
  private static final Pattern BARE = Pattern.compile("(\\d{1,4})");

  private record Numbered(int index, int number, boolean labelled) {}

  private final String text;
  private final List<Line> lines;

  private PageNumbers(String text, List<Line> lines) {
    this.text = text;
    this.lines = lines;
  }

  /** The lines, in order. */
  static List<Line> find(String text, List<Line> lines) {
    return new PageNumbers(text, lines).find();
  }

  private List<Line> find() {
    return chains().stream()
        .filter(this::arePages)
        .flatMap(List::stream)
        .map(n -> lines.get(n.index))
        .sorted(Comparator.comparingInt(line -> line.span().start()))
        .toList();
  }

  private List<Numbered> numbers() {
    List<Numbered> numbers = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.length() > LONGEST) {
        continue;
      }
      Matcher labelled = LABELLED.matcher(line.in(text));
      Matcher bare = BARE.matcher(line.in(text));
      if (labelled.matches()) {
        numbers.add(new Numbered(i, number(labelled), true));
      } else if (bare.matches()) {
        numbers.add(new Numbered(i, number(bare), false));
      }
    }
    return numbers;
  }

  private static int number(Matcher matcher) {
    for (int i = 1; i <= matcher.groupCount(); i++) {
      if (matcher.group(i) != null) {
        return Integer.parseInt(matcher.group(i));
      }
    }
    throw new IllegalStateException("no group matched");
  }

  /** Numbers that count on, each chain as far as it goes. */
  private List<List<Numbered>> chains() {
    List<List<Numbered>> chains = new ArrayList<>();
    Map<Integer, List<Numbered>> byLast = new HashMap<>();
    for (Numbered next : numbers()) {
      List<Numbered> chain = null;
      for (int step = 1; step <= LARGEST_STEP && chain == null; step++) {
        chain = byLast.get(next.number - step);
        chain = chain != null && goesOn(chain, next) ? chain : null;
      }
      if (chain == null) {
        chain = new ArrayList<>();
        chains.add(chain);
      } else {
        byLast.remove(chain.get(chain.size() - 1).number);
      }
      chain.add(next);
      byLast.put(next.number, chain);
    }
    return chains;
  }

  private boolean goesOn(List<Numbered> chain, Numbered next) {
    Line last = lines.get(chain.get(chain.size() - 1).index);
    return lines.get(next.index).span().start() - last.span().end() >= SHORTEST_PAGE;
  }

  private boolean arePages(List<Numbered> chain) {
    if (chain.stream().allMatch(Numbered::labelled)) {
      return chain.size() >= FEWEST_LABELLED;
    }
    long broken = chain.stream().filter(n -> breaksSentence(n.index)).count();
    return chain.size() >= FEWEST && broken * 3 >= chain.size();
  }

  /** Whether the lines around one are of the same sentence. */
  private boolean breaksSentence(int index) {
    if (index == 0 || index + 1 >= lines.size()) {
      return false;
    }
    Line before = lines.get(index - 1);
    Line behind = lines.get(index + 1);
    int next = text.codePointAt(behind.span().start());
    return before.length() > LONGEST && !before.endsSentence(text) && !Character.isDigit(next);
  }
}
