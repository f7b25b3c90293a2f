package org.lectern.link.align;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.lectern.link.words.DocumentWords;
import org.lectern.model.Document;
import org.lectern.model.Span;
import org.lectern.text.Sentences;

/**
 * Cuts reports into units: sentences, and of those their clauses. A clause ends at a comma,
 * semicolon or colon, whatever the language, where both parts have some words; in English also
 * before a conjunction that joins predicates ({@link Conjunctions}).
 */
final class Units {
  /** Fewer words are no clause: names in a list, a date within commas. */
  private static final int FEWEST_WORDS = 4;

  private static final String CJK_STOPS = "，；：";
  private static final String STOPS = ",;:،؛";

  private final DocumentWords words;
  private final ToIntFunction<Span> speaker;
  private final Document document;
  private final List<Unit> units = new ArrayList<>();
  private int sentence;

  private Units(DocumentWords words, ToIntFunction<Span> speaker) {
    this.speaker = speaker;
    this.words = words;
    this.document = words.document();
  }

  /**
   * The units of a document in order, each with at least one word.
   *
   * @param speaker the number of the person who says a part of the text, or -1
   */
  static List<Unit> of(DocumentWords words, ToIntFunction<Span> speaker) {
    Units units = new Units(words, speaker);
    for (int p = 0; p < words.paragraphs(); p++) {
      units.paragraph(p);
    }
    return List.copyOf(units.units);
  }

  /** The same units, joined to one for each paragraph. */
  static List<Unit> paragraphs(List<Unit> units) {
    List<Unit> joined = new ArrayList<>();
    for (Unit unit : units) {
      Unit last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.paragraph() == unit.paragraph()) {
        joined.set(
            joined.size() - 1,
            new Unit(
                new Span(last.span().start(), unit.span().end()),
                last.first(),
                unit.end(),
                unit.paragraph(),
                last.sentence(),
                last.speaker()));
      } else {
        joined.add(unit);
      }
    }
    return List.copyOf(joined);
  }

  private void paragraph(int paragraph) {
    Span whole = document.paragraphs().get(paragraph).span();
    int word = words.firstOf(paragraph);
    int last = words.endOf(paragraph);
    for (Span part : Sentences.of(document.text(), whole)) {
      int from = word;
      while (word < last && words.start(word) < part.end()) {
        word++;
      }
      if (word > from) {
        clauses(paragraph, part, from, word);
        sentence++;
      } else {
        extendLast(paragraph, part);
      }
    }
  }

  /** A sentence of no words, such as a closing mark, goes with what stands before it. */
  private void extendLast(int paragraph, Span part) {
    int last = units.size() - 1;
    if (last >= 0 && units.get(last).paragraph() == paragraph) {
      Unit unit = units.get(last);
      units.remove(last);
      units.add(
          new Unit(
              new Span(unit.span().start(), part.end()),
              unit.first(),
              unit.end(),
              paragraph,
              unit.sentence(),
              unit.speaker()));
    }
  }

  private void clauses(int paragraph, Span part, int first, int end) {
    int start = part.start();
    int from = first;
    for (int word = first + 1; word < end; word++) {
      int cut = stopBetween(words.end(word - 1), words.start(word));
      if (cut < 0 && Conjunctions.joinsClause(words, from, word, end)) {
        cut = words.start(word);
      }
      if (cut >= 0 && word - from >= FEWEST_WORDS && clauseFollows(word, end)) {
        add(trimmed(start, cut), from, word, paragraph);
        start = cut;
        from = word;
      }
    }
    add(trimmed(start, part.end()), from, end, paragraph);
  }

  private void add(Span span, int first, int end, int paragraph) {
    units.add(new Unit(span, first, end, paragraph, sentence, speaker.applyAsInt(span)));
  }

  /** Whether what follows up to the next stop has enough words to stand alone. */
  private boolean clauseFollows(int first, int end) {
    if (end - first < FEWEST_WORDS) {
      return false;
    }
    for (int word = first + 1; word < first + FEWEST_WORDS; word++) {
      if (stopBetween(words.end(word - 1), words.start(word)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Where a clause may end between two words, just behind the stop and what closes with it. */
  private int stopBetween(int from, int to) {
    String text = document.text();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      boolean spaced = i + 1 < to && Character.isWhitespace(text.charAt(i + 1));
      if (CJK_STOPS.indexOf(c) >= 0 || (STOPS.indexOf(c) >= 0 && spaced)) {
        return i + 1;
      }
    }
    return -1;
  }

  private Span trimmed(int start, int end) {
    String text = document.text();
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
