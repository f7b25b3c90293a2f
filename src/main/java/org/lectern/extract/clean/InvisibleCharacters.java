package org.lectern.extract.clean;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.lectern.model.Span;

/**
 * Finds characters that are no text: controls, halves of surrogate pairs, noncharacters, soft
 * hyphens, byte order marks and zero-width spaces inside the text, and the marks of a letter that
 * has more of them than any writing needs.
 *
 * <p>Joiners and direction marks stay, since emoji, Persian, Indic and right-to-left texts need
 * them; so does a zero-width space between letters of a script that marks words with it.
 */
public final class InvisibleCharacters {
  /** Removes control characters and what cannot be encoded. */
  public static final String CONTROL = "control-character";

  /** Removes soft hyphens, byte order marks and zero-width spaces. */
  public static final String FORMAT = "invisible-character";

  /** Removes what is beyond {@link #MOST_MARKS} on one letter. */
  public static final String MARKS = "combining-marks";

  /**
   * The most marks that a letter keeps: the limit of the Stream-Safe Text Format (Unicode Standard
   * Annex 15), which no language comes near. To find a word's edge, a regular expression walks back
   * over all marks before it, so 50,000 of them would cost hours.
   */
  private static final int MOST_MARKS = 30;

  private InvisibleCharacters() {}

  /** The removals, neighbours of one sort together. */
  public static List<Edit> find(String text, int from) {
    return find(text, new Span(from, text.length()));
  }

  /** The removals in a part of a text before which no marks of a letter stand. */
  public static List<Edit> find(String text, Span part) {
    List<Edit> edits = new ArrayList<>();
    int i = part.start();
    int marks = 0;
    while (i < part.end()) {
      if (isPlain(text.charAt(i))) {
        marks = 0;
        i++;
        continue; // As nearly all are.
      }
      marks = isMark(text.charAt(i)) ? marks + 1 : 0;
      if (marks > MOST_MARKS) {
        int end = i;
        while (end < part.end() && isMark(text.charAt(end))) {
          end++;
        }
        edits.add(Edit.remove(new Span(i, end), MARKS, "marks beyond the thirtieth of one letter"));
        i = end;
        continue;
      }
      String rule = ruleAt(text, i);
      if (rule == null) {
        i++;
        continue;
      }
      int end = i;
      while (end < part.end() && rule.equals(ruleAt(text, end))) {
        end = Math.min(part.end(), end + units(text, end));
      }
      String reason =
          rule.equals(CONTROL) ? "control characters, which are no text" : "invisible characters";
      edits.add(Edit.remove(new Span(i, end), rule, reason));
      i = end;
    }
    return edits;
  }

  /** What of the text of an entity a reader could see, with any white space as a space. */
  public static String visible(String read) {
    StringBuilder out = new StringBuilder(read);
    List<Edit> invisible = find(read, 0);
    for (int i = invisible.size() - 1; i >= 0; i--) {
      out.delete(invisible.get(i).span().start(), invisible.get(i).span().end());
    }
    for (int i = out.length() - 1; i >= 0; i--) {
      if (Chars.isSpace(out.charAt(i))) {
        out.setCharAt(i, ' ');
        if (i + 1 < out.length() && out.charAt(i + 1) == ' ') {
          out.deleteCharAt(i);
        }
      }
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F;
  }

  private static boolean isMark(char c) {
    return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static int units(String text, int i) {
    return Character.charCount(text.codePointAt(i));
  }

  private static String ruleAt(String text, int i) {
    char c = text.charAt(i);
    if (isPlain(c)) {
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
