package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.address.Addresses;
import org.lectern.model.Corpus;
import org.lectern.model.Entities;
import org.lectern.model.Entity;
import org.lectern.model.Inferred;
import org.lectern.model.Ledger;
import org.lectern.model.Links;
import org.lectern.model.Person;

/**
 * Ids that are names of the site's own pages and folders, in lists so long that they have further
 * pages: every page has an address of its own, and links lead to the page that they mean.
 */
class AddressClashTest {
  /** Ids of long texts, whose second page lies beside that of a list. */
  private static final List<String> LONG =
      List.of("all", "year", "type", "language", "source", "2", "page");

  private static final List<String> NAMES =
      List.of("page", "2", "documents", "index", "all", "compare", "oldest", "by-title", "feed");

  private static MemoryFiles out;
  private static Map<String, Document> pages;

  @BeforeAll
  static void render() throws IOException {
    List<org.lectern.model.Document> documents = new ArrayList<>();
    LONG.forEach(id -> documents.add(text(id, "2", 500)));
    NAMES.stream()
        .filter(id -> !LONG.contains(id))
        .forEach(id -> documents.add(text(id, "oldest", 1)));
    IntStream.range(0, 230).forEach(i -> documents.add(text("d" + i, "2", 1)));
    Corpus plain =
        Drafts.corpus(
            Drafts.settings("Clashes"), documents.toArray(org.lectern.model.Document[]::new));
    out =
        SiteStructureTest.render(
            new Corpus(
                plain.settings(),
                plain.documents(),
                List.of(),
                List.of(),
                Entities.ofPeople(people(documents), Map.of()),
                List.of(),
                Links.NONE,
                Ledger.EMPTY));
    pages = new TreeMap<>(out.pages());
  }

  private static org.lectern.model.Document text(String id, String publisher, int paragraphs) {
    Drafts.Draft draft =
        new Drafts.Draft(
            id,
            "",
            IntStream.range(0, paragraphs)
                .mapToObj(i -> "Text " + id + ", " + i + ". " + "The sea is wide. ".repeat(15))
                .map(String::strip)
                .toList());
    draft.metadata =
        Drafts.metadata(
            Inferred.of("Title of " + id, 0.9, "title-line"),
            null,
            null,
            null,
            Inferred.of(publisher, 0.9, "publisher"));
    return draft.build();
  }

  /** More than a page of them, each named by all documents. */
  private static List<Person> people(List<org.lectern.model.Document> documents) {
    List<String> ids = new ArrayList<>(NAMES);
    IntStream.range(0, 330).forEach(i -> ids.add("n" + i));
    List<Entity.Naming> all = documents.stream().map(d -> new Entity.Naming(d.id(), 1)).toList();
    return ids.stream()
        .map(
            id ->
                new Person(
                    new Entity(
                        id,
                        "Name " + id,
                        Optional.empty(),
                        List.of(),
                        NAMES.contains(id) ? all : all.subList(0, 1)),
                    List.of(),
                    List.of(),
                    List.of()))
        .toList();
  }

  @Test
  void noTwoPagesShareAPlace() {
    Set<String> folded =
        out.files.keySet().stream().map(AddressClashTest::folded).collect(Collectors.toSet());
    assertEquals(out.files.size(), folded.size(), "files, letter case aside");
    assertTrue(pages.containsKey("documents/all/2/index.html"), "the list has further pages");
    assertTrue(pages.containsKey("documents/source/2/index.html"), "a publisher named 2");
    assertTrue(pages.containsKey("people/page/2/index.html"), "people have further pages");
  }

  private static String folded(String path) {
    return path.toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "year", "type", "language", "source", "2", "page"})
  void aTextHasItsOwnPages(String id) {
    Document first = pages.get("documents/" + id + "/index.html");
    assertEquals("Title of " + id, first.select("h1").text());
    String second = first.select(".text-pages a[rel=next]").attr("href");
    String name = Addresses.isListFolder(id) ? "text.2" : "2";
    assertEquals("../../documents/" + id + "/" + name + "/", second);
    Document page = pages.get("documents/" + id + "/" + name + "/index.html");
    assertTrue(page.select(".text p").first().text().startsWith("Text " + id + ", "));
  }

  @Test
  void listsLeadToAllTheirDocuments() {
    Set<String> found =
        pages.entrySet().stream()
            .filter(page -> page.getKey().matches("documents/(all/\\d+/)?index\\.html"))
            .flatMap(page -> page.getValue().select("article.card h3 a").eachAttr("href").stream())
            .map(href -> href.replaceAll("^(\\.\\./)*documents/|/$", ""))
            .collect(Collectors.toSet());
    assertTrue(found.containsAll(LONG), found::toString);
    assertTrue(found.containsAll(NAMES), found::toString);
  }

  @Test
  void everyLinkLeadsSomewhere() {
    pages.forEach(
        (path, page) -> {
          if (path.startsWith("documents/")) {
            SiteStructureTest.checkPage(path, page, out);
          }
        });
  }

  /** What lists are by is known to those who make addresses. */
  @Test
  void everyFacetIsAFolderOfLists() {
    for (Facet facet : Facet.values()) {
      assertTrue(Addresses.isListFolder(facet.field()), facet.field());
    }
    assertTrue(Addresses.isListFolder(Addresses.ALL_DOCUMENTS.split("/")[1]));
  }
}
