package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lectern.model.Corpus;

/** What holds for every page of every corpus. */
class SiteStructureTest {
  private static final Set<String> WRITTEN_BY_OTHERS =
      Set.of("feed.atom", "feed.json", "opensearch.xml");

  static MemoryFiles render(Corpus corpus) throws IOException {
    MemoryFiles out = new MemoryFiles();
    assertEquals(List.of(), new RenderStage(Drafts.theme()).render(corpus, out));
    return out;
  }

  @TestFactory
  Stream<DynamicTest> everyPageIsWellMade() {
    return Stream.of(
            new Site("seeds", SeedCorpus.build()),
            new Site("empty", Drafts.corpus(Drafts.settings("Nothing yet"))),
            new Site(
                "one", Drafts.corpus(Drafts.settings("One"), Drafts.plain("a b", "Just a line."))),
            new Site("hostile", HostileCorpus.build()))
        .flatMap(Site::tests);
  }

  private record Site(String name, Corpus corpus) {
    Stream<DynamicTest> tests() {
      try {
        MemoryFiles out = render(corpus);
        return out.pages().entrySet().stream()
            .map(
                page ->
                    DynamicTest.dynamicTest(
                        name + ": " + page.getKey(),
                        () -> checkPage(page.getKey(), page.getValue(), out)));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  static void checkPage(String path, Document page, MemoryFiles out) {
    assertAll(
        () -> assertEquals(1, page.select("h1").size(), "one h1"),
        () -> assertFalse(page.select("h1").text().isBlank(), "h1 has words"),
        () -> assertFalse(page.title().isBlank(), "title"),
        () -> assertFalse(page.select("html").attr("lang").isBlank(), "lang"),
        () -> assertEquals("#main", page.select("body > a.skip").attr("href"), "skip link"),
        () -> assertEquals(1, page.select("main#main").size(), "main"),
        () -> assertEquals(1, page.select("form[role=search]").size(), "one search box"),
        () -> checkHeadings(page),
        () -> checkNothingInline(page),
        () -> checkIds(page),
        () -> checkLinks(path, page, out));
  }

  private static void checkHeadings(Document page) {
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4")) {
      int next = heading.tagName().charAt(1) - '0';
      assertTrue(next <= level + 1, "no level is left out before " + heading);
      level = next;
    }
  }

  private static void checkNothingInline(Document page) {
    assertEquals(
        0,
        page.select(
                "style, [style], script:not([src]):not([type=application/ld+json])"
                    + ":not([type=application/json])")
            .size(),
        "inline code");
    for (Element element : page.getAllElements()) {
      element
          .attributes()
          .forEach(
              attribute ->
                  assertFalse(attribute.getKey().startsWith("on"), () -> "handler in " + element));
    }
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    assertTrue(policy.contains("default-src 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
  }

  private static void checkIds(Document page) {
    Set<String> ids = new HashSet<>();
    for (Element element : page.select("[id]")) {
      assertTrue(ids.add(element.id()), () -> "twice: " + element.id());
    }
    for (Element element : page.select("[aria-labelledby], [aria-describedby], label[for]")) {
      for (String attribute : List.of("aria-labelledby", "aria-describedby", "for")) {
        String id = element.attr(attribute);
        assertTrue(id.isEmpty() || ids.contains(id), () -> "no " + id + " for " + element);
      }
    }
  }

  private static void checkLinks(String path, Document page, MemoryFiles out) {
    Elements links = page.select("[href], [src], form[action]");
    assertTrue(links.size() > 8, "there are links");
    for (Element element : links) {
      String to =
          element.hasAttr("href")
              ? element.attr("href")
              : element.hasAttr("src") ? element.attr("src") : element.attr("action");
      boolean leaves = element.tagName().equals("a") && element.attr("rel").contains("external");
      if (!leaves) {
        checkLink(path, page, to, out);
      }
    }
  }

  private static void checkLink(String path, Document page, String to, MemoryFiles out) {
    assertFalse(to.matches("(?i)[a-z][a-z0-9+.-]*:.*|//.*"), () -> "leaves the site: " + to);
    if (to.startsWith("#")) {
      assertTrue(page.getElementById(to.substring(1)) != null, () -> "no " + to);
      return;
    }
    assertEquals(path.equals("404.html"), to.startsWith("/"), () -> "relative: " + to);
    URI base = URI.create("http://x/" + path.replace(" ", "%20"));
    String target = base.resolve(to).getPath().substring(1);
    String file = target.isEmpty() || target.endsWith("/") ? target + "index.html" : target;
    boolean others =
        WRITTEN_BY_OTHERS.contains(file)
            || file.startsWith("index/_0.")
            || file.startsWith("data/") && !file.endsWith(".html")
            || file.startsWith("api/")
            || file.matches("(people|series|phrases)/[^/]+/feed\\.(atom|json)")
            || file.equals("sitemap.xml")
            || file.matches("documents/([^/]+)/\\1\\.(md|txt|xml|bib|ris)");
    assertTrue(others || out.files.containsKey(file), () -> to + " leads to no " + file);
    String fragment = base.resolve(to).getFragment();
    if (fragment != null) {
      assertTrue(out.page(file).getElementById(fragment) != null, () -> "no target of " + to);
    }
  }

  @Test
  void writesEveryPageKind() throws IOException {
    MemoryFiles out = render(SeedCorpus.build());
    Set<String> folders = new TreeSet<>();
    out.pages().keySet().forEach(path -> folders.add(path.replaceFirst("[^/]+/index.html$", "*")));
    assertEquals(
        Set.of(
            "*",
            "404.html",
            "documents/*",
            "documents/all/*",
            "documents/language/*",
            "documents/language/en/*",
            "documents/source/*",
            "documents/type/*",
            "documents/year/*",
            "events/*",
            "index.html",
            "people/*",
            "phrases/*",
            "series/*"),
        folders);
    assertTrue(out.files.keySet().containsAll(List.of("search/index.html", "data/index.html")));
  }

  @Test
  void isTheSameTwice() throws IOException {
    MemoryFiles first = render(SeedCorpus.build());
    MemoryFiles second = render(SeedCorpus.build());
    assertEquals(first.files.keySet(), second.files.keySet());
    first.files.keySet().forEach(path -> assertEquals(first.text(path), second.text(path), path));
  }

  @Test
  void aPageStaysLight() throws IOException {
    MemoryFiles out = render(SeedCorpus.build());
    int shared =
        out.files.entrySet().stream()
            .filter(
                e -> e.getKey().matches("assets/style\\..*|assets/site-.*|.*literata-regular.*"))
            .mapToInt(e -> gzipped(e.getValue()))
            .sum();
    out.files.forEach(
        (path, content) -> {
          if (path.endsWith(".html")) {
            int total = shared + gzipped(content);
            assertTrue(total < 50_000, () -> path + " weighs " + total);
          }
        });
  }

  private static int gzipped(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.size();
  }

  @Test
  void lostAddressesLeadHomeUnderASubPath() throws IOException {
    Corpus corpus = Drafts.corpus(Drafts.settings("S").withBaseUrl("https://user.example/repo/"));
    Document missing = render(corpus).page("404.html");
    assertEquals("/repo/", missing.select("a.wordmark").attr("href"));
    Document home = render(corpus).page("index.html");
    assertEquals("https://user.example/repo/", home.select("link[rel=canonical]").attr("href"));
  }
}
