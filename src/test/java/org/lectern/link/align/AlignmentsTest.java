package org.lectern.link.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.TestDocuments;
import org.lectern.link.words.CorpusWords;
import org.lectern.model.Alignment;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.Inferred;
import org.lectern.model.Passage;

class AlignmentsTest {
  private static final String LONG =
      "The harbour minister opened the northern lighthouse on Monday.\n\n"
          + "She praised the masons of Lerwick, and promised cheaper coal for every ferry.\n\n"
          + "Fishermen complained about stolen nets.\n\n"
          + "An orchestra from Bergen played until midnight.";
  private static final String SHORT =
      "An orchestra of Bergen was playing until midnight.\n\n"
          + "Tickets had been sold out since spring.\n\n"
          + "On Monday the minister opened a lighthouse in the north.\n\n"
          + "The minister promised cheap coal for all ferries.";

  private static Alignment align(String... texts) {
    List<Document> documents = new java.util.ArrayList<>();
    for (String text : texts) {
      documents.add(
          TestDocuments.document("d" + documents.size(), text, List.of(), List.of(), List.of()));
    }
    Event event =
        new Event(
            "e",
            Inferred.stated("E"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            documents.stream().map(d -> new Event.Report(d.id(), 0)).toList(),
            List.of());
    return Alignments.of(CorpusWords.of(documents, "en"), List.of(event), Map.of()).get(0);
  }

  private static List<String> rows(Alignment alignment, String... texts) {
    return alignment.rows().stream()
        .map(
            row ->
                row.cells().stream()
                    .map(
                        cell ->
                            cell.document()
                                + ":"
                                + cell.span()
                                    .of(texts[Integer.parseInt(cell.document().substring(1))])
                                    .split("[ ,.]")[0])
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  @Test
  void passagesAreFoundInAnotherOrderAndWhatOneReportHasAloneStandsAlone() {
    assertEquals(
        List.of(
            "d0:The d1:On", "d0:She", "d0:and d1:The", "d0:Fishermen", "d0:An d1:An", "d1:Tickets"),
        rows(align(LONG, SHORT), LONG, SHORT));
  }

  @Test
  void theLongestReportLeads() {
    assertEquals(List.of("d1", "d0"), align(SHORT, LONG).documents());
  }

  @Test
  void everyWordIsInOneCell() {
    for (Alignment alignment : List.of(align(LONG, SHORT), align(LONG, SHORT, LONG))) {
      Set<String> seen = new HashSet<>();
      for (Alignment.Row row : alignment.rows()) {
        for (Passage cell : row.cells()) {
          for (int c = cell.span().start(); c < cell.span().end(); c++) {
            assertTrue(seen.add(cell.document() + c), cell::toString);
          }
        }
      }
      int length = alignment.documents().size() == 2 ? 0 : LONG.replace(" ", "").length();
      assertTrue(
          seen.size() >= length + (LONG + SHORT).replaceAll("\\s", "").length(), "nothing is lost");
    }
  }

  @Test
  void unrelatedTextsShareNoRow() {
    String other = "Cheese prices fell.\n\nSnow closed two mountain passes above Innsbruck.";
    assertTrue(
        align(LONG, other).rows().stream()
            .allMatch(row -> row.cells().stream().map(Passage::document).distinct().count() == 1));
  }

  @Test
  void oneReportIsNoAlignment() {
    Document only = TestDocuments.document("a", LONG, List.of(), List.of(), List.of());
    Event event =
        new Event(
            "e",
            Inferred.stated("E"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(new Event.Report("a", 0), new Event.Report("a", 1)),
            List.of());
    assertEquals(
        List.of(), Alignments.of(CorpusWords.of(List.of(only), "en"), List.of(event), Map.of()));
  }
}
