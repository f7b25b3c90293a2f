package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lectern.model.Mention;
import org.lectern.model.Section;

/** A text of 400 kB on several pages. */
class TextPagesTest {
  private static final int PARAGRAPHS = 800;
  private static final String FIRST = "documents/long/index.html";

  private static org.lectern.model.Document text;
  private static Map<String, Document> pages;
  private static Map<String, Integer> bytes;

  @BeforeAll
  static void render() throws IOException {
    text = text(PARAGRAPHS);
    MemoryFiles files = new MemoryFiles();
    new RenderStage(Drafts.theme())
        .render(
            Drafts.corpus(Drafts.settings("A corpus"), text, Drafts.plain("short", "Short.")),
            files);
    pages = new TreeMap<>(files.pages());
    bytes = new TreeMap<>();
    pages
        .keySet()
        .forEach(path -> bytes.put(path, files.text(path).getBytes(StandardCharsets.UTF_8).length));
  }

  private static org.lectern.model.Document text(int paragraphs) {
    String words =
        "Mrs Brandt said that fish are fewer than they were <in spring> & that nets are.";
    Drafts.Draft draft =
        new Drafts.Draft(
            "long",
            "",
            IntStream.range(0, paragraphs)
                .mapToObj(i -> i + ". " + (words + " ").repeat(5).strip())
                .toList());
    draft.statements(Map.of("Brandt", "Willa Brandt"));
    draft.mentions(Mention.Type.PERSON, "Mrs Brandt", "Willa Brandt", null);
    for (int i = 0; i < paragraphs; i += 40) {
      draft.sections.add(
          new Section(
              "s" + i,
              i / 40 + 1,
              1,
              "Part " + i,
              draft.paragraphs.get(i).span(),
              draft.paragraphs.get(i).span()));
    }
    return draft.build();
  }

  private static List<Document> parts() {
    List<Document> parts = new ArrayList<>();
    for (int n = 1; ; n++) {
      Document part = pages.get(n == 1 ? FIRST : "documents/long/" + n + "/index.html");
      if (part == null) {
        return parts;
      }
      parts.add(part);
    }
  }

  @Test
  void noPageIsHeavy() {
    assertTrue(parts().size() > 3, () -> parts().size() + " pages");
    bytes.forEach((path, length) -> assertTrue(length < 200_000, path + " has " + length));
  }

  /** Nor is one much lighter than it could be: a reader does not turn pages for nothing. */
  @Test
  void pagesAreNearlyFull() {
    int whole =
        IntStream.rangeClosed(2, parts().size() - 1)
            .map(n -> bytes.get("documents/long/" + n + "/index.html"))
            .min()
            .orElseThrow();
    assertTrue(whole > 90_000, () -> whole + " bytes");
  }

  @Test
  void togetherTheyAreTheText() {
    StringBuilder read = new StringBuilder();
    for (Document part : parts()) {
      part.select(".text p[id]").forEach(p -> read.append(p.wholeText()).append("\n\n"));
    }
    assertTrue(text.text().equals(read.toString().strip()), "not the text");
  }

  /** The address of a paragraph, statement or section is the document's own, wherever it stands. */
  @Test
  void everyIdIsOnTheFirstPageAndLeadsToItsOwn() {
    Document first = parts().get(0);
    for (int n = 2; n <= parts().size(); n++) {
      Document there = parts().get(n - 1);
      Set<String> ids = new HashSet<>(there.select(".text [id]").eachAttr("id"));
      assertFalse(ids.isEmpty());
      for (String id : ids) {
        Element stub = first.getElementById(id);
        assertTrue(stub != null, id);
        assertEquals(
            "../../documents/long/" + n + "/",
            stub.closest(".elsewhere").selectFirst("a").attr("href"));
      }
      assertTrue(there.select(".elsewhere").isEmpty());
    }
  }

  @Test
  void contentsLeadToThePageOfTheSection() {
    for (Document part : parts()) {
      List<String> headings = part.select(".toc a").eachText();
      assertEquals(text.sections().stream().map(Section::heading).toList(), headings);
    }
    String last = "s" + (PARAGRAPHS - 40);
    assertEquals(
        parts().size() + "/#" + last, parts().get(0).select(".toc li:last-child a").attr("href"));
    assertEquals("../#s0", parts().get(1).select(".toc li:first-child a").attr("href"));
    assertEquals(
        "#" + last, parts().get(parts().size() - 1).select(".toc li:last-child a").attr("href"));
  }

  @Test
  void aPageBeginsWithASectionWhereOneIsNear() {
    List<Document> parts = parts();
    long well =
        parts.stream()
            .skip(1)
            .filter(p -> !p.select(".text p:first-child.section-start").isEmpty())
            .count();
    assertTrue(well * 2 > parts.size(), () -> well + " of " + parts.size());
  }

  @Test
  void whatIsOfTheWholeTextIsOnTheFirstPage() {
    assertEquals(1, parts().get(0).select(".margin").size());
    assertTrue(parts().get(1).select(".margin, .ledger, .downloads").isEmpty());
    assertEquals(1, parts().get(1).select(".cite").size());
    assertTrue(parts().get(1).title().contains(", page 2 "), parts().get(1).title());
  }

  @Test
  void aShortTextHasOnePageAndNothingElse() {
    Document page = pages.get("documents/short/index.html");
    assertTrue(page.select(".text-pages").isEmpty());
    assertEquals(null, pages.get("documents/short/2/index.html"));
  }

  @Test
  void placesAreFoundByOffsetAndById() {
    TextParts parts = TextParts.of(text);
    text.paragraphs()
        .forEach(p -> assertEquals(parts.pageAt(p.span().start()), parts.pageOf(p.id()), p.id()));
    assertEquals(parts().size(), parts.count());
    assertEquals(1, TextParts.of(Drafts.plain("one", "x")).count());
  }
}
