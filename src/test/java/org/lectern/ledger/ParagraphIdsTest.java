package org.lectern.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.TestDocuments;
import org.lectern.model.Document;
import org.lectern.model.Ledger;
import org.lectern.model.Paragraph;

class ParagraphIdsTest {
  private static final String A =
      "The conference opened in the great hall with a minute of silence.";
  private static final String B = "Delegates from forty countries spoke about water and its price.";
  private static final String C =
      "In the afternoon the chair read a letter from the mayor of Lima.";
  private static final String D = "A committee was set up; it is to report before the next winter.";

  private static Document document(List<String> paragraphs) {
    return TestDocuments.document(
        "d", String.join("\n\n", paragraphs), List.of(), List.of(), List.of());
  }

  private static ParagraphIds.Result next(Ledger ledger, String... paragraphs) {
    return ParagraphIds.apply(ledger, List.of(document(List.of(paragraphs))));
  }

  private static List<String> ids(ParagraphIds.Result result) {
    return result.documents().get(0).paragraphs().stream().map(Paragraph::id).toList();
  }

  private static Map<String, Optional<String>> gone(ParagraphIds.Result result) {
    return result.ledger().paragraphs().stream()
        .filter(Ledger.Paragraph::gone)
        .collect(Collectors.toMap(Ledger.Paragraph::id, Ledger.Paragraph::into));
  }

  @Test
  void aFirstBuildKeepsTheNumbersAndASecondChangesNothing() {
    ParagraphIds.Result first = next(Ledger.EMPTY, A, B, C);
    assertEquals(List.of("p1", "p2", "p3"), ids(first));
    ParagraphIds.Result second = next(first.ledger(), A, B, C);
    assertEquals(ids(first), ids(second));
    assertEquals(first.ledger(), second.ledger());
  }

  @Test
  void whatIsPutInGetsALetterAndWhatIsAddedTheNextNumber() {
    Ledger first = next(Ledger.EMPTY, A, C).ledger();
    ParagraphIds.Result second = next(first, B, A, D, C, "Then all went home, and it rained.");
    assertEquals(List.of("p0a", "p1", "p1a", "p2", "p3"), ids(second));
  }

  @Test
  void aCorrectedParagraphKeepsItsId() {
    Ledger first = next(Ledger.EMPTY, A, B, C).ledger();
    String corrected = B.replace("forty", "four-and-forty").replace("price", "prices");
    assertEquals(List.of("p1", "p2", "p3"), ids(next(first, A, corrected, C)));
  }

  @Test
  void joinedParagraphsKeepTheLongerOnesIdAndTheOtherSaysWhereItIs() {
    Ledger first = next(Ledger.EMPTY, A + " " + D, B, C).ledger();
    ParagraphIds.Result joined = next(first, A + " " + D + " " + B, C);
    assertEquals(List.of("p1", "p3"), ids(joined));
    assertEquals(Map.of("p2", Optional.of("p1")), gone(joined));
  }

  @Test
  void aParagraphThatIsTakenOutIsNotSaidToBePartOfOneLikeIt() {
    String like = B + " They spoke about water, about its price and about delegates.";
    Ledger first = next(Ledger.EMPTY, A, like + " " + C, B, D).ledger();
    assertEquals(Map.of("p3", Optional.empty()), gone(next(first, A, like + " " + C, D)));
  }

  /** Long texts of one language have much in common, and nothing to do with each other. */
  @Test
  void anotherTextInThePlaceOfALongOneGetsAnIdOfItsOwn() {
    List<String> seeds =
        List.of("000", "001", "002", "003", "004").stream().map(TestDocuments::seed).toList();
    for (String one : seeds) {
      for (String other : seeds) {
        String long1 = one.replaceAll("\\s+", " ");
        String long2 = other.replaceAll("\\s+", " ");
        Ledger first = next(Ledger.EMPTY, A, long1.substring(0, 900), B).ledger();
        List<String> ids = ids(next(first, A, long2.substring(1200, 2100), B));
        assertEquals(List.of("p1", "p1a", "p3"), ids);
      }
    }
  }

  @Test
  void aPartedParagraphKeepsItsIdWhereMostOfItIs() {
    Ledger first = next(Ledger.EMPTY, A + " " + B + " " + C, D).ledger();
    assertEquals(List.of("p1", "p1a", "p2"), ids(next(first, A + " " + B, C, D)));
  }

