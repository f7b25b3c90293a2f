package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the running heads and feet of printed pages: lines that come back at even distances and
 * stand where pages end.
 *
 * <p>A refrain, a heading or a speaker's label comes back, too. So a line counts only if it parts
 * many pages of one height, or if at a third of its places a page is seen to end: a form feed or
 * the number of a page is beside it, it stands twice in a row, as foot and head, or, in a
 * hard-wrapped text, a sentence goes on behind it. A line that stands mostly beside such a line is
 * one with it. Where the first of the lines is not at such a place it stays, as the cover of a text
 * says what its pages repeat.
 */
final class RunningLines {
  private static final int LONGEST = 90;
  private static final int FEWEST = 4;
  private static final int FEWEST_LETTERS = 3;

  /** The most lines of the foot of a page and the head of the next. */
  private static final int LONGEST_HEAD = 6;

  /** So many pages of one height are no chance. */
  private static final int MANY = 8;

  /** The least lines of such a page, empty ones counted. */
  private static final int FEWEST_ROWS = 12;

  /** The least text between two pages' ends, in UTF-16 units. */
  private static final int SHORTEST_PAGE = 300;

  /** So near to each other, in UTF-16 units, lines are of the same page's end. */
  private static final int SAME_PLACE = 40;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  private final String text;
  private final List<Line> lines;
  private final Set<Line> numbers;
  private final int[] rows;
  private boolean wrapped;

  private RunningLines(String text, List<Line> lines, List<Line> numbers) {
    this.text = text;
    this.lines = lines;
    this.numbers = new HashSet<>(numbers);
    this.rows = new int[lines.size()];
  }

  /**
   * The lines, in order.
   *
   * @param numbers those that are numbers of pages, as {@link PageNumbers} finds them
   */
  static List<Line> find(String text, List<Line> lines, List<Line> numbers) {
    return new RunningLines(text, lines, numbers).find();
  }

  private List<Line> find() {
    List<List<Integer>> again = again();
    if (again.isEmpty()) { // As in most texts.
      return List.of();
    }
    wrapped = Layout.of(text, lines).width() > 0;
    for (int i = 1; i < rows.length; i++) {
      rows[i] = rows[i - 1] + 1 + lines.get(i).blankBefore();
    }
    Set<Integer> all = again.stream().flatMap(List::stream).collect(Collectors.toSet());
    Set<Integer> running = new HashSet<>();
    again.stream()
        .filter(group -> isPlain(lines.get(group.get(0))))
        .filter(group -> isRunning(group, all))
        .forEach(running::addAll);
    if (running.isEmpty()) {
      return List.of();
    }
    again.stream().filter(group -> isBeside(group, running)).toList().forEach(running::addAll);
    again.forEach(group -> keepFirst(group, running));
    return running.stream()
        .map(lines::get)
        .sorted(Comparator.comparingInt(line -> line.span().start()))
        .toList();
  }

