package org.lectern.link.related;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.TestDocuments;
import org.lectern.link.words.CorpusWords;
import org.lectern.link.words.FunctionWords;
import org.lectern.model.Document;
import org.lectern.model.Related;

class RelatedDocumentsTest {
  private static final List<Document> DOCUMENTS =
      List.of(
          document("fish", "The herring and the cod fill the nets of the harbour."),
          document("sea", "Nets of cod and herring: the harbour lives by them."),
          document("fields", "The barley and the oats fill the barns of the valley."),
          document("barns", "A valley of barley; its barns are wide."),
          document("alone", "Stars burn far away."));

  private static Document document(String id, String text) {
    return TestDocuments.document(id, text, List.of(), List.of(), List.of());
  }

  private static Map<String, List<Related>> related(Map<String, Set<String>> events) {
    CorpusWords words = CorpusWords.of(DOCUMENTS, "en");
    return RelatedDocuments.of(words, FunctionWords.of(words, "en"), events);
  }

  @Test
  void theNearestComeFirstWithTheirTerms() {
    Map<String, List<Related>> all = related(Map.of());
    assertEquals("sea", all.get("fish").get(0).document());
    assertEquals(
        Set.of("herring", "cod", "nets", "harbour"), Set.copyOf(all.get("fish").get(0).terms()));
    assertEquals("barns", all.get("fields").get(0).document());
    assertFalse(all.containsKey("alone"));
  }

  @Test
  void reportsOfOneEventAreNotAmongThem() {
    Map<String, Set<String>> events = Map.of("fish", Set.of("e"), "sea", Set.of("e"));
    List<Related> all = related(events).getOrDefault("fish", List.of());
    assertFalse(all.stream().anyMatch(r -> r.document().equals("sea")));
  }
}
