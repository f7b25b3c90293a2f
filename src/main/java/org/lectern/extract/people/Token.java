package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lectern.model.Span;

/** A word, a number or a mark of the text: a {@link Form} and where it stands. Immutable. */
final class Token {
  enum Kind {
    WORD,
    NUMBER,
    MARK,
    POSSESSIVE
  }

  /** Hardly any text has more tokens than one in so many UTF-16 units. */
  private static final int UNITS = 4;

  private final int start;
  private final int end;
  private final Form form;

  private Token(int start, int end, Form form) {
    this.start = start;
    this.end = end;
    this.form = form;
  }

  /** Its first UTF-16 unit in the text. */
  int start() {
    return start;
  }

  /** One past its last unit. */
  int end() {
    return end;
  }

  /** What does not depend on where it stands. */
  Form form() {
    return form;
  }

  /** Its characters. */
  String text() {
    return form.text();
  }

  /** The same in lower case, without the full stop of an abbreviated address such as {@code Mr.} */
  String lower() {
    return form.lower();
  }

  Kind kind() {
    return form.kind();
  }

  /** Whether its word has a trait. */
  boolean has(Trait trait) {
    return (form.traits() & trait.bit()) != 0;
  }

  /** The bits of the word lists that it is in or that have a phrase which begins with it. */
  long lists() {
    return form.lists();
  }

  /** Whether it is a word with a capital first letter. */
  boolean capitalised() {
    return form.capitalised();
  }

  /** Whether it is a word of two or more letters, all of them capitals. */
  boolean allCapitals() {
    return form.allCapitals();
  }

  /**
   * Whether it is an abbreviation of initials, such as {@code EU}, {@code LDCs} or {@code U.N.}.
   */
  boolean acronym() {
    return form.acronym();
  }

  /** Whether it is a single capital with a full stop. */
  boolean initial() {
    return kind() == Kind.WORD && text().length() == 2 && text().charAt(1) == '.';
  }

  boolean is(String word) {
    String lower = form.lower();
    return lower.hashCode() == word.hashCode() && lower.equals(word); // Most are not.
  }

  boolean mark(String marks) {
    return form.mark() != 0 && marks.indexOf(form.mark()) >= 0;
  }

  Span span() {
    return new Span(start, end);
  }

  /** The tokens inside a span, in order. */
  static List<Token> of(String text, Span within) {
    return of(text, within, Forms.ofThread());
  }

  /**
   * The tokens inside a span, in order.
   *
   * @param forms those that texts were found to have; more are added
   */
  static List<Token> of(String text, Span within, Forms forms) {
    List<Token> tokens = new ArrayList<>(within.length() / UNITS + 1);
    int at = within.start();
    while (at < within.end()) {
      if (text.charAt(at) == ' ') {
        at++;
        continue;
      }
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      if (Character.isLetter(point)) {
        at = addWord(tokens, forms, text, at, within.end());
      } else if (Character.isDigit(point)) {
        at = addNumber(tokens, forms, text, at, within.end());
      } else if (isSpace(point)) {
        at = next;
      } else {
        at = addMark(tokens, forms, text, at, Math.min(next, within.end()), within.end());
      }
    }
    return tokens;
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static int addWord(List<Token> tokens, Forms forms, String text, int start, int limit) {
    int at = start;
    while (at < limit) {
      char unit = text.charAt(at);
      if (unit >= 'a' && unit <= 'z') {
        at++; // As most are.
        continue;
      }
      if (unit == ' ') {
        break;
      }
      int point = text.codePointAt(at);
      if (inWord(point) || joins(text, at, limit)) {
        at += Character.charCount(point);
      } else {
        break;
      }
    }
    at = Math.min(at, limit);
    if (at < limit && text.charAt(at) == '.' && takesStop(text, start, at)) {
      at++;
    }
    return add(tokens, forms, text, start, at, Kind.WORD);
  }

  /** Whether a full stop behind a word belongs to it: {@code U.S.}, {@code Mr.} */
  private static boolean takesStop(String text, int start, int end) {
    boolean joined = start > 0 && text.charAt(start - 1) == '&';
    return Form.isInitials(text, start, end)
        || end - start <= 4
            && !joined
            && Words.HONORIFICS.has(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static int add(
      List<Token> tokens, Forms forms, String text, int start, int end, Kind kind) {
    tokens.add(new Token(start, end, forms.of(text, start, end, kind)));
    return end;
  }

  private static boolean inWord(int point) {
    return Character.isLetterOrDigit(point)
        || Character.getType(point) == Character.NON_SPACING_MARK;
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

  private static int addNumber(List<Token> tokens, Forms forms, String text, int start, int limit) {
    int at = start;
    while (at < limit && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    // A digit outside the basic plane is two units, neither of them a digit by itself.
    at = Math.max(at, Math.min(limit, start + Character.charCount(text.codePointAt(start))));
    return add(tokens, forms, text, start, at, Kind.NUMBER);
  }

  private static int addMark(
      List<Token> tokens, Forms forms, String text, int start, int end, int limit) {
    char mark = text.charAt(start);
    boolean apostrophe = mark == '\'' || mark == '\u2019';
    if (apostrophe
        && start > 0
        && start + 1 < limit
        && possessive(text, start, limit)
        && Character.isLetterOrDigit(text.charAt(start - 1))) {
      return add(tokens, forms, text, start, start + 2, Kind.POSSESSIVE);
    }
    int stop = end;
    while (mark == '-' && stop < limit && text.charAt(stop) == '-') {
      stop++;
    }
    return add(tokens, forms, text, start, stop, Kind.MARK);
  }
}
