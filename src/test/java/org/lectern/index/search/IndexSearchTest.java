package org.lectern.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.index.IndexDocument;
import org.lectern.index.IndexDocument.Paragraph;
import org.lectern.index.IndexDocument.Speech;
import org.lectern.index.IndexDocument.Subject;
import org.lectern.index.IndexStage;
import org.lectern.index.SampleCorpora;
import org.lectern.index.search.SearchOptions.Filter;
import org.lectern.index.search.SearchOptions.Order;
import org.lectern.index.search.SearchQuery.All;
import org.lectern.index.search.SearchQuery.Bool;
import org.lectern.index.search.SearchQuery.Dates;
import org.lectern.index.search.SearchQuery.Fuzzy;
import org.lectern.index.search.SearchQuery.Keyword;
import org.lectern.index.search.SearchQuery.Names;
import org.lectern.index.search.SearchQuery.Said;
import org.lectern.index.search.SearchQuery.Term;
import org.lectern.index.search.SearchQuery.Wildcard;
import org.lectern.index.search.SearchResult.Excerpt;
import org.lectern.index.search.SearchResult.Facet;
import org.lectern.index.search.SearchResult.Hit;
import org.lectern.index.search.SearchResult.Value;
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
        "{\"total\":1,\"understood\":\"nothing\",\"repaired\":false,\"unknown\":[],\"hits\":[{\"id\":\"c\",\"url\":\"documents/c/\",\"title\":\"Undated\","
            + "\"kind\":\"speech\",\"language\":\"en\",\"score\":"
            + score
            + ",\"excerpts\":[{\"paragraph\":\"p1\",\"text\":\"Nothing of housing.\","
            + "\"highlights\":[[0,7]]}]}]}",
        text.toString());
  }

  private static SearchQuery word(String stem) {
    return new SearchQuery.Word("body", stem, 1f);
  }

  private List<String> found(SearchQuery query, IndexDocument... documents) throws IOException {
    Path directory = temp.resolve("q" + System.identityHashCode(documents));
    if (!Files.exists(directory)) {
      new IndexStage(Stemming.ENGLISH).write(List.of(documents), directory);
    }
    try (IndexSearch search = IndexSearch.open(directory)) {
      return ids(search.search(query, SearchOptions.first(10)));
    }
  }

  private static IndexDocument with(
      IndexDocument d, List<Subject> people, List<Paragraph> paragraphs) {
    return new IndexDocument(
        d.id(),
        d.url(),
        d.title(),
        d.date(),
        d.kind(),
        d.language(),
        d.source(),
        d.places(),
        people,
        d.events(),
        paragraphs);
  }

  private static Subject person(String id, String name) {
    return new Subject(id, name, List.of(name));
  }

  private static final IndexDocument SPEECH =
      with(
          document("a", "A", "2001"),
          List.of(person("ann", "Ann Bee"), person("cy", "Cy")),
          List.of(
              new Paragraph(
                  "p1",
                  "Ann asked for fares and taxes. Cy wanted houses.",
                  List.of(new Speech("Ann Bee", 10, 29), new Speech("Cy", 31, 48)))));

  private static final IndexDocument REPLY =
      with(
          document("b", "B", "2003"),
          List.of(person("ann", "Ann Bee")),
          List.of(
              new Paragraph("p1", "Of fares and houses.", List.of()),
              new Paragraph("p2", "I agree.", List.of(new Speech("Annabel Ann Bee", 0, 8)))));

  @Test
  void findsWordsWhereASpeakerSaysThem() throws IOException {
    IndexDocument[] both = {SPEECH, REPLY};
    assertEquals(List.of("b", "a"), found(new Said("ann bee", new All(1f), 1f), both));
    assertEquals(List.of("a"), found(new Said("ann", word("fare"), 1f), both));
    assertEquals(List.of(), found(new Said("ann", word("hous"), 1f), both));
    assertEquals(List.of("a"), found(new Said("cy", word("hous"), 1f), both));
    assertEquals(List.of(), found(new Said("bee ann", new All(1f), 1f), both));
    assertEquals(List.of(), found(new Said("an", new All(1f), 1f), both));
    SearchQuery across = new SearchQuery.Phrase("body", List.of("for", "fare\u001ffares"), 0, 1f);
    assertEquals(List.of("a"), found(new Said("ann bee", across, 1f), both));
    SearchQuery near =
        new SearchQuery.Phrase("body", List.of("tax\u001ftaxes", "fare\u001ffares"), 3, 1f);
    assertEquals(List.of("a"), found(new Said("ann bee", near, 1f), both));
    assertEquals(List.of(), found(new Said("cy", near, 1f), both));
    SearchQuery without =
        new Bool(List.of(new All(1f)), List.of(), List.of(word("tax")), List.of());
    assertEquals(List.of("b"), found(new Said("ann bee", without, 1f), both));
  }

  @Test
  void findsExactFormsPatternsAndNearWords() throws IOException {
    IndexDocument one = document("a", "A", "2001", "The houses colour the house.");
    IndexDocument two = document("b", "B", "2002", "A housing color.");
    assertEquals(List.of("a", "b"), found(word("hous"), one, two));
    assertEquals(List.of("a"), found(new Term("body", "hous\u001fhouses", 1f), one, two));
    assertEquals(List.of("a"), found(new Wildcard("body", "house*", 1f), one, two));
    assertEquals(List.of("b", "a"), found(new Wildcard("body", "?ous*", 1f), one, two));
    assertEquals(List.of("b", "a"), found(new Fuzzy("body", "colr", 2, 1f), one, two));
    assertEquals(List.of("b"), found(new Fuzzy("body", "colro", 1, 1f), one, two));
    assertEquals(List.of(), found(new Fuzzy("body", "xolor", 2, 1f), one, two));
  }

  @Test
  void formsOfAWordAreScoredAsOneTerm() throws IOException {
    IndexDocument mixed = document("a", "A", "2001", "house houses home");
    IndexDocument same = document("b", "B", "2001", "house house home");
    Path directory = temp.resolve("forms");
    new IndexStage(Stemming.ENGLISH).write(List.of(mixed, same), directory);
    try (IndexSearch search = IndexSearch.open(directory)) {
      List<Hit> hits = search.search(word("hous"), SearchOptions.first(10)).hits();
      assertEquals(List.of("a", "b"), hits.stream().map(Hit::id).toList());
      assertEquals(hits.get(0).score(), hits.get(1).score());
    }
  }

  @Test
  void findsNamesAndDates() throws IOException {
    IndexDocument[] both = {SPEECH, REPLY};
    assertEquals(
        List.of("b", "a"), found(new Names("person", List.of("bee", "ann"), false, 1f), both));
    assertEquals(List.of(), found(new Names("person", List.of("bee", "ann"), true, 1f), both));
    assertEquals(List.of("a"), found(new Names("person", List.of("cy"), false, 1f), both));
    assertEquals(List.of("a"), found(new Keyword("person", List.of("cy", "x"), 1f), both));
    assertEquals(List.of("b"), found(new Dates(20031231, 20050101, 1f), both));
    assertEquals(List.of("b", "a"), found(new Dates(20010101, 20030101, 1f), both));
    assertEquals(List.of(), found(new Dates(20011231, 20010101, 1f), both));
  }

  @Test
  void countsAFacetWithoutItsOwnFilters() throws IOException {
    SearchOptions options =
        SearchOptions.first(10)
            .filtered(List.of(new Filter("person", List.of("cy"))))
            .counting(List.of("person", "year"), 50);
    SearchResult result = search("fares", options, SPEECH, REPLY);
    assertEquals(List.of("a"), ids(result));
    assertEquals(
        new Facet(2, List.of(new Value("ann", "Ann Bee", 2), new Value("cy", "Cy", 1))),
        result.facets().get("person"));
    assertEquals(new Facet(1, List.of(new Value("2001", "2001", 1))), result.facets().get("year"));
    SearchResult dated = search("fares", options.dated(20020101, 20040101), SPEECH, REPLY);
    assertEquals(0, dated.total());
    assertEquals(1, dated.facets().get("person").distinct());
  }

  private List<Excerpt> excerpts(String query, int most, String... lines) throws IOException {
    SearchOptions options = SearchOptions.first(1).withExcerpts(most);
    return search(query, options, document("a", "T", null, lines)).hits().get(0).excerpts();
  }

  private static List<String> paragraphs(List<Excerpt> excerpts) {
    return excerpts.stream().map(Excerpt::paragraph).toList();
  }

  @Test
  void showsTheHeaviestParagraphs() throws IOException {
    String[] lines = {"Green.", "Green energy.", "Nothing.", "Energy of green kinds, energy.", "x"};
    assertEquals(List.of("p1", "p2"), paragraphs(excerpts("green energy", 2, lines)));
    assertEquals(List.of("p2", "p4"), paragraphs(excerpts("green energy kinds", 3, lines)));
    assertEquals(List.of("p4"), paragraphs(excerpts("green energy kinds", 1, lines)));
    assertEquals(List.of("p1"), paragraphs(excerpts("green kinds", 1, "Green.", "Kind.")));
    assertEquals(List.of(), excerpts("green", 0, lines));
  }

  @Test
  void highlightsAPhraseOnlyWhereItStands() throws IOException {
    Excerpt excerpt = excerpts("\"green energy\"", 2, "Energy, green. Green energy!").get(0);
    assertEquals(List.of(new Span(15, 20), new Span(21, 27)), excerpt.highlights());
    String far = "green ".repeat(100) + "green energy " + "filler ".repeat(100);
    String shown = excerpts("green \"green energy\"", 2, far).get(0).text();
    assertTrue(shown.contains("green energy"), shown);
  }

  @Test
  void readsNoFurtherThanItMust() throws IOException {
    String filler = "filler ".repeat(1200);
    assertEquals(List.of("p1"), paragraphs(excerpts("needle", 2, filler, "needle")));
    assertEquals(
        List.of("p2"), paragraphs(excerpts("needle", 2, filler.substring(0, 8000), "needle")));
  }

  @Test
  void readsBeyondTheSlotOnlyForSomethingBetter() throws IOException {
    String filler = "filler ".repeat(120);
    String[] both = {"Kinds of energy. " + filler, filler, "Green energy of all kinds."};
    assertEquals(List.of("p1"), paragraphs(excerpts("green energy kinds", 2, both)));
    String[] one = {"Energy. " + filler, filler, "Green energy of all kinds."};
    assertEquals(List.of("p3"), paragraphs(excerpts("green energy kinds", 2, one)));
    String[] near = {"Kinds of energy.", filler, "Nothing."};
    assertEquals(List.of("p1"), paragraphs(excerpts("green energy kinds", 2, near)));
  }

  @Test
  void cutsWhereAnExcerptShowsMost() throws IOException {
    String filler = "filler ".repeat(80);
    String text = "green " + filler + "green energy " + filler + "energy green";
    Excerpt excerpt = excerpts("green energy", 1, text).get(0);
    assertTrue(excerpt.text().contains("green energy"), excerpt.text());
    assertEquals(2, excerpt.highlights().size());
  }

  @Test
  void saysWhichWordsAreUnknown() throws IOException {
    SearchResult result = search("Housing frobnications -absent", SearchOptions.first(1), HOUSING);
    assertEquals(List.of("frobnications"), result.unknown());
  }

  @Test
  void saysWhenThereIsNoIndex() {
    assertThrows(IOException.class, () -> IndexSearch.open(temp));
  }
}
