package org.lectern.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Ledger;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;

class LedgerTextTest {
  private static final Ledger LEDGER =
      new Ledger(
          List.of(
              new Ledger.Paragraph(
                  "a \"b\"", "p1", "0011223344556677", 9, "abcdef012345", false, Optional.empty()),
              new Ledger.Paragraph(
                  "a \"b\"", "p2", "8899aabbccddeeff", 0, "", true, Optional.of("p1"))),
          List.of(
              new Ledger.Subject(
                  Ledger.Kind.EVENT,
                  "2016-fair",
                  "Fair",
                  List.of("Fair", "M\u00e4sse"),
                  List.of("a", "b"),
                  false,
                  Optional.empty()),
              new Ledger.Subject(
                  Ledger.Kind.PERSON,
                  "x",
                  "X\n",
                  List.of("X"),
                  List.of(),
                  true,
                  Optional.of("y"))));

  @Test
  void whatIsWrittenIsRead() {
    String text = LedgerText.write(LEDGER);
    assertEquals(4, text.lines().count());
    Outcome<Ledger> read = LedgerText.read("ledger.jsonl", text);
    assertEquals(List.of(), read.problems());
    assertEquals(LEDGER, read.value());
    assertEquals(text, LedgerText.write(read.value()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<<<<<<< HEAD",
        "[]",
        "{\"kind\":\"person\"",
        "{\"kind\":\"person\",\"id\":\"q\"}",
        "{\"kind\":\"planet\",\"id\":\"q\",\"name\":\"Q\"}",
        "{\"kind\":\"person\",\"id\":7,\"name\":\"Q\"}",
        "{\"kind\":\"person\",\"id\":\"q\",\"name\":\"Q\",\"names\":[1]}",
        "{\"kind\":\"person\",\"id\":\"q\",\"name\":\"Q\"} {}",
        "{\"kind\":\"person\",\"id\":\"x\",\"name\":\"X\"}",
        "{\"kind\":\"paragraph\",\"document\":\"a\",\"id\":\"p1\",\"hash\":\"00\",\"grams\":1,"
            + "\"sketch\":\"xyz\"}",
        "{\"kind\":\"paragraph\",\"document\":\"a\",\"id\":\"p1\",\"hash\":\"00\",\"sketch\":\"\"}"
      })
  void aLineThatCannotBeReadIsAnErrorWithItsPlace(String line) {
    String text = LedgerText.write(LEDGER) + "\n" + line + "\n";
    Outcome<Ledger> read = LedgerText.read("ledger.jsonl", text);
    assertEquals(1, read.problems().size(), read.problems()::toString);
    Problem problem = read.problems().get(0);
    assertEquals(Problem.Severity.ERROR, problem.severity());
    assertEquals(6, problem.place().line());
    assertEquals(line, problem.place().sourceLine());
    assertTrue(problem.hint().isPresent());
  }

  @Test
  void aRenamedDocumentIsKnownByItsParagraphs() {
    Ledger ledger =
        new Ledger(
            List.of(
                paragraph("new", "p1", "01"),
                paragraph("new", "p2", "02"),
                paragraph("old", "p1", "01"),
                paragraph("old", "p2", "03"),
                paragraph("other", "p1", "04")),
            List.of());
    assertEquals(Map.of("old", "new"), RenamedDocuments.of(ledger, Set.of("new")));
  }

  private static Ledger.Paragraph paragraph(String document, String id, String hash) {
    return new Ledger.Paragraph(document, id, hash, 1, "", false, Optional.empty());
  }
}
