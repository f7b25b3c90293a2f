package org.lectern.extract.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.lectern.model.Span;

/**
 * Sentence boundaries by ICU's rules (Unicode Standard Annex #29), without those after an
 * abbreviation. Thread-safe.
 */
public final class Sentences {
  /** Iterators keep state while they run and are slow to build: one a thread. */
  private static final ThreadLocal<BreakIterator> ITERATOR =
      ThreadLocal.withInitial(Sentences::iterator);

  private Sentences() {}

  /** The sentences of a part of a text, in order, without the white space around them. */
  public static List<Span> of(String text, Span part) {
    BreakIterator breaks = ITERATOR.get();
    // On a copy: the filter of ICU 74 mixes offsets and lengths where a text does not begin at 0.
    breaks.setText(part.of(text));
    List<Span> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      addTrimmed(sentences, text, part.start() + start, part.start() + end);
      start = end;
    }
    return sentences;
  }

  private static BreakIterator iterator() {
    // ICU's English list has initials too, but suppressing one of "J. R. Smith" fails with it.
    FilteredBreakIteratorBuilder builder = FilteredBreakIteratorBuilder.getEmptyInstance();
    ResourceLines.of(Sentences.class, "abbreviations.txt").forEach(builder::suppressBreakAfter);
    // An initial ends a sentence much less often than it begins a name.
    for (char initial = 'A'; initial <= 'Z'; initial++) {
      builder.suppressBreakAfter(initial + ".");
    }
    // The rules are the same for every language but Greek, whose question mark is a semicolon.
    return builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
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
