package org.lectern.extract.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.extract.clean.Chars;

/**
 * The numbers of a text as an outline: each way of writing them ("1.", "1.1", "(a)", 一、, （一）) is a
 * row that begins at the first, and a row that begins inside another is a level below it. A row
 * with one member numbers nothing. Made for one text.
 */
final class Outline {
  private static final String HAN = "([一二三四五六七八九十]{1,3})";

  private static final Pattern ROMAN_WAY =
      Pattern.compile(
          "(?:Part |Chapter |Section |Article )?([IVX]{1,5})[.):]? {1,2}(?=[\\p{L}“\"‘])");

  /** Each has the number in its first group; what else it matches is the way of writing it. */
  private static final List<Pattern> WAYS =
      List.of(
          Pattern.compile(
              "(?:Part |Chapter |Section |Article )?(\\d{1,2})[.):]? {1,2}(?=[\\p{L}“\"‘])"),
          Pattern.compile("(?:\\d{1,2}\\.){1,3}(\\d{1,2})\\.? {1,2}(?=[\\p{L}“\"‘])"),
          ROMAN_WAY,
          Pattern.compile("(?:Part |Section )?([A-Z])[.):]? {1,2}(?=[\\p{L}“\"‘])"),
          Pattern.compile("\\(?([a-z])\\) {1,2}(?=[\\p{L}“\"‘])"),
          Pattern.compile("\\((\\d{1,2})\\) {1,2}(?=[\\p{L}“\"‘])"),
          Pattern.compile("第?" + HAN + "(?:、|，)\\s?"),
          Pattern.compile("第" + HAN + "(?:章|篇|编|部分)\\s?"),
          Pattern.compile("第" + HAN + "节\\s?"),
          Pattern.compile("[（(]" + HAN + "[）)]\\s?"),
          Pattern.compile("(\\d{1,2})[、．.]\\s?(?=\\p{IsHan})"),
          Pattern.compile("[（(](\\d{1,2})[）)]\\s?(?=\\p{IsHan})"));

  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
  private static final String HAN_DIGITS = "一二三四五六七八九十";

  private final List<Row> open = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  /**
   * A number at the beginning of a paragraph.
   *
   * @param way how it is written
   * @param value the number, from 1
   * @param end one past it and what belongs to it
   */
  record Number(String way, int value, int end) {}

  /** One way of numbering, inside a member of another or by itself. */
  private static final class Row {
    private final String way;
    private final Row above;
    private int members;

    private Row(String way, Row above) {
      this.way = way;
      this.above = above;
    }

    private boolean counts() {
      return members > 1;
    }

    private int level() {
      int level = counts() ? 1 : 0;
      return above == null ? level : level + above.level();
    }
  }

  private record Entry(int paragraph, int value, Row row) {}

  /**
   * A paragraph that a row numbers.
   *
   * @param level 1 for the outermost row
   */
  record Numbered(int paragraph, int value, int level) {}

  /** The numbers that a stretch may begin with: "I" may be the first or a letter. */
  static List<Number> numbers(CharSequence text, int start, int end) {
    if (beginsWithWord(text, start, end)) {
      return List.of(); // As most do.
    }
    List<Number> numbers = new ArrayList<>();
    for (Pattern way : WAYS) {
      Matcher matcher = way.matcher(text).region(start, end);
      if (matcher.lookingAt()) {
        int value = value(matcher.group(1), way == ROMAN_WAY);
        String before = text.subSequence(start, matcher.start(1)).toString();
        String behind = text.subSequence(matcher.end(1), matcher.end()).toString().strip();
        if (value > 0) {
          numbers.add(new Number(way + before + behind, value, matcher.end()));
        }
      }
    }
    return numbers;
  }

  /** Whether a stretch begins with a word, which is not the one before a number: "Part 1". */
  private static boolean beginsWithWord(CharSequence text, int start, int end) {
    if (start + 1 >= end || "PCSA".indexOf(text.charAt(start)) >= 0) {
      return false;
    }
    char second = text.charAt(start + 1);
    return Chars.isAsciiLetter(text.charAt(start)) && second >= 'a' && second <= 'z';
  }

  /**
   * Takes up a paragraph, if its number goes on with a row or begins one.
   *
   * @param numbers what its number may be
   */
  void add(int paragraph, List<Number> numbers) {
    Optional<Number> next = numbers.stream().filter(n -> nextOf(n) != null).findFirst();
    Optional<Number> first = numbers.stream().filter(n -> n.value == 1 && !isOpen(n)).findFirst();
    Optional<Number> taken = next.or(() -> first);
    if (taken.isEmpty()) {
      return;
    }
    Row row = next.isPresent() ? nextOf(next.get()) : new Row(first.get().way, innermost());
    if (next.isPresent()) {
      open.subList(open.indexOf(row) + 1, open.size()).clear();
    } else {
      open.add(row);
    }
    row.members++;
    entries.add(new Entry(paragraph, taken.get().value, row));
  }

  private Row innermost() {
    return open.isEmpty() ? null : open.get(open.size() - 1);
  }

  private boolean isOpen(Number number) {
    return open.stream().anyMatch(row -> row.way.equals(number.way));
  }

  /** The open row whose next number it is, the innermost first; null if there is none. */
  private Row nextOf(Number number) {
    for (int i = open.size() - 1; i >= 0; i--) {
      Row row = open.get(i);
      if (row.way.equals(number.way) && number.value == row.members + 1) {
        return row;
      }
    }
    return null;
  }

  /** The paragraphs that rows of two and more number. */
  List<Numbered> numbered() {
    return entries.stream()
        .filter(e -> e.row.counts())
        .map(e -> new Numbered(e.paragraph, e.value, e.row.level()))
        .toList();
  }

  /** The value of a number, 0 if it has none. */
  private static int value(String number, boolean roman) {
    char first = number.charAt(0);
    if (roman) {
      return ROMAN.indexOf(number) + 1;
    }
    return Character.isDigit(first)
        ? Integer.parseInt(number)
        : first < 0x80 ? Character.toUpperCase(first) - 'A' + 1 : hanValue(number);
  }

  private static int hanValue(String digits) {
    if (digits.length() == 1) {
      return HAN_DIGITS.indexOf(digits) + 1;
    }
    int ten = digits.indexOf('十');
    if (ten < 0) {
      return 0;
    }
    int tens = ten == 0 ? 1 : HAN_DIGITS.indexOf(digits.charAt(0)) + 1;
    int ones = ten == digits.length() - 1 ? 0 : HAN_DIGITS.indexOf(digits.charAt(ten + 1)) + 1;
    return tens * 10 + ones;
  }
}
