package org.lectern.extract.structure;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.lectern.model.Span;

/**
 * Sentence boundaries, as ICU has them (UAX #29), except behind abbreviations that do not end a
 * sentence. Thread-safe.
 */
public final class Sentences {
  private static final List<String> ABBREVIATIONS =
      List.of(
          "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Hon.", "Gen.", "Sen.", "Rep.", "Gov.", "Lt.",
          "Col.", "Capt.", "Sgt.", "Adm.", "Maj.", "Rev.", "St.", "Messrs.", "H.E.", "H.R.H.",
          "No.", "Nos.", "Art.", "para.", "paras.", "Para.", "Cf.", "cf.", "vol.", "Vol.", "p.",
          "pp.", "e.g.", "i.e.", "vs.", "v.", "viz.", "Jan.", "Feb.", "Mar.", "Apr.", "Aug.",
          "Sept.", "Sep.", "Oct.", "Nov.", "Dec.", "Fig.", "fig.", "ed.", "eds.", "approx.", "U.N.",
          "J.", "F.", "W.", "D.", "G.", "H.", "R.", "E.", "L.", "M.", "S.", "T.", "K.");
  private static final BreakIterator PROTOTYPE = prototype();

  private Sentences() {}

  private static BreakIterator prototype() {
    FilteredBreakIteratorBuilder builder = FilteredBreakIteratorBuilder.getEmptyInstance();
    ABBREVIATIONS.forEach(builder::suppressBreakAfter);
    return builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
  }

  /** The sentences of a part of a text, in order, without the white space between them. */
  public static List<Span> of(String text, Span part) {
    BreakIterator iterator;
    synchronized (PROTOTYPE) {
      iterator = (BreakIterator) PROTOTYPE.clone();
    }
    // On a copy: the filter of ICU 74 mixes offsets and lengths where a text does not begin at 0.
    iterator.setText(part.of(text));
    List<Span> sentences = new ArrayList<>();
    int start = iterator.first();
    for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
      add(text, part.start() + start, part.start() + end, sentences);
      start = end;
    }
    return sentences;
  }

  private static void add(String text, int start, int end, List<Span> sentences) {
    int to = end;
    int from = start;
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    if (from < to) {
      sentences.add(new Span(from, to));
    }
  }
}
