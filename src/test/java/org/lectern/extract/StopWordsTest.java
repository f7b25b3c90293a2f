package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.junit.jupiter.api.Test;

class StopWordsTest {
  private static final Map<String, CharArraySet> SETS =
      Map.of(
          "en", EnglishAnalyzer.getDefaultStopSet(),
          "fr", FrenchAnalyzer.getDefaultStopSet(),
          "de", GermanAnalyzer.getDefaultStopSet());

  @Test
  void countsLikeTheSetsThemselves() {
    List<String> words =
        List.of("The", "of", "été", "ÊTRE", "und", "in", "Zürich", "x", "die", "that", "à");
    StopWords.Counts counts = StopWords.of(SETS).count(String.join(", ", words) + "3");
    assertEquals(words.size(), counts.words());
    for (StopWords.Share share : counts.shares()) {
      long stops =
          words.stream()
              .filter(w -> SETS.get(share.language()).contains(w.toLowerCase(Locale.ROOT)))
              .count();
      assertEquals(stops / (double) words.size(), share.stops(), 1e-9, share.language());
    }
  }

  @Test
  void putsTheLanguageWithMostOfThemFirstAndThenByTag() {
    assertEquals(
        List.of("de", "en", "fr"),
        StopWords.of(SETS).count("und der Zug").shares().stream()
            .map(StopWords.Share::language)
            .toList());
    assertEquals(0, StopWords.of(SETS).count("1, 2 — 3").words());
  }
}
