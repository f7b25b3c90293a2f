package org.lectern.link.phrases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.link.words.DocumentWords;
import org.lectern.link.words.WordForms;

/** Finds where some patterns stand, each with a number, in paragraphs and over all signs. */
final class PatternTable {
  private final WordForms forms;
  private final Map<Integer, List<Entry>> byFirst = new HashMap<>();
  private final BitSet firsts = new BitSet(); // most words begin no pattern

  PatternTable(WordForms forms) {
    this.forms = forms;
  }

  private record Entry(Pattern pattern, int number) {}

  /** Takes the places of a pattern. */
  interface Sink {
    /** The pattern with a number stands from a word to before another. */
    void accept(int number, int first, int end);
  }

  void add(Pattern pattern, int number) {
    firsts.set(pattern.words()[0]);
    byFirst
        .computeIfAbsent(pattern.words()[0], k -> new ArrayList<>())
        .add(new Entry(pattern, number));
  }

  /** Finds all places in a document, in order. */
  void find(DocumentWords words, Sink sink) {
    int[] row = new int[words.size()];
    Arrays.setAll(row, i -> forms.word(words.form(i)));
    for (int paragraph = 0; paragraph < words.paragraphs(); paragraph++) {
      int end = words.endOf(paragraph);
      for (int at = words.firstOf(paragraph); at < end; at++) {
        List<Entry> entries = firsts.get(row[at]) ? byFirst.get(row[at]) : List.of();
        for (Entry entry : entries) {
          int last = at + entry.pattern.length();
          if (last <= end && Arrays.equals(row, at, last, entry.pattern.words(), 0, last - at)) {
            sink.accept(entry.number, at, last);
          }
        }
      }
    }
  }
}
