package org.lectern.link.phrases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.TestDocuments;
import org.lectern.link.LinkStage;
import org.lectern.model.Alignment;
import org.lectern.model.Authority;
import org.lectern.model.CorpusInput;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Document;
import org.lectern.model.Mention;
import org.lectern.model.Passage;
import org.lectern.model.Phrase;
import org.lectern.model.Span;
import org.lectern.model.StatedMetadata;
import org.lectern.model.WatchedPhrase;

class PhraseFinderTest {
  private static final String[] FILLERS = {
    "rivers", "bridges", "harvests", "schools", "railways", "forests", "markets", "letters"
  };

  /** Documents in which each sentence stands among words of no two documents. */
  private static List<Document> documents(int count, String... sentences) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                TestDocuments.document(
                    "d" + i, text(i, sentences), List.of(), List.of(), List.of()))
        .toList();
  }

  private static String text(int document, String... sentences) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences.length; i++) {
      String own = FILLERS[(document + i) % FILLERS.length] + "x" + document + "y" + i;
      text.append("The ")
          .append(own)
          .append(" of ")
          .append(sentences[i])
          .append(" was ")
          .append(own)
          .append("z.\n\n");
    }
    return text.toString().strip();
  }

  private static List<Phrase> phrases(List<Document> documents, WatchedPhrase... watched) {
    CorpusSettings settings =
        new CorpusSettings(
            "Test",
            Optional.empty(),
            "en",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            StatedMetadata.NONE,
            Map.of(),
            List.of(watched),
            List.of(),
            Optional.empty());
    CorpusInput input =
        new CorpusInput(
            settings,
            Authority.EMPTY,
            documents.stream().map(Document::source).toList(),
            List.of());
    return new LinkStage().apply(input, documents).value().links().phrases();
  }

  private static List<String> texts(List<Phrase> phrases) {
    return phrases.stream().map(Phrase::text).toList();
  }

  @Test
  void findsWhatReturnsAndNotItsParts() {
    List<Phrase> found = phrases(documents(5, "common destiny of mankind", "mild weather"));
    assertEquals(List.of("common destiny of mankind", "mild weather"), texts(found));
    assertEquals(5, found.get(0).uses().size());
    assertEquals("common-destiny-of-mankind", found.get(0).id());
    assertEquals(1, found.get(0).stability());
    assertTrue(found.get(0).significance() > Candidates.SIGNIFICANT);
  }

  @Test
  void whatStandsInOneDocumentOnlyIsNone() {
    String text = "A common destiny, a common destiny. A common destiny! My common destiny?";
    List<Document> documents = new ArrayList<>(documents(4, "mild weather"));
    documents.add(TestDocuments.document("e", text, List.of(), List.of(), List.of()));
    assertEquals(List.of("mild weather"), texts(phrases(documents)));
  }

  @Test
  void formsAreOnePhraseAndParticiplesAreNot() {
    List<Document> documents =
        Stream.of(
                documents(3, "developed country", "developing country").stream(),
                Stream.of(
                    TestDocuments.document(
                        "e", "Developing countries met.", List.of(), List.of(), List.of())))
            .flatMap(s -> s)
            .toList();
    List<Phrase> found = phrases(documents);
    assertEquals(List.of("developed country", "developing country"), texts(found));
    assertEquals(List.of("developing countries", "developing country"), found.get(1).forms());
    assertEquals(4, found.get(1).uses().size());
  }

  @Test
  void verbsBeforeGrammarAreOneWithAllTheirForms() {
    List<Document> documents =
        Stream.concat(
                documents(3, "building a cyberpower").stream(),
                documents(3, "build the cyberpower").stream()
                    .map(
                        d ->
                            TestDocuments.document(
                                d.id() + "b", d.text(), List.of(), List.of(), List.of())))
            .toList();
    List<Phrase> found = phrases(documents);
    assertEquals(1, found.size(), () -> texts(found).toString());
    assertEquals(List.of("build the cyberpower", "building a cyberpower"), found.get(0).forms());
  }

  @Test
  void namesAreNoPhrases() {
    List<Document> documents =
        documents(4, "general secretary Ada Example").stream()
            .map(
                d -> {
                  int at = d.text().indexOf("Ada");
                  Mention ada =
                      new Mention(
                          Mention.Type.PERSON,
                          "Ada Example",
                          new Span(at, at + 11),
                          List.of(new Mention.Role("general secretary", new Span(at - 18, at - 1))),
                          0.9);
                  return TestDocuments.document(
                      d.id(), d.text(), List.of(ada), List.of(), List.of());
                })
            .toList();
    assertEquals(List.of(), texts(phrases(documents)));
  }

  @Test
  void copiesOfOneTextAreOneUse() {
    String text =
        "Every nation that sets out on a long road keeps firm faith and patient labour in its heart.";
    List<Document> documents =
        IntStream.range(0, 6)
            .mapToObj(i -> TestDocuments.document("c" + i, text, List.of(), List.of(), List.of()))
            .toList();
    assertEquals(List.of(), texts(phrases(documents)));
  }

  @Test
  void chineseIsFoundByCharacters() {
    List<Document> documents =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    TestDocuments.document(
                        "z" + i,
                        "第" + "甲乙丙丁".charAt(i) + "次：构建命运共同体，" + "子丑寅卯".charAt(i) + "。",
                        List.of(),
                        List.of(),
                        List.of()))
            .toList();
    List<Phrase> found = phrases(documents);
    assertEquals(List.of("构建命运共同体"), texts(found));
    assertEquals(List.of("构建命运共同体"), found.get(0).forms());
  }

  @Test
  void watchedPhrasesAreThereWithAndWithoutUses() {
    WatchedPhrase absent = new WatchedPhrase("digital silk road", List.of());
    WatchedPhrase present = new WatchedPhrase("Mild weather", List.of("common destiny of mankind"));
    List<Phrase> found =
        phrases(documents(5, "common destiny of mankind", "mild weather"), absent, present);
    assertEquals(List.of("digital silk road", "Mild weather"), texts(found));
    assertTrue(found.stream().allMatch(Phrase::watched));
    assertEquals(0, found.get(0).uses().size());
    assertEquals(List.of("digital silk road"), found.get(0).forms());
    assertEquals(10, found.get(1).uses().size());
  }

  @Test
  void orderOfDocumentsDoesNotMatter() {
    List<Document> documents =
        new ArrayList<>(documents(9, "common destiny of mankind", "mild weather", "open market"));
    List<Phrase> once = phrases(documents);
    Collections.shuffle(documents, new Random(7));
    assertEquals(once, phrases(documents));
    assertFalse(once.isEmpty());
  }

  @Test
  void whatAlignedReportsSayInOtherWordsIsAVariant() {
    Phrase one = phrase("a", "common destiny of mankind", new Span(0, 25));
    Phrase other = phrase("b", "shared destiny of humanity", new Span(0, 26));
    Alignment.Row row =
        new Alignment.Row(
            "r1",
            List.of(
                new Passage("a", "p1", new Span(0, 40)), new Passage("b", "p1", new Span(0, 40))),
            0.9);
    List<Phrase> linked =
        Variants.with(
            List.of(one, other), List.of(new Alignment("e", List.of("a", "b"), List.of(row))));
    Phrase.Variant variant = linked.get(0).variants().get(0);
    assertEquals(other.id(), variant.phrase());
    assertEquals(1, variant.rows());
    assertEquals(2 / 6.0, variant.similarity(), 1e-9);
  }

  private static Phrase phrase(String document, String text, Span span) {
    return new Phrase(
        text.replace(' ', '-'),
        text,
        List.of(text),
        List.of(new Phrase.Use(new Passage(document, "p1", span), Optional.empty())),
        1,
        20,
        1,
        Optional.empty(),
        false,
        List.of());
  }
}
