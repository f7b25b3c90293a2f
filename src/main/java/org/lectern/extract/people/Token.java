package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lectern.model.Span;

/**
 * A word, a number or a mark of the text, with what the rules ask of it again and again: its case
 * and the word lists that it is in. Immutable.
 */
final class Token {
  enum Kind {
    WORD,
    NUMBER,
    MARK,
    POSSESSIVE
  }

  private final int start;
  private final int end;
  private final String text;
  private final String lower;
  private final Kind kind;
  private final boolean capitalised;
  private final boolean allCapitals;
  private final boolean acronym;
  private final long lists;

  private Token(int start, int end, String text, String lower, Kind kind) {
    this.start = start;
    this.end = end;
    this.text = text;
    this.lower = lower;
    this.kind = kind;
    int first = text.codePointAt(0);
    // Most words begin with a small letter, and so are none of the three.
    boolean small = kind != Kind.WORD || Character.isLowerCase(first);
    this.capitalised = !small && (Character.isUpperCase(first) || Character.isTitleCase(first));
    this.allCapitals =
        !small && text.length() > 1 && text.codePoints().noneMatch(Character::isLowerCase);
    this.acronym = !small && isAcronym(text);
    this.lists = Words.listsOf(lower);
  }

  private static boolean isAcronym(String text) {
    if (text.length() < 2 || text.length() > 7) {
      return false;
    }
    String stem = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
    return stem.length() >= 2 && stem.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  /** Its first UTF-16 unit in the text. */
  int start() {
    return start;
  }

  /** One past its last unit. */
  int end() {
    return end;
  }

  /** Its characters. */
  String text() {
    return text;
  }

  /** The same in lower case, without the full stop of an abbreviated address such as {@code Mr.} */
  String lower() {
    return lower;
  }

  Kind kind() {
    return kind;
  }

  /** The bits of the word lists that it is in or that have a phrase which begins with it. */
  long lists() {
    return lists;
  }

  /** Whether it is a word with a capital first letter. */
  boolean capitalised() {
    return capitalised;
  }

  /** Whether it is a word of two or more letters, all of them capitals. */
  boolean allCapitals() {
    return allCapitals;
  }

  /**
   * Whether it is an abbreviation of initials, such as {@code EU}, {@code LDCs} or {@code U.N.}.
   */
  boolean acronym() {
    return acronym;
  }

  /** Whether it is a single capital with a full stop. */
  boolean initial() {
    return kind == Kind.WORD && text.length() == 2 && text.charAt(1) == '.';
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  boolean mark(String marks) {
    return kind == Kind.MARK && text.length() == 1 && marks.indexOf(text.charAt(0)) >= 0;
  }

  Span span() {
    return new Span(start, end);
  }

  /** The tokens inside a span, in order. */
  static List<Token> of(String text, Span within) {
    List<Token> tokens = new ArrayList<>();
    int at = within.start();
    while (at < within.end()) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (Character.isLetter(point)) {
        at = addWord(tokens, text, at, within.end());
      } else if (Character.isDigit(point)) {
        at = addNumber(tokens, text, at, within.end());
      } else if (isSpace(point)) {
        at = next;
      } else {
        at = addMark(tokens, text, at, Math.min(next, within.end()), within.end());
      }
    }
    return tokens;
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static int addWord(List<Token> tokens, String text, int start, int limit) {
    int at = start;
    boolean plain = true;
    while (at < limit) {
      char unit = text.charAt(at);
      if (unit >= 'a' && unit <= 'z') {
        at++; // As most are.
        continue;
      }
      int point = text.codePointAt(at);
      if (inWord(point) || joins(text, at, limit)) {
        plain = false;
        at += Character.charCount(point);
      } else {
        break;
      }
    }
    at = Math.min(at, limit);
    String word = text.substring(start, at);
    String lower = plain ? word : word.toLowerCase(Locale.ROOT);
    if (at < limit && text.charAt(at) == '.') {
      boolean initials =
          Character.isUpperCase(text.codePointAt(start)) && allInitials(text, start, at);
      if (initials) {
        word = text.substring(start, ++at);
        lower = word.toLowerCase(Locale.ROOT);
      } else if (at - start <= 4 && Words.HONORIFICS.has(lower)) {
        word = text.substring(start, ++at);
      }
    }
    tokens.add(new Token(start, at, word, lower, Kind.WORD));
    return at;
  }

  private static boolean inWord(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK;
  }

  /** Single letters parted by full stops, such as {@code U.S}. */
  private static boolean allInitials(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      boolean letter = (i - start) % 2 == 0;
      if (letter != (text.charAt(i) != '.')) {
        return false;
      }
    }
    return (end - start) % 2 == 1;
  }

  /** Whether a mark stands inside a word: a hyphen, an apostrophe, a full stop of initials. */
  private static boolean joins(String text, int at, int limit) {
    if (at + 1 >= limit || at == 0 || !Character.isLetter(text.codePointBefore(at))) {
      return false;
    }
    char mark = text.charAt(at);
    char next = text.charAt(at + 1);
    return switch (mark) {
      case '-', '\u2010', '\u2011' -> Character.isLetterOrDigit(next);
      case '\'', '\u2019' -> Character.isLetter(next) && !possessive(text, at, limit);
      case '.' ->
          Character.isUpperCase(next)
              && Character.isUpperCase(text.charAt(at - 1))
              && (at < 2 || !Character.isLetter(text.charAt(at - 2)))
              && (at + 2 >= limit || !Character.isLetter(text.charAt(at + 2)));
      default -> false;
    };
  }

  private static boolean possessive(String text, int at, int limit) {
    char s = text.charAt(at + 1);
    return (s == 's' || s == 'S')
        && (at + 2 >= limit || !Character.isLetterOrDigit(text.charAt(at + 2)));
  }

  private static int addNumber(List<Token> tokens, String text, int start, int limit) {
    int at = start;
    while (at < limit && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    // A digit outside the basic plane is two units, neither of them a digit by itself.
    at = Math.max(at, Math.min(limit, start + Character.charCount(text.codePointAt(start))));
    String word = text.substring(start, at);
    tokens.add(new Token(start, at, word, word.toLowerCase(Locale.ROOT), Kind.NUMBER));
    return at;
  }

  private static int addMark(List<Token> tokens, String text, int start, int end, int limit) {
    char mark = text.charAt(start);
    boolean apostrophe = mark == '\'' || mark == '\u2019';
    if (apostrophe
        && start > 0
        && start + 1 < limit
        && possessive(text, start, limit)
        && Character.isLetterOrDigit(text.charAt(start - 1))) {
      tokens.add(
          new Token(start, start + 2, text.substring(start, start + 2), "'s", Kind.POSSESSIVE));
      return start + 2;
    }
    int stop = end;
    while (mark == '-' && stop < limit && text.charAt(stop) == '-') {
      stop++;
    }
    String marks = text.substring(start, stop);
    tokens.add(new Token(start, stop, marks, marks, Kind.MARK));
    return stop;
  }
}
