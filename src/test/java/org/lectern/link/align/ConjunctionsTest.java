package org.lectern.link.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.TestDocuments;
import org.lectern.link.words.CorpusWords;
import org.lectern.link.words.DocumentWords;

class ConjunctionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The envoy called for a larger fund|and urged all donors to pay.",
        "He said that the sea is rising|and that the coast must be kept.",
        "Norway opposed the plan of the Chair|but also noted its merits in detail.",
        "The envoy said the plan was premature|and NEW ZEALAND asked for a break.",
        "The Chair noted the low level of funds|and there should be no surprises.",
        "The envoys of Norway and Japan opposed the plan of the Chair.",
        "They spoke of a larger fund for coal and steel in the north.",
        "It is a day of fair winds and calm seas for every sailor.",
        "Norway and Japan urged that the plan be kept as it stands.",
        "The cook made bread for all and need was great in the north.",
      })
  void clausesBeginWhereTheBarsStand(String marked) {
    String text = marked.replace("|", " ");
    DocumentWords words =
        CorpusWords.of(
                List.of(TestDocuments.document("d", text, List.of(), List.of(), List.of())), "en")
            .documents()
            .get(0);
    String found =
        Units.of(words, span -> -1).stream()
            .map(u -> u.span().of(text))
            .collect(Collectors.joining("|"));
    assertEquals(marked, found);
  }
}
