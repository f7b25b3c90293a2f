package org.lectern.link.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.TestDocuments;
import org.lectern.model.Document;
import org.lectern.model.Span;

class CorpusWordsTest {
  private static Document document(String id, String text) {
    return TestDocuments.document(id, text, List.of(), List.of(), List.of());
  }

  private static final Document FIRST = document("a", "The nations meet.\n\n***\n\nA nation met.");
  private static final Document SECOND = document("b", "网络空间 Nations");

  @Test
  void wordsStandWhereTheTextHasThem() {
    CorpusWords corpus = CorpusWords.of(List.of(FIRST, SECOND), "en");
    DocumentWords words = corpus.documents().get(0);
    assertEquals(6, words.size());
    assertEquals("the nations meet a nation met", corpus.formsOf(words, 0, 6));
    assertEquals("meet", FIRST.text().substring(words.start(2), words.end(2)));
    assertEquals(3, words.paragraphs());
    assertEquals(List.of(0, 3, 3), IntStream.range(0, 3).mapToObj(words::firstOf).toList());
    assertEquals(List.of(3, 3, 6), IntStream.range(0, 3).mapToObj(words::endOf).toList());
    assertEquals(
        List.of(0, 0, 0, 2, 2, 2), IntStream.range(0, 6).mapToObj(words::paragraphOf).toList());
    assertEquals(1, words.wordAt(FIRST.text().indexOf("ations")));
    assertEquals(3, words.wordAt(words.end(2)));
    assertEquals(6, words.wordAt(FIRST.text().length()));
  }

  @Test
  void aPassageBeginsInItsFirstWordsParagraph() {
    DocumentWords words = CorpusWords.of(List.of(FIRST), "en").documents().get(0);
    assertEquals("p3", words.passage(4, 6).paragraph());
    assertEquals("nation met", words.passage(4, 6).span().of(FIRST.text()));
    assertEquals(new Span(0, 16), words.passage(0, 3).span());
  }

  @Test
  void formsOfOneWordHaveOneStem() {
    CorpusWords corpus = CorpusWords.of(List.of(FIRST, SECOND), "en");
    DocumentWords words = corpus.documents().get(0);
    assertNotEquals(words.form(1), words.form(4));
    assertEquals(corpus.stem(words.form(1)), corpus.stem(words.form(4)));
    assertNotEquals(corpus.stem(words.form(2)), corpus.stem(words.form(5)));
    CorpusWords unstemmed = CorpusWords.of(List.of(FIRST, SECOND), "fr");
    IntStream.range(0, unstemmed.forms()).forEach(i -> assertEquals(i, unstemmed.stem(i)));
  }

  @Test
  void neighboursOfCjkAreWordsThatOverlap() {
    CorpusWords corpus = CorpusWords.of(List.of(SECOND), "en");
    DocumentWords words = corpus.documents().get(0);
    assertEquals("网络 络空 空间 nations", corpus.formsOf(words, 0, 4));
    assertEquals(new Span(1, 4), words.passage(1, 3).span());
  }

  @Test
  void theOrderOfTheDocumentsDoesNotMatter() {
    CorpusWords one = CorpusWords.of(List.of(FIRST, SECOND), "en");
    CorpusWords other = CorpusWords.of(List.of(SECOND, FIRST), "en");
    assertEquals(one.forms(), other.forms());
    IntStream.range(0, one.forms()).forEach(i -> assertEquals(one.form(i), other.form(i)));
    assertEquals("a", other.documents().get(0).document().id());
    assertEquals(10, other.size());
  }
}
