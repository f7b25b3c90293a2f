package org.lectern.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.model.Paragraph;
import org.lectern.model.Span;

/**
 * Sentence boundaries by ICU's rules (Unicode Standard Annex #29), without those after an
 * abbreviation. Thread-safe.
 *
 * <p>ICU's own filter for abbreviations is not used: that of ICU 74 also takes the end of a longer
 * word for one, so that nothing ends after "approval." beside "al.".
 */
public final class Sentences {
  /**
   * Iterators keep state while they run: one a thread. The rules are the same for every language
   * but Greek, whose question mark is a semicolon.
   */
  private static final ThreadLocal<BreakIterator> ITERATOR =
      ThreadLocal.withInitial(() -> BreakIterator.getSentenceInstance(ULocale.ENGLISH));

  private static final Set<String> ABBREVIATIONS =
      new HashSet<>(ResourceLines.of(Sentences.class, "abbreviations.txt"));

  /** Longer than any abbreviation; a run of letters and stops beyond it is none. */
  private static final int LONGEST = 24;

  private static final String OPENING = "\u201c\u2018\u300a\u3008\u300c\u300e\uff08";

  /** Before it a letter is no initial (2 °C), and letters are no address (P&Ms). */
  private static final String JOINING = "\u00b0&";

  private Sentences() {}

  /** The sentences of each paragraph of a text, as {@link #of(String, Span)} gives them. */
  public static List<List<Span>> of(String text, List<Paragraph> paragraphs) {
    return paragraphs.stream().map(p -> of(text, p.span())).toList();
  }

  /** The sentences of a part of a text, in order, without the white space around them. */
  public static List<Span> of(String text, Span part) {
    BreakIterator breaks = ITERATOR.get();
    String words = part.of(text);
    breaks.setText(words);
    List<Span> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (end < words.length() && endsInAbbreviation(words, start, end)) {
        continue;
      }
      int stop = beforeOpening(words, start, end);
      addTrimmed(sentences, text, part.start() + start, part.start() + stop);
      start = stop;
    }
    return sentences;
  }

  /** Without an opening mark at the end, which UAX #29 takes for a closing one: {@code 。《}. */
  private static int beforeOpening(String words, int start, int end) {
    int stop = end;
    while (end < words.length()
        && stop > start + 1
        && OPENING.indexOf(words.charAt(stop - 1)) >= 0) {
      stop--;
    }
    return stop;
  }

  /**
   * Whether the last word is a listed abbreviation or initials, such as {@code J.} or {@code U.N.}
   */
  private static boolean endsInAbbreviation(String words, int start, int end) {
    int to = end;
    while (to > start && blank(words.charAt(to - 1))) {
      to--;
    }
    if (to == start || words.charAt(to - 1) != '.') {
      return false; // All of them end in one.
    }
    int from = to;
    while (from > start && to - from < LONGEST && isOfAbbreviation(words.charAt(from - 1))) {
      from--;
    }
    String word = words.substring(from, to);
    boolean joined = from > start && JOINING.indexOf(words.charAt(from - 1)) >= 0;
    return !joined && (ABBREVIATIONS.contains(word) || isInitials(word));
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
