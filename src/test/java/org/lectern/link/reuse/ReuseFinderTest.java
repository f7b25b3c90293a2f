package org.lectern.link.reuse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.TestDocuments;
import org.lectern.link.words.CorpusWords;
import org.lectern.model.Document;
import org.lectern.model.Reuse;
import org.lectern.model.Version;

class ReuseFinderTest {
  private static final String PASSAGE =
      "whoever wants to cross the river must first learn how deep the water is in spring";

  private static Document document(String id, String text) {
    return TestDocuments.document(id, text, List.of(), List.of(), List.of());
  }

  private static ReuseFinder.Result find(List<Document> documents) {
    return ReuseFinder.of(CorpusWords.of(documents, "en"));
  }

  @Test
  void findsAPassageOverASmallEdit() {
    String edited = PASSAGE.replace("first learn", "learn");
    Document one = document("a", "Some say " + PASSAGE + ".");
    Document two =
        document("b", "Nothing here.\n\nLast year we heard: " + edited + ", they added.");
    Reuse reuse = find(List.of(two, one)).reuses().get(0);
    assertEquals("a", reuse.earlier().document());
    assertEquals(PASSAGE, reuse.earlier().span().of(one.text()));
    assertEquals(edited, reuse.later().span().of(two.text()));
    assertEquals("p2", reuse.later().paragraph());
    assertEquals(15 / 16.0, reuse.similarity(), 1e-9);
  }

  @Test
  void elevenWordsAreTooFew() {
    String eleven = "whoever wants to cross the river must first learn how deep";
    assertEquals(
        List.of(),
        find(List.of(document("a", "So " + eleven + " it is."), document("b", eleven + " and.")))
            .reuses());
  }

  @Test
  void aPassageOfFrequentWordsIsAnOpening() {
    String opening = "that the house may now ask the member to beg to move the motion";
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      List<String> words = new ArrayList<>(List.of(opening.split(" ")));
      Collections.shuffle(words, new Random(i));
      documents.add(document("d" + (char) ('a' + i), String.join(" ", words)));
    }
    documents.add(document("x", opening + " on coal."));
    documents.add(document("y", opening + " on salt."));
    assertEquals(List.of(), find(documents).reuses());
    assertEquals(1, find(documents.subList(20, 22)).reuses().size());
  }

  @Test
  void aChainLinksEachToTheOneBeforeAndToTheFirst() {
    List<Document> documents =
        IntStream.range(0, 4).mapToObj(i -> document("d" + i, "x" + i + " " + PASSAGE)).toList();
    List<String> links =
        find(documents).reuses().stream()
            .map(r -> r.earlier().document() + " " + r.later().document())
            .toList();
    assertEquals(List.of("d0 d1", "d0 d2", "d1 d2", "d0 d3", "d2 d3"), links);
  }

  @Test
  void whatManyDocumentsHaveIsAFormulaAndCountsOnce() {
    List<Document> documents =
        IntStream.range(10, 40).mapToObj(i -> document("d" + i, "x" + i + " " + PASSAGE)).toList();
    ReuseFinder.Result result = find(documents);
    assertEquals(List.of(), result.reuses());
    assertFalse(result.repeated().get(0)[1]);
    assertTrue(result.repeated().get(29)[6]);
  }

  @Test
  void versionsOfOneTextAreNotListedButNotCountedTwice() {
    List<Document> documents = List.of(document("a", PASSAGE), document("b", PASSAGE));
    ReuseFinder.Result result = find(documents);
    List<Version> versions = List.of(new Version("a", "b", Version.Type.SAME, 1));
    assertEquals(List.of(), result.without(versions));
    assertEquals(1, result.without(List.of()).size());
    assertTrue(result.repeated().get(1)[0]);
  }
}
