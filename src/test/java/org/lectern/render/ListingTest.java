package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Entities;
import org.lectern.model.Entity;
import org.lectern.model.Inferred;
import org.lectern.model.Kind;
import org.lectern.model.Ledger;
import org.lectern.model.Links;
import org.lectern.model.Person;

/** Lists that are too long for one page. */
class ListingTest {
  private static final int MANY = 1000;

  private static Corpus corpus(int size) {
    List<Document> documents =
        IntStream.range(0, size)
            .mapToObj(i -> Drafts.plain("d" + i, "Text number " + i + " by A & B."))
            .toList();
    Person person =
        new Person(
            new Entity(
                "a-b\u00e9",
                "A & B\u00e9",
                Optional.empty(),
                List.of(),
                documents.stream().map(d -> new Entity.Naming(d.id(), 1)).toList()),
            List.of(),
            List.of(),
            List.of());
    return new Corpus(
        Drafts.settings("Many"),
        documents,
        List.of(),
        List.of(),
        Entities.ofPeople(List.of(person), Map.of()),
        List.of(),
        Links.NONE,
        Ledger.EMPTY);
  }

  @Test
  void everyDocumentOfALongListIsOnSomePageOfEveryOrderAndNoPageIsLarge() throws IOException {
    MemoryFiles out = SiteStructureTest.render(corpus(MANY));
    List<String> newest = new ArrayList<>(under(out, "documents/all/[0-9]+/"));
    newest.add("documents/index.html");
    for (List<String> pages :
        List.of(
            newest,
            under(out, "documents/all/oldest/"),
            under(out, "documents/all/by-title/"),
            under(out, "documents/year/unknown/([0-9]+/)?"),
            under(out, "people/a-b\u00e9/documents/([0-9]+/)?"))) {
      assertEquals(MANY / Listing.MOST, pages.size(), pages::toString);
      assertEquals(MANY, linked(out, pages), pages::toString);
    }
    out.files.forEach(
        (path, bytes) ->
            assertTrue(
                !path.endsWith(".html") || bytes.length < 100_000, () -> path + " is large"));
  }

  @Test
  void aShortListIsOnePage() throws IOException {
    MemoryFiles out = SiteStructureTest.render(corpus(100));
    assertEquals(List.of(), under(out, "documents/all/[0-9]+/"));
    assertEquals(100, out.page("documents/index.html").select("article.card").size());
    assertEquals(100, linked(out, List.of("people/a-b\u00e9/index.html")));
  }

  @Test
  void thePagesOfAListLeadToEachOther() throws IOException {
    MemoryFiles out = SiteStructureTest.render(corpus(MANY));
    Set.of(
            "documents/index.html",
            "documents/all/4/index.html",
            "documents/all/by-title/2/index.html",
            "documents/year/unknown/index.html",
            "people/a-b\u00e9/index.html",
            "people/a-b\u00e9/documents/2/index.html")
        .forEach(path -> SiteStructureTest.checkPage(path, out.page(path), out));
  }

  @Test
  void theRowOfPagesIsShortHoweverManyThereAre() {
    List<Integer> all = IntStream.rangeClosed(1, 1000).boxed().toList();
    List<PagedList<Integer>> pages = PagedList.of("a/", "a/", all, 1);
    assertEquals("1 2 3 … 1000", row(pages.get(0)));
    assertEquals("1 2 3 4 5 6 … 1000", row(pages.get(3)));
    assertEquals("1 … 498 499 500 501 502 … 1000", row(pages.get(499)));
    assertEquals("1 … 996 997 998 999 1000", row(pages.get(997)));
    assertEquals(Optional.empty(), pages.get(0).row().previous());
    assertEquals("a/2/", pages.get(0).row().next().orElseThrow().href());
    assertEquals("a/", pages.get(1).row().previous().orElseThrow().href());
    assertEquals(Optional.empty(), pages.get(999).row().next());
    assertEquals("1 2 3 4 5 6 7", row(PagedList.of("a/", "a/", all.subList(0, 7), 1).get(3)));
  }

  private static String row(PagedList<?> page) {
    return page.row().numbers().stream()
        .map(n -> (n.gap() ? "… " : "") + n.number())
        .collect(Collectors.joining(" "));
  }

  private static Document known(String id, String title, Kind kind, String date) {
    Drafts.Draft draft = new Drafts.Draft(id, "Words.", List.of("Words."));
    draft.metadata =
        Drafts.metadata(
            Inferred.of(title, 1, "t"),
            kind,
            date.isEmpty() ? null : Drafts.date(date, 1, "d"),
            null,
            null);
    return draft.build();
  }

  /** Six documents, as a corpus has them: the latest first, those without a date last. */
  private static Lookup six() {
    return new Lookup(
        Drafts.corpus(
            Drafts.settings("Six"),
            known("a", "“Éclairs” for all", Kind.SPEECH, "2018-03-01"),
            known("b", "alpha", Kind.SPEECH, "2018-01-02"),
            known("c", "Zoo", Kind.REPORT, "2016"),
            known("d", "12 points", Kind.SPEECH, "0987"),
            known("e", "Beta", Kind.LETTER, ""),
            known("f", "\u4e2d\u6587", Kind.SPEECH, "")),
        Drafts.english());
  }

