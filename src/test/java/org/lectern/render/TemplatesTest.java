package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Entities;
import org.lectern.model.Ledger;
import org.lectern.model.Links;
import org.lectern.model.Page;
import org.lectern.model.Problem;

/** A publisher's own templates: what they can do, and what they are told when they fail. */
class TemplatesTest {
  @TempDir Path folder;

  private final MemoryFiles out = new MemoryFiles();

  private List<Problem> render(String file, String text) throws IOException {
    return render(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<Problem> render(String file, byte[] content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.write(path, content);
    Theme theme = Drafts.theme().with(folder, "templates");
    return new RenderStage(theme).render(SeedCorpus.build(), out);
  }

  private Problem only(List<Problem> problems) {
    assertEquals(1, problems.size(), problems::toString);
    return problems.get(0);
  }

  @Test
  void oneFileChangesOnePage() throws IOException {
    assertEquals(List.of(), render("pages/person.html", "<p>{{ person.card.name }}</p>"));
    assertEquals("<p>Cai Qi</p>", out.text("people/cai-qi/index.html").strip());
    assertTrue(out.text("people/index.html").contains("<h1>People</h1>"));
  }

  @Test
  void aPartialChangesEveryPage() throws IOException {
    assertEquals(List.of(), render("partials/footer.html", "<footer>Mine</footer>"));
    out.pages().values().forEach(page -> assertEquals("Mine", page.select("footer").last().text()));
  }

  @Test
  void anUnknownNameIsSaidWithItsPlaceAndNearOnes() throws IOException {
    Problem problem = only(render("pages/person.html", "<h1>\n{{ persom.name }}\n</h1>"));
    assertEquals(Problem.Severity.ERROR, problem.severity());
    assertEquals("templates/pages/person.html", problem.place().path());
    assertEquals(2, problem.place().line());
    assertEquals("{{ persom.name }}", problem.place().sourceLine());
    assertEquals("unknown name \"persom\"", problem.message());
    assertEquals(
        "did you mean \"person\"? known here: languages, offline, page, person, root, shared, site",
        problem.hint().orElseThrow());
  }

  @Test
  void anUnknownComponentIsSaidWithItsPlaceAndNearOnes() throws IOException {
    Problem problem = only(render("pages/person.html", "\n\n{{ person.card.nmae }}"));
    assertEquals(3, problem.place().line());
    assertEquals("unknown name \"nmae\"", problem.message());
    assertTrue(problem.hint().orElseThrow().startsWith("did you mean \"name\"? known here: "));
  }

  @Test
  void anUnknownAssetIsSaid() throws IOException {
    Problem problem = only(render("pages/data.html", "{{ asset(\"stile.css\") }}"));
    assertEquals(1, problem.place().line());
    assertTrue(problem.hint().orElseThrow().startsWith("did you mean \"style.css\"?"));
  }

  @Test
  void aSyntaxErrorIsSaidWithItsPlace() throws IOException {
    Problem problem = only(render("pages/data.html", "<p>\n{% if site.title is empty %}\n</p>"));
    assertEquals("templates/pages/data.html", problem.place().path());
    assertTrue(problem.place().line() > 0, problem::toString);
  }

  @Test
  void aMissingPartialIsSaid() throws IOException {
    Problem problem = only(render("pages/data.html", "{% include \"partials/mine.html\" %}"));
    assertTrue(problem.message().contains("partials/mine.html"), problem::toString);
  }

  @Test
  void aTemplateThatIncludesItselfIsSaid() throws IOException {
    Problem problem = only(render("pages/data.html", "{% include \"pages/data.html\" %}"));
    assertEquals("templates/pages/data.html", problem.place().path());
  }

  @Test
  void aTemplateThatIsNoTextIsSaid() throws IOException {
    Problem problem = only(render("pages/data.html", new byte[] {'a', (byte) 0xff, (byte) 0xfe}));
    assertTrue(problem.message().contains("not UTF-8"), problem::toString);
  }

  @Test
  void templatesCannotCallMethods() throws IOException {
    Problem problem = only(render("pages/data.html", "{{ site.title.getClass().getName() }}"));
    assertEquals("templates/pages/data.html", problem.place().path());
    assertEquals(1, problem.place().line());
  }

  @Test
  void aTemplateOfAWrongNameIsNoticed() throws IOException {
    Problem problem = only(render("pages/documnet.html", "x"));
    assertEquals(Problem.Severity.WARNING, problem.severity());
    assertTrue(
        problem.hint().orElseThrow().startsWith("did you mean \"document.html\"?"),
        problem::toString);
  }

  @Test
  void anUnknownNameInAMarkdownPageIsSaid() throws IOException {
    CorpusSettings settings = Drafts.settings("S");
    Page page = new Page("pages/about.md", "about", "About", "One.\n\n{{ site.titel }}\n");
    Corpus corpus =
        new Corpus(
            settings,
            List.of(),
            List.of(),
            List.of(),
            Entities.NONE,
            List.of(page),
            Links.NONE,
            Ledger.EMPTY);
    Problem problem = only(new RenderStage(Drafts.theme()).render(corpus, out));
    assertEquals("pages/about.md", problem.place().path());
    assertEquals(3, problem.place().line());
    assertTrue(problem.hint().orElseThrow().startsWith("did you mean \"title\"?"));
  }

  @Test
  void aPublishersPageTakesThePlaceOfOurs() throws IOException {
    Page page = new Page("pages/about.md", "about", "Über", "# Über\n\nHier.");
    Corpus corpus =
        new Corpus(
            Drafts.settings("S"),
            List.of(),
            List.of(),
            List.of(),
            Entities.NONE,
            List.of(page),
            Links.NONE,
            Ledger.EMPTY);
    assertEquals(List.of(), new RenderStage(Drafts.theme()).render(corpus, out));
    assertEquals("Über", out.page("about/index.html").select("h1").text());
    assertEquals("Hier.", out.page("about/index.html").select(".prose").text());
  }
}
