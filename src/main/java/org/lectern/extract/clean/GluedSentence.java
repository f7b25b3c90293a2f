package org.lectern.extract.clean;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lectern.model.Span;

/** A sentence that begins right behind the full stop of the one before: {@code 15th.Cai Qi}. */
final class GluedSentence {
  static final String RULE = "glued-sentence";

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "gen", "sen", "rep", "gov", "hon",
          "jr", "sr", "lt", "col", "capt", "vs", "vol", "pp", "fig", "art", "sec", "para", "cf",
          "inc", "ltd", "co", "corp", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
          "sept", "oct", "nov", "dec", "mt", "ed", "eds", "al", "resp", "www");
  private static final Set<String> SUFFIXES =
      Set.of(
          "com", "net", "org", "gov", "edu", "int", "info", "io", "js", "ts", "py", "java", "class",
          "cn", "uk", "de", "fr", "eu", "txt", "pdf", "doc", "docx", "html", "htm", "xml", "csv",
          "json", "exe", "zip", "jpg", "png");

  private GluedSentence() {}

  /** The insertion of a space behind the mark at an offset, if a sentence certainly ends there. */
  static Optional<Edit> at(String text, Span span, int mark) {
    int next = mark + 1;
    if (text.charAt(next) == '”' || text.charAt(next) == '’') {
      next++;
    }
    if (next + 1 >= span.end() || !beginsSentence(text, span, next)) {
      return Optional.empty();
    }
    int wordStart = Chars.wordStart(text, Math.max(span.start(), mark - 40), mark);
    String before = text.substring(wordStart, mark);
    if (!endsSentence(before) || isName(text, span, mark)) {
      return Optional.empty();
    }
    boolean capitalised = Character.isUpperCase(before.charAt(0));
    if (capitalised && !followsWords(text, span, wordStart)) {
      return Optional.empty();
    }
    return Optional.of(Edit.repair(new Span(next, next), " ", RULE));
  }

  /** A capital and then a small letter, or the words "I" or "A". */
  private static boolean beginsSentence(String text, Span span, int i) {
    char first = text.charAt(i);
    char second = text.charAt(i + 1);
    if (!Character.isUpperCase(first)) {
      return false;
    }
    if ((first == 'I' || first == 'A') && second == ' ') {
      return true;
    }
    if (!Character.isLowerCase(second)) {
      return false;
    }
    int end = Chars.wordEnd(text, i, Math.min(span.end(), i + 40));
    return !SUFFIXES.contains(text.substring(i, end).toLowerCase(Locale.ROOT));
  }

  private static boolean endsSentence(String word) {
    int n = word.length();
    if (n < 2 || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))) {
      return false;
    }
    char last = word.charAt(n - 1);
    boolean year = n == 4 && word.chars().allMatch(Character::isDigit);
    return year || Character.isLowerCase(last) && !word.equals("th");
  }

  /** Whether the stretch between spaces around an offset is an address, a path or an identifier. */
  private static boolean isName(String text, Span span, int mark) {
    int start = mark;
    while (start > span.start() && mark - start < 80 && !Chars.isSpace(text.charAt(start - 1))) {
      start--;
    }
    int end = mark;
    while (end < span.end() && end - mark < 80 && !Chars.isSpace(text.charAt(end))) {
      end++;
    }
    String around = text.substring(start, end);
    int dots = (int) around.chars().filter(c -> c == '.').count();
    boolean innerDots = dots > 1 && around.substring(0, mark - start).indexOf('.') >= 0;
    return around.contains("://")
        || around.contains("www.")
        || around.indexOf('@') >= 0
        || around.indexOf('_') >= 0
        || around.indexOf('\\') >= 0
        || around.substring(0, mark - start).indexOf('/') >= 0 && around.indexOf('.') < mark - start
        || innerDots && !around.substring(mark - start + 1).endsWith(".");
  }

  /**
   * Whether words stand before on both sides, as in a sentence and not as in {@code System.Out}.
   */
  private static boolean followsWords(String text, Span span, int wordStart) {
    int spaces = 0;
    for (int i = wordStart - 1; i > span.start() && wordStart - i < 60; i--) {
      if (text.charAt(i) == ' ' && Character.isLetter(text.charAt(i - 1)) && ++spaces >= 2) {
        return true;
      }
    }
    return false;
  }
}
