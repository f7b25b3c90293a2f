package org.lectern.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.index.IndexDocument.Paragraph;
import org.lectern.index.IndexDocument.Speech;
import org.lectern.index.IndexDocument.Subject;

/** What of a document stands in which field. */
class IndexedFieldsTest {
  @TempDir Path temp;

  private static final IndexDocument DOCUMENT =
      new IndexDocument(
          "a",
          "documents/a/",
          "Housing for all",
          Optional.of("2018-04/2018-05-02"),
          Optional.of("speech"),
          Optional.of("en"),
          Optional.of("The Herald"),
          List.of(Subject.named("Beijing"), Subject.named("S\u00e3o Paulo")),
          List.of(
              new Subject("cai-qi", "Cai Qi", List.of("Cai Qi", "Secretary Cai")),
              new Subject("x", "x", List.of("x"))),
          List.of(new Subject("2018-fair", "Housing Fair", List.of("Housing Fair"))),
          List.of(
              new Paragraph("p1", "Cai Qi opened. Houses now! He left.", said("Cai Qi", 15, 26)),
              new Paragraph("p2", ""),
              new Paragraph(
                  "p3",
                  "More houses, they said.",
                  List.of(new Speech("CAI Qi", 0, 11), new Speech("\u674e\u5f3a", 5, 11)))));

  private static List<Speech> said(String speaker, int start, int end) {
    return List.of(new Speech(speaker, start, end));
  }

  private interface Check {
    void accept(LeafReader leaf) throws IOException;
  }

  private void inIndex(List<IndexDocument> documents, Check check) throws IOException {
    Path directory = temp.resolve("index");
    new IndexStage(Stemming.ENGLISH).write(documents, directory);
    IndexStageTest.check(directory);
    try (Directory index = FSDirectory.open(directory);
        DirectoryReader reader = DirectoryReader.open(index)) {
      check.accept(reader.leaves().get(0).reader());
    }
  }

