package org.lectern.extract.clean;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import org.lectern.model.Span;

/** What cleaning takes characters for. */
public final class Chars {
  private Chars() {}

  /**
   * Whether a unit is white space: Unicode's spaces and line breaks, also those that do not break.
   * The information separators U+001C to U+001F, which Java calls white space, are controls here.
   */
  public static boolean isSpace(int c) {
    if (c < 0x80) {
      return c == ' ' || c >= '\t' && c <= '\r';
    }
    return c == 0x85 || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether a stretch has more than so many Latin letters that are not of ASCII, such as é. */
  public static boolean hasMarked(String text, Span span, int most) {
    int marked = 0;
    for (int i = span.start(); i < span.end() && marked <= most; i++) {
      char c = text.charAt(i);
      marked += c >= 0xC0 && c < 0x250 && Character.isLetter(c) ? 1 : 0;
    }
    return marked > most;
  }

  /** Whether a unit ends a line. */
  public static boolean isBreak(int c) {
    return c >= '\n' && c <= '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  /** Whether a character ends a sentence in any of the scripts that the rules know. */
  public static boolean isTerminal(int c) {
    return c < 0x80 ? c == '.' || c == '!' || c == '?' : "…。！？．؟۔।".indexOf(c) >= 0;
  }

  /** Whether a character only closes what stands before it: quotation marks and brackets. */
  public static boolean isCloser(int c) {
    return ")]}\"'”’»」』）】〉》".indexOf(c) >= 0;
  }

  /** Whether words of a character's script are written without spaces. */
  public static boolean isIdeographic(int c) {
    return c >= 0x2E80
        && (c <= 0x9FFF || c >= 0xF900 && c <= 0xFAFF || c >= 0xFF00 && c <= 0xFFEF || c > 0x1FFFF);
  }

  /** The script of a letter, kana counted as Han; null for what is no letter. */
  public static UnicodeScript scriptOf(int c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' ? UnicodeScript.LATIN : null;
    }
    if (!Character.isLetter(c)) {
      return null;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return switch (script) {
      case HIRAGANA, KATAKANA -> UnicodeScript.HAN;
      case COMMON, INHERITED, UNKNOWN -> null;
      default -> script;
    };
  }

  /**
   * Whether a stretch has any letter that is not Latin; marks such as quotation marks count not.
   */
  public static boolean anyBeyondLatin(CharSequence text, Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      if (c >= 0x250 && (c < 0x2000 || c >= 0x2070)) {
        return true;
      }
    }
    return false;
  }

  /** Counts the letters of a stretch by script. */
  public static void countScripts(
      CharSequence text, int start, int end, Map<UnicodeScript, Integer> counts) {
    int latin = 0;
    int i = start;
    while (i < end) {
      char c = text.charAt(i++);
      if (c < 0x80) {
        latin += isAsciiLetter(c) ? 1 : 0;
        continue;
      }
      boolean pair = Character.isHighSurrogate(c) && i < end;
      int point = pair ? Character.codePointAt(text, i - 1) : c;
      i += Character.isSupplementaryCodePoint(point) ? 1 : 0;
      UnicodeScript script = scriptOf(point);
      if (script != null) {
        counts.merge(script, 1, Integer::sum);
      }
    }
    if (latin > 0) {
      counts.merge(UnicodeScript.LATIN, latin, Integer::sum);
    }
  }

  /** Whether a unit is a letter of ASCII. */
  public static boolean isAsciiLetter(char c) {
    int fromA = (c | 0x20) - 'a';
    return fromA >= 0 && fromA < 26;
  }

  /** The last character of a stretch that is neither white space nor a closer, or 0. */
  public static int lastMark(CharSequence text, int start, int end) {
    int i = end;
    while (i > start && (isSpace(text.charAt(i - 1)) || isCloser(text.charAt(i - 1)))) {
      i--;
    }
    return i > start ? text.charAt(i - 1) : 0;
  }

  /** Whether a stretch ends as a sentence does. */
  public static boolean endsSentence(CharSequence text, int start, int end) {
    return isTerminal(lastMark(text, start, end));
  }

  /** Where the word (letters, marks, digits) that ends at an offset begins. */
  public static int wordStart(CharSequence text, int from, int end) {
    int i = end;
    while (i > from && isWordUnit(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Where the word that begins at an offset ends. */
  public static int wordEnd(CharSequence text, int start, int to) {
    int i = start;
    while (i < to && isWordUnit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isWordUnit(char c) {
    return c >= 'a' && c <= 'z'
        || Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || c == '\''
        || c == '’';
  }
}
