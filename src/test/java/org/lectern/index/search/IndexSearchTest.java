package org.lectern.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.index.IndexDocument;
import org.lectern.index.IndexStage;
import org.lectern.index.SampleCorpora;
import org.lectern.index.analysis.LecternAnalyzer.Stemming;
import org.lectern.index.search.SearchOptions.Order;
import org.lectern.index.search.SearchResult.Excerpt;
import org.lectern.index.search.SearchResult.Hit;
import org.lectern.model.Span;

class IndexSearchTest {
  @TempDir Path temp;

  private SearchResult search(String words, SearchOptions options, IndexDocument... documents)
      throws IOException {
    Path directory = temp.resolve("i" + System.identityHashCode(documents));
    new IndexStage(Stemming.ENGLISH).write(List.of(documents), directory);
    try (IndexSearch search = IndexSearch.open(directory)) {
      return search.search(words, options);
    }
  }

  private static IndexDocument document(String id, String title, String date, String... lines) {
    return SampleCorpora.document(id, title, date, List.of(lines));
  }

  private static final IndexDocument HOUSING =
      document("a", "Housing policy", "2001", "On fares.", "We build houses for people.");
  private static final IndexDocument FARES =
      document("b", "Transport", "2003-05", "Fares and more fares in housing estates.");
  private static final IndexDocument OTHER = document("c", "Undated", null, "Nothing of housing.");

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(Hit::id).toList();
  }

  @Test
  void findsAnyWordInTitleOrBodyByStem() throws IOException {
    SearchResult result = search("HOUSES fare", SearchOptions.first(10), HOUSING, FARES, OTHER);
    assertEquals(3, result.total());
    assertEquals("c", ids(result).get(2));
    assertTrue(result.hits().get(0).score() > result.hits().get(1).score());
  }

  @Test
  void showsTheFirstParagraphWithTheRarestWord() throws IOException {
    SearchResult result = search("people housing", SearchOptions.first(1), HOUSING, FARES, OTHER);
    assertEquals(
        List.of(
            new Excerpt(
                "p2", "We build houses for people.", List.of(new Span(9, 15), new Span(20, 26)))),
        result.hits().get(0).excerpts());
  }

  @Test
  void cutsLongParagraphsAtWords() throws IOException {
    String text = "filler ".repeat(100) + "needle " + "filler ".repeat(100);
    Excerpt excerpt =
        search("needle", SearchOptions.first(1), document("a", "T", null, text))
            .hits()
            .get(0)
            .excerpts()
            .get(0);
    assertTrue(excerpt.text().startsWith("\u2026filler "), excerpt.text());
    assertTrue(excerpt.text().endsWith("filler\u2026"), excerpt.text());
    assertTrue(excerpt.text().length() <= Excerpts.WINDOW + 2);
    Span span = excerpt.highlights().get(0);
    assertEquals("needle", excerpt.text().substring(span.start(), span.end()));
  }

  @Test
  void sortsByDateWithTheUndatedLast() throws IOException {
    SearchOptions ascending = SearchOptions.first(10).sorted(Order.DATE);
    SearchOptions descending = SearchOptions.first(10).sorted(Order.DATE_DESCENDING);
    assertEquals(List.of("a", "b", "c"), ids(search("housing", ascending, HOUSING, FARES, OTHER)));
    assertEquals(List.of("b", "a", "c"), ids(search("housing", descending, HOUSING, FARES, OTHER)));
  }

  @Test
  void filtersAndPages() throws IOException {
    SearchOptions.Filter year = new SearchOptions.Filter("year", List.of("2001", "2003"));
    SearchResult result =
        search(
            "housing",
            SearchOptions.first(1).from(1).filtered(List.of(year)),
            HOUSING,
            FARES,
            OTHER);
    assertEquals(2, result.total());
    assertEquals(1, result.hits().size());
  }

  @Test
  void anyTextIsAQuery() throws IOException {
    for (String words : List.of("", "-", "\"", "AND OR (", "\uD800", "zzz")) {
      assertEquals(0, search(words, SearchOptions.first(10), HOUSING).total(), words);
    }
  }

  @Test
  void writesTheContractsJson() throws IOException {
    SearchResult result = search("nothing", SearchOptions.first(1), OTHER);
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      SearchResultJson.write(result, json);
    }
    String score = Float.toString(result.hits().get(0).score());
    assertEquals(
        "{\"total\":1,\"understood\":\"\",\"repaired\":false,\"unknown\":[],\"hits\":[{\"id\":\"c\",\"url\":\"documents/c/\",\"title\":\"Undated\","
            + "\"kind\":\"speech\",\"score\":"
            + score
            + ",\"excerpts\":[{\"paragraph\":\"p1\",\"text\":\"Nothing of housing.\","
            + "\"highlights\":[[0,7]]}]}]}",
        text.toString());
  }

  @Test
  void saysWhenThereIsNoIndex() {
    assertThrows(IOException.class, () -> IndexSearch.open(temp));
  }
}