  /** The places of lines that come back at even distances, numbers in them counting on. */
  private List<List<Integer>> again() {
    Map<Long, List<Integer>> places = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      if (isShort(lines.get(i))) {
        places.computeIfAbsent(shape(lines.get(i)), shape -> new ArrayList<>()).add(i);
      }
    }
    return places.values().stream()
        .filter(group -> group.size() >= FEWEST && isEven(group) && countsOn(group))
        .toList();
  }

  private boolean isShort(Line line) {
    int last = Chars.lastMark(text, line.span().start(), line.span().end());
    return line.length() <= LONGEST
        && !Chars.isTerminal(last)
        && ",;:，；：、".indexOf(last) < 0
        && "[(【（".indexOf(text.charAt(line.span().start())) < 0
        && !numbers.contains(line)
        && hasLetters(line);
  }

  private boolean hasLetters(Line line) {
    int letters = 0;
    for (int i = line.span().start(); i < line.span().end() && letters < FEWEST_LETTERS; i++) {
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return letters == FEWEST_LETTERS;
  }

  /** The same for lines that differ in nothing but numbers and spaces. */
  private long shape(Line line) {
    long hash = 1;
    boolean number = false;
    for (int i = line.span().start(); i < line.span().end(); i++) {
      char c = text.charAt(i);
      boolean digit = Character.isDigit(c);
      if (!Chars.isSpace(c) && !(digit && number)) {
        hash = hash * 0x9E3779B97F4A7C15L + (digit ? '0' : c);
      }
      number = digit;
    }
    return hash;
  }

  /** Whether two thirds of the distances are between half and twice the middle one. */
  private boolean isEven(List<Integer> group) {
    int[] units = distances(group, this::distance);
    return units.length >= 2
        && units[units.length / 2] >= SHORTEST_PAGE
        && share(units, 1.0 / 2, 2) * 3 >= units.length * 2;
  }

  /** Whether three quarters of many pages have hardly more or fewer lines than the middle one. */
  private boolean hasPages(List<Integer> group) {
    int[] height = distances(group, (first, second) -> rows[second] - rows[first]);
    return height.length >= MANY
        && height[height.length / 2] >= FEWEST_ROWS
        && share(height, 4.0 / 5, 5.0 / 4) * 4 >= height.length * 3;
  }

  /** How many distances are from one part of the middle one to another. */
  private static int share(int[] distances, double least, double most) {
    int middle = distances[distances.length / 2];
    return (int)
        Arrays.stream(distances).filter(d -> d >= middle * least && d <= middle * most).count();
  }

  /** The distances between the places of pages' ends, the shortest first. */
  private int[] distances(List<Integer> group, IntBinaryOperator distance) {
    return IntStream.range(1, group.size())
        .filter(i -> distance(group.get(i - 1), group.get(i)) > SAME_PLACE)
        .map(i -> distance.applyAsInt(group.get(i - 1), group.get(i)))
        .sorted()
        .toArray();
  }

  /** Whether a line has no marks of code, of a list or of a label, which manuals repeat. */
  private boolean isPlain(Line line) {
    return Character.isLetterOrDigit(text.charAt(line.span().start()))
        && line.in(text).chars().noneMatch(c -> ":=<>{}()@`+'\"".indexOf(c) >= 0);
  }

  /**
   * Whether the lines on one side are mostly others each time: where the same comes again, a whole
   * paragraph does. Other lines that come back are passed over, as a head may have some.
   *
   * @param side -1 before, 1 behind
   */
  private boolean standsAlone(List<Integer> group, Set<Integer> again, int side) {
    Set<Integer> places = new HashSet<>();
    for (int i : group) {
      int next = i + side;
      while (Math.abs(next - i) < LONGEST_HEAD && (again.contains(next) || isNumber(next))) {
        next += side;
      }
      if (next >= 0 && next < lines.size()) {
        places.add(next);
      }
    }
    long others = places.stream().map(i -> shape(lines.get(i))).distinct().count();
    return others * 2 > places.size();
  }

  private int distance(int first, int second) {
    return lines.get(second).span().start() - lines.get(first).span().end();
  }

  /** Whether each number in the lines is the same in all or, at least in most, one more. */
  private boolean countsOn(List<Integer> group) {
    List<List<Long>> numbers = group.stream().map(i -> numbers(lines.get(i))).toList();
    for (int n = 0; n < numbers.get(0).size(); n++) {
      int same = 0;
      int on = 0;
      for (int i = 1; i < numbers.size(); i++) {
        long step = numbers.get(i).get(n) - numbers.get(i - 1).get(n);
        same += step == 0 ? 1 : 0;
        on += step == 1 || step == 2 ? 1 : 0;
      }
      int steps = numbers.size() - 1;
      if (same < steps && (on + same < steps || on * 3 < steps)) {
        return false;
      }
    }
    return true;
  }

  private List<Long> numbers(Line line) {
    List<Long> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(line.in(text));
    while (matcher.find()) {
      numbers.add(Long.parseLong(matcher.group()));
    }
    return numbers;
  }

  private boolean isRunning(List<Integer> group, Set<Integer> again) {
    boolean before = standsAlone(group, again, -1);
    boolean behind = standsAlone(group, again, 1);
    return before && behind && endsPages(group)
        || (before || behind) && hasPages(group) && !beginsSentences(group);
  }

  /** Whether mostly the line right below goes on with a small letter. */
  private boolean beginsSentences(List<Integer> group) {
    long open =
        group.stream()
            .filter(i -> i + 1 < lines.size() && lines.get(i + 1).blankBefore() == 0)
            .filter(i -> Character.isLowerCase(text.codePointAt(lines.get(i + 1).span().start())))
            .count();
    return open * 2 > group.size();
  }

  private boolean endsPages(List<Integer> group) {
    Set<Integer> own = new HashSet<>(group);
    return group.stream().filter(i -> endsPage(i, own)).count() * 3 >= group.size();
  }

  private boolean endsPage(int index, Set<Integer> own) {
    return isPageEnd(index - 1, own)
        || isPageEnd(index + 1, own)
        || hasFormFeed(index)
        || wrapped && breaksSentence(index, own);
  }

  private boolean isPageEnd(int index, Set<Integer> own) {
    return own.contains(index) || isNumber(index);
  }

  private boolean isNumber(int index) {
    return index >= 0 && index < lines.size() && numbers.contains(lines.get(index));
  }

  /** Whether a form feed stands between a line and one of those around it. */
  private boolean hasFormFeed(int index) {
    int from = index == 0 ? 0 : lines.get(index - 1).span().end();
    int to = index + 1 < lines.size() ? lines.get(index + 1).span().start() : text.length();
    int feed = text.indexOf('\f', from);
    return feed >= 0 && feed < to;
  }

  /** Whether the sentence before goes on behind, with a small letter. */
  private boolean breaksSentence(int index, Set<Integer> own) {
    int before = index - 1;
    int behind = index + 1;
    while (before >= 0 && own.contains(before)) {
      before--;
    }
    while (behind < lines.size() && own.contains(behind)) {
      behind++;
    }
    return before >= 0
        && behind < lines.size()
        && goesOn(text.charAt(lines.get(before).span().end() - 1))
        && Character.isLowerCase(text.codePointAt(lines.get(behind).span().start()));
  }

  private static boolean goesOn(char last) {
    return Character.isLetterOrDigit(last) || ",-–—".indexOf(last) >= 0;
  }

  private static boolean isBeside(List<Integer> group, Set<Integer> running) {
    long beside =
        group.stream().filter(i -> running.contains(i - 1) || running.contains(i + 1)).count();
    return beside * 2 >= group.size();
  }

  private void keepFirst(List<Integer> group, Set<Integer> running) {
    int first = group.get(0);
    if (!endsPage(first, Set.copyOf(group))) {
      running.remove(first);
    }
  }
}
