package org.lectern.link.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.TestDocuments;
import org.lectern.link.words.CorpusWords;
import org.lectern.model.Document;

class VersionsTest {
  private static final String TEXT = words(1, 200);

  private static String words(long seed, int count) {
    Random random = new Random(seed);
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + random.nextInt(500))
        .collect(Collectors.joining(" "));
  }

  private static Document document(String id, String text) {
    return TestDocuments.document(id, text, List.of(), List.of(), List.of());
  }

  private static List<String> versions(Document... documents) {
    return Versions.of(CorpusWords.of(List.of(documents), "fr"), List.of()).stream()
        .map(v -> v.document() + " " + v.type().label() + " " + v.other())
        .toList();
  }

  @Test
  void copiesDifferInPunctuationAndCaseOnly() {
    assertEquals(
        List.of("a same b"),
        versions(document("a", TEXT), document("b", TEXT.toUpperCase() + "."), other("c")));
  }

  @Test
  void fewChangesAreAnEdition() {
    assertEquals(
        List.of("a edited b"),
        versions(
            document("a", TEXT),
            document("b", TEXT.replaceFirst("w\\d+ (w\\d+)", "$1 x y").replace(" w77 ", " z "))));
  }

  @Test
  void aPartIsAnAbridgement() {
    assertEquals(
        List.of("b abridged a"),
        versions(document("a", TEXT.substring(100, 500)), document("b", TEXT)));
  }

  @Test
  void sharedPassagesAreNoVersion() {
    String passage = words(2, 60);
    assertEquals(
        List.of(),
        versions(
            document("a", words(3, 100) + " " + passage),
            document("b", passage + " " + words(4, 100))));
  }

  @Test
  void oneTextWithinAnotherIsAnAbridgement() {
    assertEquals(
        List.of("report abridged speech"),
        versions(
            document("report", words(5, 150) + " " + TEXT + " " + words(6, 150)),
            document("speech", TEXT)));
  }

  @Test
  void aFormThatManyFillInIsNoVersion() {
    String form = words(7, 160);
    Document[] filled =
        IntStream.range(0, 20)
            .mapToObj(i -> document("d" + (char) ('A' + i), form + " " + words(20 + i, 40)))
            .toArray(Document[]::new);
    assertEquals(List.of(), versions(filled));
  }

  @Test
  void manyEditionsHangTogether() {
    Document[] editions =
        IntStream.range(0, 20)
            .mapToObj(i -> document("d" + (char) ('A' + i), everyNth(TEXT, 25, i, "x" + i)))
            .toArray(Document[]::new);
    List<String> versions = versions(editions);
    for (int i = 1; i < editions.length; i++) {
      String pair = "dA edited " + editions[i].id();
      assertEquals(1, Collections.frequency(versions, pair), pair);
    }
  }

  @Test
  void misreadWordsAreSmallEdits() {
    Random random = new Random(12);
    String misread =
        Stream.of(TEXT.split(" "))
            .map(word -> random.nextInt(100) < 17 ? word + "x" : word)
            .collect(Collectors.joining(" "));
    assertEquals(List.of("a edited b"), versions(document("a", TEXT), document("b", misread)));
  }

  @Test
  void aRefrainIsSharedEachTime() {
    String refrain = " the motion was put and the whole house did agree to it ";
    String minutes =
        IntStream.range(0, 12).mapToObj(i -> words(40 + i, 1)).collect(Collectors.joining(refrain));
    assertEquals(
        List.of("a edited b"),
        versions(document("a", minutes), document("b", "at last " + minutes)));
  }

  /** A text with each so many-th word replaced. */
  private static String everyNth(String text, int step, int first, String by) {
    String[] words = text.split(" ");
    for (int i = first; i < words.length; i += step) {
      words[i] = by;
    }
    return String.join(" ", words);
  }

  @Test
  void aPartOfFewWordsIsNoVersion() {
    assertEquals(List.of(), versions(document("a", TEXT), document("b", words(1, 30))));
  }

  @Test
  void wordsInAnotherOrderAreAnotherText() {
    List<String> words = new ArrayList<>(List.of(TEXT.split(" ")));
    Collections.reverse(words);
    assertEquals(List.of(), versions(document("a", TEXT), document("b", String.join(" ", words))));
  }

  @Test
  void manyCopiesHangTogether() {
    Document[] copies =
        IntStream.range(0, 30)
            .mapToObj(i -> document("d" + (char) ('A' + i), TEXT))
            .toArray(Document[]::new);
    List<String> versions = versions(copies);
    for (int i = 1; i < copies.length; i++) {
      String pair = "dA same " + copies[i].id();
      assertEquals(1, Collections.frequency(versions, pair), pair);
    }
  }

  private static Document other(String id) {
    return document(id, words(9, 200));
  }
}
