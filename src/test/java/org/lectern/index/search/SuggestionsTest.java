package org.lectern.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.index.IndexStage;
import org.lectern.index.SampleCorpora;

class SuggestionsTest {
  @TempDir Path temp;

  @Test
  void takesTheNearestThenTheMostFrequentWord() throws IOException {
    new IndexStage(Stemming.ENGLISH)
        .write(
            List.of(
                SampleCorpora.document(
                    "a",
                    "Harbour",
                    null,
                    List.of("reform taxes tax wine wine wing wing wind economy refer refer"))),
            temp);
    try (IndexSearch search = IndexSearch.open(temp)) {
      assertEquals(Optional.of("reform"), search.suggest("refrom"));
      assertEquals(Optional.empty(), search.suggest("reforming harbours"));
      assertEquals(Optional.empty(), search.suggest("xeform harbuor"), "titles do not suggest");
      assertEquals(Optional.of("wine"), search.suggest("winx"));
      assertEquals(
          Optional.of("+reform -\"tx\" (title:economy^2)"),
          search.suggest("+refrom -\"tx\" (title:ecnomy^2)"));
      assertEquals(
          Optional.of("reform"), search.search("refrom", SearchOptions.first(1)).suggestion());
      assertEquals(Optional.empty(), search.search("reform", SearchOptions.first(1)).suggestion());
    }
  }

  /** What Lucene's fuzzy queries take for near is what {@link Edits} counts. */
  @Test
  void countsEditsAsLucene() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      String word = word(random);
      for (int edits = 1; edits <= 2; edits++) {
        CharacterRunAutomaton near =
            new CharacterRunAutomaton(new LevenshteinAutomata(word, true).toAutomaton(edits));
        for (int j = 0; j < 50; j++) {
          String other = word(random);
          assertEquals(
              near.run(other), Edits.between(word, other, edits) <= edits, word + " " + other);
        }
      }
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int n = 1 + random.nextInt(6); n > 0; n--) {
      word.append(new String[] {"a", "b", "c", "\u00E9", "\uD842\uDFB7"}[random.nextInt(5)]);
    }
    return word.toString();
  }
}
