package org.lectern.extract.clean;

import java.util.regex.Pattern;
import org.lectern.model.Span;

/**
 * What a line looks like by itself: its length, its marks, and how far it is prose.
 *
 * @param words the number of words; an ideograph is half of one
 * @param commas the marks that part clauses
 * @param sentences the marks that end sentences, each but the last with a space or an ideograph
 *     behind it
 * @param code the share of the characters that markup and programs have and prose has not
 * @param ends whether it ends as a sentence does, not cut short
 */
record LineShape(double words, int commas, int sentences, double code, boolean ends) {
  private static final double CODE = 0.08;
  private static final Pattern BULLET =
      Pattern.compile("[•·▪●○◦‣*+–—-]\\s.*|\\(?\\d{1,3}[.)、]\\s?\\D.*", Pattern.DOTALL);

  private static final Pattern QUOTED = Pattern.compile("[“„«「『][^“„«」』]{20,}|\"[^\"]{20,}\"");

  static LineShape of(String text, Line line) {
    Span span = line.span();
    double words = 0;
    int commas = 0;
    int sentences = 0;
    int code = 0;
    boolean inWord = false;
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      boolean han = Chars.isIdeographic(c);
      boolean letter = !han && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
      words += han && Character.isLetter(c) ? 0.5 : letter && !inWord ? 1 : 0;
      inWord = letter;
      if (letter || c == ' ') {
        continue; // As nearly all are, and no mark.
      }
      commas += ",;，、。،".indexOf(c) >= 0 ? 1 : 0;
      code += "{}<>=;_\\/\"#&()[]$*+|".indexOf(c) >= 0 ? 1 : 0;
      boolean last = i + 1 >= span.end();
      sentences += Chars.isTerminal(c) && (last || han || endsWord(text.charAt(i + 1))) ? 1 : 0;
    }
    int mark = Chars.lastMark(text, span.start(), span.end());
    return new LineShape(
        words,
        commas,
        sentences,
        code / (double) Math.max(1, span.length()),
        Chars.isTerminal(mark) && mark != '…');
  }

  private static boolean endsWord(char c) {
    return Chars.isSpace(c) || Chars.isCloser(c);
  }

  /** Whether a line is as long as a sentence and looks like one. */
  boolean isProse() {
    return (words >= 30 || words >= 15 && commas > 0 || words >= 8 && ends) && !isCode();
  }

  /** Whether a line is of a program or of markup rather than of a language. */
  boolean isCode() {
    return code >= CODE;
  }

  /** Whether a line is as long as a headline and does not end as a sentence does. */
  boolean isHeadline() {
    return words >= 4 && words <= 16 && !ends && !isCode();
  }

  /** Whether a line begins as the entries of lists do. */
  static boolean isEntry(String line) {
    return BULLET.matcher(line).matches();
  }

  /** Whether a line ends as what is cut short or is a link does. */
  static boolean isCut(String line) {
    char last = line.charAt(line.length() - 1);
    return "…»›→>".indexOf(last) >= 0 || line.endsWith("...") || "»›→".indexOf(line.charAt(0)) >= 0;
  }

  /** Whether a line has letters and all of them are capitals. */
  static boolean isCapitals(String line) {
    int large = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      large += Character.isUpperCase(c) ? 1 : 0;
    }
    return large > 2;
  }

  /** Whether a line begins with a quotation mark, or has a stretch between two of them. */
  static boolean isQuotation(String line) {
    return "\"“„«‘「『".indexOf(line.charAt(0)) >= 0 || QUOTED.matcher(line).find();
  }

  /** Whether a line has an address or what menus are parted by. */
  static boolean hasAddress(String line) {
    return line.indexOf('©') >= 0
        || line.indexOf('@') >= 0
        || line.indexOf('|') >= 0
        || line.contains("://")
        || line.contains("www.");
  }
}
