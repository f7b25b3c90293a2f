package org.lectern.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.model.Paragraph;
import org.lectern.model.Span;

/**
 * Sentence boundaries by the rules of Unicode Standard Annex #29, without those after an
 * abbreviation. They are the same for every language but Greek, whose question mark is a semicolon.
 * Thread-safe.
 *
 * <p>ICU's own filter for abbreviations is not used: that of ICU 74 also takes the end of a longer
 * word for one, so that nothing ends after "approval." beside "al.".
 */
public final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      new HashSet<>(ResourceLines.of(Sentences.class, "abbreviations.txt"));

  /** Longer than any abbreviation; a run of letters and stops beyond it is none. */
  private static final int LONGEST = 24;

  private static final String OPENING = "\u201c\u2018\u300a\u3008\u300c\u300e\uff08";

  /** Before it a letter is no initial: 2 °C. */
  private static final char DEGREE = '\u00b0';

  private Sentences() {}

  /** The sentences of each paragraph of a text, as {@link #of(String, Span)} gives them. */
  public static List<List<Span>> of(String text, List<Paragraph> paragraphs) {
    return paragraphs.stream().map(p -> of(text, p.span())).toList();
  }

  /** The sentences of a part of a text, in order, without the white space around them. */
  public static List<Span> of(String text, Span part) {
    SentenceBreaks breaks = new SentenceBreaks(text, part.end());
    List<Span> sentences = new ArrayList<>();
    int start = part.start();
    int end = start;
    while (end < part.end()) {
      end = breaks.next(end);
      if (end < part.end() && endsInAbbreviation(text, start, end)) {
        continue;
      }
      int stop = beforeOpening(text, start, end, part.end());
      addTrimmed(sentences, text, start, stop);
      start = stop;
    }
    return sentences;
  }

  /** Without an opening mark at the end, which UAX #29 takes for a closing one: {@code 。《}. */
  private static int beforeOpening(String text, int start, int end, int limit) {
    int stop = end;
    while (end < limit && stop > start + 1 && OPENING.indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    return stop;
  }

  /**
   * Whether the last word is a listed abbreviation or initials, such as {@code J.} or {@code U.N.}
   */
  private static boolean endsInAbbreviation(String text, int start, int end) {
    int to = end;
    while (to > start && blank(text.charAt(to - 1))) {
      to--;
    }
    if (to == start || text.charAt(to - 1) != '.') {
      return false; // All of them end in one.
    }
    int from = to;
    while (from > start && to - from < LONGEST && isOfAbbreviation(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, to);
    boolean unit = from > start && text.charAt(from - 1) == DEGREE;
    return !unit && (ABBREVIATIONS.contains(word) || isInitials(word));
  }

  private static boolean isOfAbbreviation(char c) {
    return c == '.' || Character.isLetterOrDigit(c);
  }

  /** An initial ends a sentence much less often than it begins a name. */
  private static boolean isInitials(String word) {
    if (word.isEmpty() || word.length() % 2 != 0) {
      return false;
    }
    for (int i = 0; i < word.length(); i += 2) {
      char letter = word.charAt(i);
      if (letter < 'A' || letter > 'Z' || word.charAt(i + 1) != '.') {
        return false;
      }
    }
    return true;
  }

  private static void addTrimmed(List<Span> sentences, String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (from < to && blank(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      sentences.add(new Span(from, to));
    }
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