  /** The terms of a field with all their positions in the first document, like "fare:0,3". */
  private static List<String> terms(LeafReader leaf, String field) throws IOException {
    List<String> all = new ArrayList<>();
    Terms terms = leaf.terms(field);
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      PostingsEnum postings = each.postings(null, PostingsEnum.POSITIONS);
      postings.nextDoc();
      List<String> positions = new ArrayList<>();
      for (int i = 0; terms.hasPositions() && i < postings.freq(); i++) {
        positions.add(Integer.toString(postings.nextPosition()));
      }
      String name = term.utf8ToString().replace('\u001f', '/');
      all.add(positions.isEmpty() ? name : name + ":" + String.join(",", positions));
    }
    return all;
  }

  @Test
  void wordsStandUnderTheirStemsWithAGapBetweenParagraphs() throws IOException {
    inIndex(
        List.of(DOCUMENT),
        leaf -> {
          assertEquals(List.of("all:2", "for:1", "hous/housing:0"), terms(leaf, "title"));
          assertEquals(
              List.of(
                  "cai:0",
                  "he:5",
                  "hous/houses:3,24",
                  "left:6",
                  "more:23",
                  "now:4",
                  "open/opened:2",
                  "qi:1",
                  "said:26",
                  "thei/they:25"),
              terms(leaf, "body"));
          assertTrue(leaf.getFieldInfos().fieldInfo("body").hasNorms());
        });
  }

  @Test
  void whatIsSaidIsAtThePositionsOfTheBody() throws IOException {
    inIndex(
        List.of(DOCUMENT),
        leaf -> {
          assertEquals(List.of("cai qi:3,4,23,24", "\u674e\u5f3a:24"), terms(leaf, "said"));
          assertFalse(leaf.getFieldInfos().fieldInfo("said").hasNorms());
        });
  }

  @Test
  void namesAreWordsAsTheyAreWritten() throws IOException {
    inIndex(
        List.of(DOCUMENT),
        leaf -> {
          assertEquals(List.of("cai:0,11", "qi:1", "secretary:10", "x:20"), terms(leaf, "person"));
          assertEquals(List.of("fair:1", "housing:0"), terms(leaf, "event"));
          assertEquals(List.of("beijing:0", "paulo:10", "sao:9"), terms(leaf, "place"));
          assertEquals(List.of("herald:1", "the:0"), terms(leaf, "source"));
        });
  }

  @Test
  void whatIsAskedForWholeIsFoundInSmallLetters() throws IOException {
    IndexDocument document =
        new IndexDocument(
            "a",
            "documents/a/",
            "Sobre o mar",
            Optional.empty(),
            Optional.of("Keynote Address"),
            Optional.of("pt-BR"),
            Optional.of("The Herald"),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Paragraph("p1", "O mar.")));
    inIndex(
        List.of(document),
        leaf -> {
          assertEquals(List.of("pt-BR", "pt-br"), terms(leaf, "language.keyword"));
          assertEquals(List.of("Keynote Address", "keynote address"), terms(leaf, "type.keyword"));
          assertEquals(List.of("The Herald"), terms(leaf, "source.keyword"));
          SortedSetDocValues languages = leaf.getSortedSetDocValues("language.keyword");
          assertEquals(1, languages.getValueCount());
          assertEquals("pt-BR", languages.lookupOrd(0).utf8ToString());
        });
  }

  @Test
  void facetsAreTermsAndColumnsWithLabels() throws IOException {
    Map<String, List<String>> expected = new TreeMap<>();
    expected.put("year", List.of("2018"));
    expected.put("type", List.of("speech"));
    expected.put("language", List.of("en"));
    expected.put("source", List.of("The Herald"));
    expected.put("place", List.of("Beijing", "S\u00e3o Paulo"));
    expected.put("person", List.of("cai-qi/Cai Qi", "x"));
    expected.put("event", List.of("2018-fair/Housing Fair"));
    inIndex(
        List.of(DOCUMENT),
        leaf -> {
          assertEquals(new HashSet<>(IndexFields.FACETS), expected.keySet());
          for (String facet : IndexFields.FACETS) {
            List<String> column = new ArrayList<>();
            SortedSetDocValues values = leaf.getSortedSetDocValues(facet + ".keyword");
            assertEquals(0, values.nextDoc());
            for (int i = 0; i < values.docValueCount(); i++) {
              column.add(values.lookupOrd(values.nextOrd()).utf8ToString().replace('\u001f', '/'));
            }
            assertEquals(expected.get(facet), column);
            List<String> keys = column.stream().map(v -> v.replaceAll("/.*", "")).toList();
            assertEquals(keys, terms(leaf, facet + ".keyword"));
          }
        });
  }

  @Test
  void datesAreTheFirstAndTheLastDayThatIsMeant() throws IOException {
    IndexDocument undated = SampleCorpora.document("b", "B", null, List.of("text"));
    inIndex(
        List.of(undated, DOCUMENT),
        leaf -> {
          NumericDocValues from = leaf.getNumericDocValues("date.from");
          NumericDocValues to = leaf.getNumericDocValues("date.to");
          assertTrue(from.advanceExact(1) && to.advanceExact(1), "the longer title");
          assertEquals(20180401, from.longValue());
          assertEquals(20180502, to.longValue());
          assertEquals(DocIdSetIterator.NO_MORE_DOCS, from.nextDoc());
        });
  }

  @Test
  void documentsAreNumberedByTheirLength() throws IOException {
    inIndex(
        SampleCorpora.random(7, 300),
        leaf -> {
          NumericDocValues bodies = leaf.getNormValues("body");
          NumericDocValues titles = leaf.getNormValues("title");
          long last = -1;
          Set<Long> lengths = new HashSet<>();
          for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            long body = bodies.advanceExact(doc) ? bodies.longValue() & 0xff : 0;
            long title = titles.advanceExact(doc) ? titles.longValue() & 0xff : 0;
            assertTrue((body << 8 | title) >= last, "document " + doc);
            last = body << 8 | title;
            lengths.add(body);
          }
          assertTrue(lengths.size() > 5, lengths.toString());
        });
  }

  @Test
  void fieldsThatNoDocumentHasAreNotThere() throws IOException {
    inIndex(
        List.of(SampleCorpora.document("b", "", null, List.of())),
        leaf -> {
          assertNull(leaf.terms("said"));
          assertNull(leaf.terms("body"));
          assertNull(leaf.getNumericDocValues("date.from"));
        });
  }

  @Test
  void namesOfAnyLengthAndCharactersAreTaken() throws IOException {
    String longName = "\uD83D\uDE00x".repeat(20_000);
    IndexDocument d = SampleCorpora.document("b", "B", null, List.of("some text"));
    IndexDocument hostile =
        new IndexDocument(
            d.id(),
            d.url(),
            d.title(),
            d.date(),
            Optional.of("a\u001fb"),
            d.language(),
            Optional.of(longName),
            List.of(Subject.named(longName), Subject.named("\uD800")),
            List.of(new Subject("p", longName, List.of(longName))),
            List.of(),
            List.of(new Paragraph("p1", "some text", said("ab ".repeat(20_000), 0, 4))));
    inIndex(
        List.of(hostile),
        leaf -> {
          assertEquals(List.of("a b"), terms(leaf, "type.keyword"));
          assertEquals(2, terms(leaf, "place.keyword").size());
        });
  }

  @Test
  void oneIdHasOneLabel() {
    IndexDocument other = SampleCorpora.document("b", "B", null, List.of("text"));
    IndexDocument contradicting =
        new IndexDocument(
            other.id(),
            other.url(),
            other.title(),
            other.date(),
            other.kind(),
            other.language(),
            other.source(),
            other.places(),
            List.of(new Subject("cai-qi", "Cai", List.of())),
            other.events(),
            other.paragraphs());
    assertThrows(
        IllegalArgumentException.class,
        () -> inIndex(List.of(DOCUMENT, contradicting), leaf -> {}));
  }
}
