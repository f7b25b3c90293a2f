package org.lectern.extract.people;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.model.Span;

/**
 * Sentence boundaries by ICU's rules (Unicode Standard Annex #29), without those after an
 * abbreviation.
 */
final class Sentences {
  private static final List<String> ABBREVIATIONS = WordList.lines("abbreviations.txt");

  /** Iterators keep state while they run and are slow to build: one a thread. */
  private static final ThreadLocal<Map<Locale, BreakIterator>> ITERATORS =
      ThreadLocal.withInitial(HashMap::new);

  private Sentences() {}

  /** The sentences inside a span, without the white space around them. */
  static List<Span> of(String text, Span within, Locale locale) {
    return of(text, within, ITERATORS.get().computeIfAbsent(locale, Sentences::iterator));
  }

  private static BreakIterator iterator(Locale locale) {
    FilteredBreakIteratorBuilder builder =
        FilteredBreakIteratorBuilder.getInstance(ULocale.forLocale(locale));
    ABBREVIATIONS.forEach(builder::suppressBreakAfter);
    return builder.wrapIteratorWithFilter(
        BreakIterator.getSentenceInstance(ULocale.forLocale(locale)));
  }

  private static List<Span> of(String text, Span within, BreakIterator breaks) {
    breaks.setText(within.of(text));
    List<Span> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      addTrimmed(sentences, text, within.start() + start, within.start() + end);
      start = end;
    }
    return sentences;
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
