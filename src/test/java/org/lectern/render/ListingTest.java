package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Entities;
import org.lectern.model.Entity;
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
  void everyDocumentOfALongListIsOnSomePageAndNoPageIsLarge() throws IOException {
    MemoryFiles out = SiteStructureTest.render(corpus(MANY));
    assertEquals(
        List.of(
            "documents/year/unknown/2/index.html",
            "documents/year/unknown/3/index.html",
            "documents/year/unknown/4/index.html",
            "documents/year/unknown/index.html"),
        under(out, "documents/year/"));
    assertEquals(MANY, linked(out, under(out, "documents/year/")));
    assertEquals(MANY, linked(out, under(out, "people/a-b\u00e9/documents/")));
    out.files.forEach(
        (path, bytes) ->
            assertTrue(
                !path.endsWith(".html") || bytes.length < 200_000, () -> path + " is large"));
    assertEquals(100, out.page("documents/index.html").select("article.card").size());
  }

  @Test
  void aShortListIsOnePage() throws IOException {
    MemoryFiles out = SiteStructureTest.render(corpus(100));
    assertEquals(List.of(), under(out, "documents/year/"));
    assertEquals(100, out.page("documents/index.html").select("article.card").size());
    assertEquals(100, linked(out, List.of("people/a-b\u00e9/index.html")));
  }

  @Test
  void thePagesOfAListLeadToEachOther() throws IOException {
    MemoryFiles out = SiteStructureTest.render(corpus(MANY));
    Set.of(
            "documents/index.html",
            "documents/year/unknown/index.html",
            "documents/year/unknown/4/index.html",
            "people/a-b\u00e9/index.html",
            "people/a-b\u00e9/documents/2/index.html")
        .forEach(path -> SiteStructureTest.checkPage(path, out.page(path), out));
  }

  private static List<String> under(MemoryFiles out, String folder) {
    return out.files.keySet().stream().filter(path -> path.startsWith(folder)).toList();
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