  @Test
  void anIdOfOtherWordsIsNotGivenAgainAndComesBackWithItsOwn() {
    Ledger first = next(Ledger.EMPTY, A, B, C).ledger();
    ParagraphIds.Result without = next(first, A, C);
    assertEquals(Map.of("p2", Optional.empty()), gone(without));
    ParagraphIds.Result other = next(without.ledger(), A, D, C);
    assertEquals(List.of("p1", "p1a", "p3"), ids(other));
    assertEquals(List.of("p1", "p2", "p1a", "p3"), ids(next(other.ledger(), A, B, D, C)));
  }

  @Test
  void ofEqualParagraphsThoseThatStandBetweenTheSameKeepTheirIds() {
    Ledger first = next(Ledger.EMPTY, "(Applause.)", A, "(Applause.)", B, "(Applause.)").ledger();
    assertEquals(
        List.of("p2", "p3", "p4", "p5"), ids(next(first, A, "(Applause.)", B, "(Applause.)")));
  }

  @Test
  void aDocumentThatIsAwayForAWhileIsNotForgotten() {
    Ledger first = next(Ledger.EMPTY, A, B).ledger();
    Ledger away = ParagraphIds.apply(first, List.of()).ledger();
    assertEquals(first, away);
    assertEquals(List.of("p0a", "p2"), ids(next(away, D, B)));
  }

  /**
   * Random edits of a text of random words: paragraphs that no edit touched keep their ids, no id
   * stands twice, and an id of one text is never one of another that has nothing in common with it.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 17, 251, 4099})
  void randomEdits(long seed) {
    Random random = new Random(seed);
    List<String> text = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      text.add(words(random, 8 + random.nextInt(40)));
    }
    ParagraphIds.Result now = next(Ledger.EMPTY, text.toArray(String[]::new));
    Map<String, Set<String>> wordsOf = new HashMap<>();
    for (int step = 0; step < 25; step++) {
      Map<String, String> idBefore = new HashMap<>();
      for (int i = 0; i < text.size(); i++) {
        idBefore.put(text.get(i), ids(now).get(i));
      }
      List<String> edited = edited(text, random);
      ParagraphIds.Result then = next(now.ledger(), edited.toArray(String[]::new));
      List<String> ids = ids(then);
      assertEquals(ids.size(), new HashSet<>(ids).size(), "an id twice");
      for (int i = 0; i < edited.size(); i++) {
        String before = idBefore.get(edited.get(i));
        assertTrue(before == null || before.equals(ids.get(i)), "seed " + seed + ", step " + step);
        Set<String> own = new HashSet<>(Arrays.asList(edited.get(i).split(" ")));
        Set<String> all = wordsOf.computeIfAbsent(ids.get(i), k -> new HashSet<>(own));
        assertFalse(Collections.disjoint(all, own), "an id of other words");
        all.addAll(own);
      }
      Ledger read = LedgerText.read("ledger.jsonl", LedgerText.write(then.ledger())).value();
      assertEquals(then.ledger(), read);
      now = then;
      text = edited;
    }
  }

  /** Words that no other paragraph has. */
  private static String words(Random random, int count) {
    return random
        .ints(count, 0, 1 << 30)
        .mapToObj(n -> "w" + Integer.toString(n, 36))
        .collect(Collectors.joining(" "));
  }

  private static List<String> edited(List<String> text, Random random) {
    List<String> edited = new ArrayList<>(text);
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      int at = random.nextInt(edited.size());
      String[] words = edited.get(at).split(" ");
      switch (random.nextInt(6)) {
        case 0 -> edited.add(at, words(random, 8 + random.nextInt(40)));
        case 1 -> edited.remove(at);
        case 2 -> {
          words[random.nextInt(words.length)] = words(random, 1);
          edited.set(at, String.join(" ", words));
        }
        case 3 -> {
          int cut = 1 + random.nextInt(Math.max(1, words.length - 1));
          if (cut < words.length) {
            edited.set(at, String.join(" ", Arrays.asList(words).subList(0, cut)));
            edited.add(at + 1, String.join(" ", Arrays.asList(words).subList(cut, words.length)));
          }
        }
        case 4 -> {
          if (at + 1 < edited.size()) {
            edited.set(at, edited.get(at) + " " + edited.remove(at + 1));
          }
        }
        default -> edited.add(random.nextInt(edited.size()), edited.remove(at));
      }
      if (edited.isEmpty()) {
        edited.add(words(random, 10));
      }
    }
    return edited;
  }
}
