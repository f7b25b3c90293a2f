package org.lectern.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.LecternAnalyzer.Stemming;

/** What we invert is what Lucene's index writer makes of the same words. */
class InversionTest {
  private static final List<String> FIELDS = List.of(IndexFields.TITLE, IndexFields.BODY);

  @Test
  void isThatOfLucene() throws Exception {
    List<IndexDocument> documents = new ArrayList<>(SampleCorpora.random(5, 1200));
    documents.add(SampleCorpora.document("empty", "", null, List.of("")));
    documents.add(
        SampleCorpora.document("gaps", "A title", null, List.of("", "one two", "", "two")));
    try (Directory directory = new ByteBuffersDirectory()) {
      write(documents, directory);
      try (DirectoryReader reader = DirectoryReader.open(directory);
          Inversion inverted = Inversion.of(documents, Stemming.ENGLISH)) {
        LeafReader lucene = reader.leaves().get(0).reader();
        assertEquals(documents.size(), lucene.maxDoc(), "one segment");
        for (String field : FIELDS) {
          compareTerms(lucene.terms(field).iterator(), inverted.fields().terms(field).iterator());
          compareNorms(
              lucene.getNormValues(field),
              inverted.fields().norms().getNorms(lucene.getFieldInfos().fieldInfo(field)));
        }
      }
    }
  }

  private static void write(List<IndexDocument> documents, Directory directory) throws Exception {
    try (LecternAnalyzer analyzer = new LecternAnalyzer(Stemming.ENGLISH);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (IndexDocument document : documents) {
        Document fields = new Document();
        fields.add(new TextField(IndexFields.TITLE, document.title(), Store.NO));
        List<String> paragraphs =
            document.paragraphs().stream().map(IndexDocument.Paragraph::text).toList();
        if (paragraphs.stream().anyMatch(text -> !analyzer.analyze(text).isEmpty())) {
          paragraphs.forEach(text -> fields.add(new TextField(IndexFields.BODY, text, Store.NO)));
        }
        writer.addDocument(fields);
      }
    }
  }

  private static void compareTerms(TermsEnum expected, TermsEnum actual) throws Exception {
    int terms = 0;
    for (BytesRef term = expected.next(); term != null; term = expected.next()) {
      assertEquals(term, actual.next());
      comparePostings(
          expected.postings(null, PostingsEnum.POSITIONS),
          actual.postings(null, PostingsEnum.POSITIONS),
          term.utf8ToString());
      terms++;
    }
    assertNull(actual.next());
    assertTrue(terms > 50, "enough words to tell: " + terms);
  }

  private static void comparePostings(PostingsEnum expected, PostingsEnum actual, String term)
      throws Exception {
    for (int doc = expected.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = expected.nextDoc()) {
      assertEquals(doc, actual.nextDoc(), term);
      assertEquals(expected.freq(), actual.freq(), term);
      for (int i = 0; i < expected.freq(); i++) {
        assertEquals(expected.nextPosition(), actual.nextPosition(), term);
      }
    }
    assertEquals(PostingsEnum.NO_MORE_DOCS, actual.nextDoc(), term);
  }

  private static void compareNorms(NumericDocValues expected, NumericDocValues actual)
      throws Exception {
    for (int doc = expected.nextDoc();
        doc != NumericDocValues.NO_MORE_DOCS;
        doc = expected.nextDoc()) {
      assertEquals(doc, actual.nextDoc());
      assertEquals(expected.longValue(), actual.longValue(), "the norm of " + doc);
    }
    assertEquals(NumericDocValues.NO_MORE_DOCS, actual.nextDoc());
  }
}
