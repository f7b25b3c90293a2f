package org.lectern.extract.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Span;

/**
 * Joins words that a line's end parts. The hyphen is the typesetter's and goes, unless the same
 * document has the word with its hyphen inside a line and never without; then it is the word's own.
 * So it is behind a digit, a single letter, and before a capital.
 */
public final class LineEndHyphens {
  /** The rule of the repairs. */
  public static final String RULE = "line-end-hyphen";

  private static final Pattern PARTED =
      Pattern.compile("([\\p{L}\\p{M}\\p{N}]+)([-\u2010\u00AD])(\\h*\\R\\h*)([\\p{L}\\p{M}]+)");
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]+(?:[-\u2010][\\p{L}\\p{M}]+)*");

  private LineEndHyphens() {}

  /**
   * The repairs.
   *
   * @param text the source, whose lines are those of a page
   * @param paragraphs the paragraphs, each of whole lines
   */
  public static List<Edit> find(String text, List<Span> paragraphs) {
    Set<String> words = new HashSet<>();
    for (Span paragraph : paragraphs) {
      Matcher word = WORD.matcher(paragraph.of(text));
      while (word.find()) {
        words.add(plain(word.group()));
      }
    }
    List<Edit> edits = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      Matcher parted = PARTED.matcher(text).region(paragraph.start(), paragraph.end());
      while (parted.find()) {
        int from = isOwn(parted, words) ? parted.start(3) : parted.start(2);
        edits.add(Edit.repair(new Span(from, parted.end(3)), "", RULE));
      }
    }
    return edits;
  }

  private static boolean isOwn(Matcher parted, Set<String> words) {
    String left = parted.group(1);
    String right = parted.group(4);
    if (parted.group(2).equals("\u00AD")) {
      return false;
    }
    boolean letter = left.codePointCount(0, left.length()) == 1;
    boolean digit = Character.isDigit(left.codePointBefore(left.length()));
    return letter
        || digit
        || !Character.isLowerCase(right.codePointAt(0))
        || words.contains(plain(left + "-" + right)) && !words.contains(plain(left + right));
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('\u2010', '-');
  }
}
