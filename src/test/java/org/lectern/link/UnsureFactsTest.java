package org.lectern.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.TestDocuments;
import org.lectern.model.DateRange;
import org.lectern.model.Document;
import org.lectern.model.Inferred;
import org.lectern.model.Problem;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Span;

class UnsureFactsTest {
  private static final String TEXT = "BERLIN, May 3 -- The summit was held on Friday.";
  private static final Span MAY_3 = new Span(8, 13);

  private static Document dated(String date, double confidence, ReportedEvent... events) {
    Inferred<DateRange> own =
        Inferred.of(DateRange.parse(date).orElseThrow(), confidence, "dateline-date", MAY_3);
    return TestDocuments.document("a_1", TEXT, List.of(), List.of(), List.of(events))
        .with(TestDocuments.metadata().withDate(Optional.of(own)), List.of(events));
  }

  private static List<Problem> asked(Document document) {
    return Questions.problems(UnsureFacts.of(document, 0), List.of(document.source().path()));
  }

  @Test
  void namesTheLineThatSettlesADateWithoutAYear() {
    Problem problem = asked(dated("XXXX-05-03", 0.9)).get(0);
    assertEquals(Problem.Severity.UNSURE, problem.severity());
    assertEquals("a_1.txt", problem.place().path());
    assertEquals(9, problem.place().column());
    assertEquals(
        "the year of the date, XXXX-05-03, is unknown (put it for XXXX)", problem.message());
    assertEquals("put this line into a_1.yaml: date: XXXX-05-03", problem.hint().orElseThrow());
  }

  @Test
  void asksOnceForAnEventThatWasDatedByItsReport() {
    ReportedEvent event =
        TestDocuments.event("Summit", "2019-05-03", "Berlin")
            .withDate(
                Optional.of(
                    Inferred.of(
                        DateRange.parse("2019-05-03").orElseThrow(),
                        0.6,
                        "event-seen-from-report",
                        new Span(40, 46),
                        MAY_3)));
    List<Problem> problems = asked(dated("2019-05-03", 0.7, event));
    assertEquals(1, problems.size());
    assertTrue(problems.get(0).hint().orElseThrow().contains("date: 2019-05-03"));
    assertEquals(1, asked(dated("2019-05-04", 0.9, event)).size(), "the event's own");
  }

  @Test
  void saysNothingOfWhatIsSure() {
    ReportedEvent event = TestDocuments.event("Summit", "2019-05-03", "Berlin");
    assertEquals(List.of(), asked(dated("2019-05-03", 0.9, event)));
  }

  /** A date that one report only infers is settled when two others give it. */
  @Test
  void otherReportsSettleADoubt() {
    ReportedEvent sure = TestDocuments.event("Berlin Summit", "2019-05-03", "Berlin");
    ReportedEvent unsure = sure.withDate(sure.date().map(date -> date.withConfidence(0.5)));
    List<Document> alone = List.of(TestDocuments.report("a", unsure));
    List<Document> together =
        List.of(
            TestDocuments.report("a", unsure),
            TestDocuments.report("b", sure),
            TestDocuments.report("c", sure));
    assertEquals(1, problems(alone).size());
    assertEquals(List.of(), problems(together));
  }

  /** Two texts that guess by one rule are no two witnesses. */
  @Test
  void guessesDoNotConfirmEachOther() {
    ReportedEvent unsure = TestDocuments.event("Berlin Summit", "2019-05-03", "Berlin");
    unsure = unsure.withDate(unsure.date().map(date -> date.withConfidence(0.5)));
    List<Document> guesses =
        List.of(TestDocuments.report("a", unsure), TestDocuments.report("b", unsure));
    assertEquals(2, problems(guesses).size());
  }

  private static List<Problem> problems(List<Document> documents) {
    return new LinkStage().apply(TestDocuments.input(documents), documents).problems();
  }
}
