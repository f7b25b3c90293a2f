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
import org.lectern.model.Metadata;
import org.lectern.model.Passage;
import org.lectern.model.Version;

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
    return Alignments.of(CorpusWords.of(documents, "en"), List.of(eventOf(documents)), Map.of())
        .get(0);
  }

  private static Event eventOf(List<Document> reports) {
    return new Event(
        "e",
        Inferred.stated("E"),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        reports.stream().map(d -> new Event.Report(d.id(), 0)).toList(),
        List.of());
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
  void rowsAreNamedByWhereTheirFirstPassageBeginsSoThatACorrectionMovesNoOther() {
    List<String> ids = align(LONG, SHORT).rows().stream().map(Alignment.Row::id).toList();
    assertEquals(List.of("d0.p1", "d0.p2", "d0.p2.35", "d0.p3", "d0.p4", "d1.p2"), ids);
    String corrected =
        LONG.replace(
            "She praised the masons of Lerwick, and promised cheaper coal for every ferry.",
            "Her speech was short.");
    List<String> after = align(corrected, SHORT).rows().stream().map(Alignment.Row::id).toList();
    assertEquals(List.of("d0.p1", "d0.p2", "d0.p3", "d0.p4", "d1.p2", "d1.p4"), sorted(after));
  }

  private static List<String> sorted(List<String> ids) {
    return ids.stream().sorted().toList();
  }

  /** A report in another language is a translation where most of both is told, and else is not. */
  @Test
  void translationsAreTold() {
    String english =
        "Minister Anna Verdi opened Conference 2019 in Lisbon on Monday.\n\n"
            + "Director Bruno Sala presented 42 projects in Porto and 17 in Faro.\n\n"
            + "Professor Clara Duarte visited Coimbra University with 350 students.";
    String spanish =
        "La ministra Anna Verdi inauguró la Conferencia 2019 en Lisbon el lunes.\n\n"
            + "El director Bruno Sala presentó 42 proyectos en Porto y 17 en Faro.\n\n"
            + "La profesora Clara Duarte visitó Coimbra con 350 estudiantes.";
    String other =
        "La ministra Anna Verdi inauguró la Conferencia 2019 en Lisbon el lunes.\n\n"
            + "Los pescadores protestaron contra la falta de hielo.\n\n"
            + "Una orquesta tocó valses hasta la medianoche.\n\n"
            + "Nadie compró las entradas para el circo.";
    assertEquals(List.of(Version.Type.TRANSLATED), versions(english, "en", spanish, "es"));
    assertEquals(List.of(), versions(english, "en", other, "es"));
    assertEquals(List.of(), versions(english, "en", spanish, "en"));
  }

  private static List<Version.Type> versions(
      String one, String language, String other, String otherLanguage) {
    List<Document> documents =
        List.of(inLanguage("d0", one, language), inLanguage("d1", other, otherLanguage));
    CorpusWords words = CorpusWords.of(documents, "en");
    Alignment alignment = Alignments.of(words, List.of(eventOf(documents)), Map.of()).get(0);
    return Versions.of(words, List.of(alignment)).stream().map(Version::type).toList();
  }

  private static Document inLanguage(String id, String text, String language) {
    Document plain = TestDocuments.document(id, text, List.of(), List.of(), List.of());
    Metadata known = plain.metadata();
    return plain.with(
        new Metadata(
            known.title(),
            Optional.of(Inferred.stated(language)),
            known.kind(),
            known.date(),
            known.place(),
            known.publisher(),
            known.authors(),
            known.rights(),
            known.rightsHolder(),
            known.sourceUrl()),
        plain.events());
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
            List.of(),
            Optional.empty(),
            List.of(new Event.Report("a", 0), new Event.Report("a", 1)),
            List.of());
    assertEquals(
        List.of(), Alignments.of(CorpusWords.of(List.of(only), "en"), List.of(event), Map.of()));
  }
}
