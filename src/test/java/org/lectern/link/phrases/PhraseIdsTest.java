package org.lectern.link.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.TestDocuments;
import org.lectern.link.LinkStage;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Ledger;
import org.lectern.model.Phrase;

/** The ids of phrases, from one build to the next. */
class PhraseIdsTest {
  /** A document for each phrase, in which it stands among words that no other has. */
  private static List<Document> documents(String... phrases) {
    List<Document> documents = new ArrayList<>();
    for (String phrase : phrases) {
      int number = documents.size();
      String own = "river" + (char) ('a' + number) + "x";
      String text = "The " + own + " of " + phrase + " was " + own + "z.";
      documents.add(TestDocuments.document("d" + number, text, List.of(), List.of(), List.of()));
    }
    return documents;
  }

  private static Corpus link(Ledger ledger, String... phrases) {
    List<Document> documents = documents(phrases);
    return new LinkStage(ledger).apply(TestDocuments.input(documents), documents).value();
  }

  private static Phrase only(Corpus corpus) {
    assertEquals(1, corpus.links().phrases().size());
    return corpus.links().phrases().get(0);
  }

  @Test
  void stayWhenAnotherFormIsTheMostFrequent() {
    Corpus before =
        link(
            Ledger.EMPTY,
            "build the cyberpower",
            "build the cyberpower",
            "build the cyberpower",
            "building a cyberpower",
            "building a cyberpower",
            "building a cyberpower",
            "build the cyberpower");
    assertEquals("build-the-cyberpower", only(before).id());
    Corpus after =
        link(
            before.ledger(),
            "build the cyberpower",
            "build the cyberpower",
            "build the cyberpower",
            "building a cyberpower",
            "building a cyberpower",
            "building a cyberpower",
            "building a cyberpower");
    assertEquals("building a cyberpower", only(after).text());
    assertEquals("build-the-cyberpower", only(after).id());
    assertEquals(
        after.ledger(),
        link(
                after.ledger(),
                "build the cyberpower",
                "build the cyberpower",
                "build the cyberpower",
                "building a cyberpower",
                "building a cyberpower",
                "building a cyberpower",
                "building a cyberpower")
            .ledger());
  }

  @Test
  void areKeptForWhatWentAway() {
    Corpus before = link(Ledger.EMPTY, "mild weather", "mild weather", "mild weather");
    Corpus without = link(before.ledger(), "common destiny", "common destiny", "common destiny");
    Ledger.Subject gone =
        without.ledger().subjects(Ledger.Kind.PHRASE).stream()
            .filter(s -> s.id().equals("mild-weather"))
            .findFirst()
            .orElseThrow();
    assertTrue(gone.gone());
    assertEquals(Optional.empty(), gone.into());
    Corpus again = link(without.ledger(), "mild weather", "mild weather", "mild weather");
    assertEquals("mild-weather", only(again).id());
    assertFalse(
        again.ledger().subjects(Ledger.Kind.PHRASE).stream()
            .anyMatch(s -> s.id().equals("mild-weather") && s.gone()));
  }
}
