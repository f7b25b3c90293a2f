package org.lectern.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.TestDocuments;
import org.lectern.model.Document;
import org.lectern.model.Ledger;
import org.lectern.model.Phrase;

class ShownLedgerTest {
  private static final List<Document> SHOWN =
      List.of(
          TestDocuments.document(
              "d",
              "They spoke of Common  Destiny, and of 网络空间命运共同体.",
              List.of(),
              List.of(),
              List.of()));

  private static Ledger.Subject subject(
      Ledger.Kind kind, String id, boolean gone, String... names) {
    return new Ledger.Subject(
        kind, id, names[0], List.of(names), List.of(), gone, Optional.empty());
  }

  private static Phrase phrase(String id) {
    return new Phrase(id, id, List.of(id), List.of(), 1, 11, 1, Optional.empty(), false, List.of());
  }

  private static List<String> shown(Ledger.Subject... subjects) {
    Ledger ledger = new Ledger(List.of(), List.of(subjects));
    return new ShownLedger(List.of(phrase("seen")), SHOWN)
        .of(ledger).subjects().stream()
            .map(s -> s.id() + s.into().map(into -> " into " + into).orElse(""))
            .toList();
  }

  @Test
  void aPhraseThatIsGoneIsToldOfOnlyWhereItsWordsMayBeSeen() {
    Ledger.Kind kind = Ledger.Kind.PHRASE;
    assertEquals(
        List.of("stands", "stands-in-a-form", "命运"),
        shown(
            subject(kind, "secret", true, "secret destiny"),
            subject(kind, "half", true, "destiny common"),
            subject(kind, "stands", true, "common destiny"),
            subject(kind, "stands-in-a-form", true, "secret destiny", "common destiny"),
            subject(kind, "命运", true, "命运共同体")));
  }

  @Test
  void aPhraseThatIsWithheldIsNotThere() {
    assertEquals(
        List.of("seen"),
        shown(
            subject(Ledger.Kind.PHRASE, "seen", false, "what is seen"),
            subject(Ledger.Kind.PHRASE, "unseen", false, "what is not")));
  }

  @Test
  void noteLeadsOnlyToWhatMayBeSeen() {
    Ledger.Subject gone = subject(Ledger.Kind.PHRASE, "a", true, "common destiny");
    assertEquals(List.of("a"), shown(gone.gone(Optional.of("unseen"))));
    assertEquals(List.of("a into seen"), shown(gone.gone(Optional.of("seen"))));
  }

  @Test
  void namesOfOtherKindsStay() {
    assertEquals(List.of("ada"), shown(subject(Ledger.Kind.PERSON, "ada", true, "Ada Example")));
  }
}