  private static Listing first(List<Listing> pages, String address) {
    return pages.stream().filter(p -> p.address().equals(address)).findFirst().orElseThrow();
  }

  private static String groups(Listing page) {
    return page.groups().stream()
        .map(
            g ->
                g.label()
                    + ":"
                    + g.entries().stream().map(DocumentCard::id).collect(Collectors.joining()))
        .collect(Collectors.joining(" "));
  }

  @Test
  void ordersAreByDateBothWaysAndByTitle() {
    Lookup lookup = six();
    List<Listing> pages = Listing.of(Selection.all(lookup), lookup);
    assertEquals(3, pages.size());
    assertEquals("2018:ab 2016:c 987:d Year unknown:ef", groups(first(pages, "documents/")));
    assertEquals(
        "987:d 2016:c 2018:ba Year unknown:ef", groups(first(pages, "documents/all/oldest/")));
    Listing titles = first(pages, "documents/all/by-title/");
    assertEquals("#:d A:b B:e E:a Z:c …:f", groups(titles));
    assertEquals("Documents · By title", titles.pageTitle());
    assertEquals(
        List.of("documents/", "documents/all/oldest/", "documents/all/by-title/"),
        titles.orders().stream().map(Listing.OrderView::href).toList());
  }

  @Test
  void aListOfOneKindTellsWhatElseItsDocumentsDifferBy() {
    Lookup lookup = six();
    List<Listing> pages = Listing.of(selection(lookup, Facet.TYPE, "speech"), lookup);
    assertEquals(1, pages.size(), "so few need no other order");
    Listing page = pages.get(0);
    assertEquals("documents/type/speech/", page.address());
    assertEquals("Speeches", page.title());
    assertEquals(List.of(), page.orders());
    assertEquals(Optional.of(new Listing.Filter("type", "speech")), page.filter());
    assertEquals(List.of("year", "type"), page.facets().stream().map(FacetView::field).toList());
    assertEquals(
        List.of(
            new FacetView.ValueView("2018", "search/?type=speech&year=2018", 2, false),
            new FacetView.ValueView("987", "search/?type=speech&year=0987", 1, false)),
        page.facets().get(0).values());
    assertEquals(
        List.of(
            new FacetView.ValueView("Speeches", "documents/type/speech/", 4, true),
            new FacetView.ValueView("Letters", "documents/type/letter/", 1, false),
            new FacetView.ValueView("Reports", "documents/type/report/", 1, false)),
        page.facets().get(1).values());
  }

  private static Selection selection(Lookup lookup, Facet facet, String value) {
    return lookup.lists().of(facet).stream()
        .filter(v -> v.value().equals(value))
        .map(v -> Selection.of(v, lookup))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theYearsOfADocumentLeadToTheirLists() {
    Lookup lookup = six();
    assertEquals(
        List.of("documents/year/2018/", "documents/year/2016/", "documents/year/987/"),
        lookup.lists().of(Facet.YEAR).stream().map(DocumentLists.Value::href).toList());
    assertEquals(List.of("e", "f"), lookup.lists().undated());
    assertEquals(":ab", groups(Listing.of(selection(lookup, Facet.YEAR, "2018"), lookup).get(0)));
  }

  @Test
  void publishersOfOneSafeNameHaveListsOfTheirOwn() {
    Lookup lookup =
        new Lookup(
            Drafts.corpus(
                Drafts.settings("Names"),
                published("a", "The Herald"),
                published("b", "The   herald!"),
                published("c", "The Herald")),
            Drafts.english());
    List<DocumentLists.Value> values = lookup.lists().of(Facet.SOURCE);
    assertEquals(List.of(2, 1), values.stream().map(v -> v.documents().size()).toList());
    assertEquals(2, values.stream().map(DocumentLists.Value::href).distinct().count());
    assertTrue(
        values.stream()
            .allMatch(v -> v.href().matches("documents/source/the-herald(-[0-9a-f]{8})?/")),
        values::toString);
  }

  private static Document published(String id, String publisher) {
    Drafts.Draft draft = new Drafts.Draft(id, "Words.", List.of("Words."));
    draft.metadata = Drafts.metadata(null, null, null, null, Inferred.of(publisher, 1, "p"));
    return draft.build();
  }

  private static List<String> under(MemoryFiles out, String folder) {
    return out.files.keySet().stream()
        .filter(path -> path.matches(folder + "([0-9]+/)?index.html"))
        .toList();
  }

  private static int linked(MemoryFiles out, List<String> paths) {
    Set<String> linked = new HashSet<>();
    for (String path : paths) {
      out.page(path)
          .select("article.card h3 a")
          .forEach(a -> linked.add(target(path, a.attr("href"))));
    }
    return linked.size();
  }

  private static String target(String path, String href) {
    return URI.create("http://x/" + path).resolve(href).getPath();
  }
}
