package org.lectern.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.analysis.Token;
import org.lectern.index.IndexDocument;
import org.lectern.index.IndexDocument.Paragraph;
import org.lectern.index.IndexStage;
import org.lectern.index.SampleCorpora;
import org.lectern.index.search.SearchResult.Hit;

/** How rare a word is: in all its forms, and in titles as in texts. */
class WordScoresTest {
  private static final String[] FORMS = {"house", "houses", "housing", "housed"};

  @TempDir Path temp;

  private Map<String, Float> scores(List<IndexDocument> documents, String query)
      throws IOException {
    Path directory = temp.resolve("i" + System.identityHashCode(documents));
    if (!directory.toFile().exists()) {
      new IndexStage(Stemming.ENGLISH).write(documents, directory);
    }
    Map<String, Float> scores = new LinkedHashMap<>();
    try (IndexSearch search = IndexSearch.open(directory)) {
      for (Hit hit : search.search(query, SearchOptions.first(1000)).hits()) {
        scores.put(hit.id(), hit.score());
      }
    }
    return scores;
  }

  private static IndexDocument document(String id, String title, String text) {
    return SampleCorpora.document(id, title, null, List.of(text));
  }

  /** Lucene's scores for a stem in an index whose terms are stems. */
  private static Map<String, Float> ofStem(Collection<IndexDocument> documents, String stem)
      throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        LecternAnalyzer analyzer = new LecternAnalyzer(Stemming.ENGLISH)) {
      IndexWriterConfig config = new IndexWriterConfig(new WhitespaceAnalyzer());
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (IndexDocument document : documents) {
          Document fields = new Document();
          fields.add(new StringField("id", document.id(), Store.YES));
          for (Paragraph paragraph : document.paragraphs()) {
            String stems =
                analyzer.analyze(paragraph.text()).stream()
                    .map(Token::stem)
                    .collect(Collectors.joining(" "));
            fields.add(new TextField("body", stems, Store.NO));
          }
          writer.addDocument(fields);
        }
        writer.forceMerge(1);
      }
      Map<String, Float> scores = new LinkedHashMap<>();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (ScoreDoc hit :
            searcher.search(new TermQuery(new Term("body", stem)), 1000).scoreDocs) {
          scores.put(searcher.storedFields().document(hit.doc).get("id"), hit.score);
        }
      }
      return scores;
    }
  }

  @Test
  void formsScoreAsOneTermOfTheirStem() throws IOException {
    Random random = new Random(5);
    List<IndexDocument> documents =
        random
            .ints(120, 0, 1000)
            .mapToObj(
                i -> {
                  StringBuilder text = new StringBuilder("some words");
                  for (int n = i % 7; n > 3; n--) {
                    text.append(" are ").append(FORMS[random.nextInt(FORMS.length)]);
                  }
                  return text.append(" here".repeat(i % 11)).toString();
                })
            .map(text -> document("d" + random.nextLong(1L << 40), "Title", text))
            .toList();
    Map<String, Float> expected = ofStem(documents, "hous");
    assertTrue(expected.size() > 20 && expected.size() < 100, "some have the word, some not");
    assertEquals(expected, scores(documents, "body:houses"));
    assertEquals(expected, scores(documents, "body:housing"));
  }

  @Test
  void nearFormsScoreAsOneTerm() throws IOException {
    List<IndexDocument> documents =
        List.of(
            document("a", "A", "colour of paint"),
            document("b", "B", "color of paint"),
            document("c", "C", "colours of paint"),
            document("d", "D", "paint of nothing"));
    assertEquals(bm25(3, 4, 3, 3), scores(documents, "body:colour~").get("a"));
  }

  @Test
  void wordsOfTitlesAreAsFrequentAsInTexts() throws IOException {
    List<IndexDocument> documents =
        List.of(
            document("a", "Of houses", "of fares and of houses"),
            document("b", "The fares", "of a house"),
            document("c", "The housing", "of the tax"),
            document("d", "The taxes", "no more houses"));
    float of = bm25(3, 4, 2, 2);
    assertEquals(of, scores(documents, "title:of").get("a"));
    assertEquals(of, scores(documents, "title:\"of\"").get("a"));
    assertEquals(bm25(3, 4, 2, 2), scores(documents, "title:houses").get("a"), "three texts");
    assertEquals(bm25(3, 4, 2, 2), scores(documents, "title:the").get("b"), "three titles");
  }

  @Test
  void noWordIsInMoreTitlesThanThereAre() throws IOException {
    List<IndexDocument> documents =
        List.of(
            document("a", "fares", "fares rise"),
            document("b", "", "fares fall"),
            document("c", "", "fares"));
    assertEquals(bm25(1, 1, 1, 1), scores(documents, "title:fares").get("a"));
  }

  /** Of a term that is once in a document of a length, in single precision as Lucene has it. */
  private static float bm25(long docFreq, long docCount, float length, float average) {
    float idf = (float) Math.log(1 + (docCount - docFreq + 0.5) / (docFreq + 0.5));
    float inverse = 1f / (1.2f * (0.25f + 0.75f * length / average));
    return idf - idf / (1 + inverse);
  }
}
