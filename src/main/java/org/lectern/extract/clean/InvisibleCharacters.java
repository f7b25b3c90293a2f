package org.lectern.extract.clean;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.lectern.model.Span;

/**
 * Finds characters that are no text: controls, halves of surrogate pairs, noncharacters, soft
 * hyphens, byte order marks and zero-width spaces inside the text.
 *
 * <p>Joiners and direction marks stay, since emoji, Persian, Indic and right-to-left texts need
 * them; so does a zero-width space between letters of a script that marks words with it.
 */
public final class InvisibleCharacters {
  /** Removes control characters and what cannot be encoded. */
  public static final String CONTROL = "control-character";

  /** Removes soft hyphens, byte order marks and zero-width spaces. */
  public static final String FORMAT = "invisible-character";

  private InvisibleCharacters() {}

  /** The removals, neighbours of one sort together. */
  public static List<Edit> find(String text, int from) {
    List<Edit> edits = new ArrayList<>();
    int i = from;
    while (i < text.length()) {
      String rule = ruleAt(text, i);
      if (rule == null) {
        i++;
        continue;
      }
      int end = i;
      while (end < text.length() && rule.equals(ruleAt(text, end))) {
        end += units(text, end);
      }
      String reason =
          rule.equals(CONTROL) ? "control characters, which are no text" : "invisible characters";
      edits.add(Edit.remove(new Span(i, end), rule, reason));
      i = end;
    }
    return edits;
  }

  private static int units(String text, int i) {
    return Character.charCount(text.codePointAt(i));
  }

  private static String ruleAt(String text, int i) {
    char c = text.charAt(i);
    if (c >= ' ' && c < 0x7F) {
      return null;
    }
    if (c == 0xAD || c == 0xFEFF || c == 0x200B && !marksWords(text, i)) {
      return FORMAT;
    }
    if (Character.isSurrogate(c)) {
      return surrogateRule(text, i);
    }
    boolean control = Character.getType(c) == Character.CONTROL && !Chars.isSpace(c);
    return control || isNoncharacter(c) ? CONTROL : null;
  }

  private static String surrogateRule(String text, int i) {
    char c = text.charAt(i);
    boolean secondHalf =
        Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    if (secondHalf) {
      return null; // Judged with its first half.
    }
    int point = text.codePointAt(i);
    return Character.isSupplementaryCodePoint(point) && !isNoncharacter(point) ? null : CONTROL;
  }

  private static boolean isNoncharacter(int c) {
    return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
  }

  private static boolean marksWords(String text, int i) {
    return i > 0 && needsZeroWidthSpace(text.charAt(i - 1))
        || i + 1 < text.length() && needsZeroWidthSpace(text.charAt(i + 1));
  }

  private static boolean needsZeroWidthSpace(char c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.THAI
        || script == UnicodeScript.LAO
        || script == UnicodeScript.KHMER
        || script == UnicodeScript.MYANMAR
        || script == UnicodeScript.TIBETAN;
  }
}
