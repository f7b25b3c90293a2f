package org.lectern.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code build --portable}: the example site in Chromium, from a disk, with no host at all. */
class PortableIT {
  @TempDir static Path folder;
  private static Path site;
  private static Playwright playwright;
  private static Browser browser;

  private final List<String> faults = new ArrayList<>();
  private Page page;

  @BeforeAll
  static void build() throws Exception {
    // A blank and signs that addresses give a meaning, as paths on a disk have them.
    site = folder.resolve("my site #1 100%");
    portable(site);
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("tests.chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
  }

  private static void portable(Path output) throws Exception {
    GenJar.Run run =
        GenJar.run(
            folder,
            "build",
            GenJar.PROJECT.resolve("seeds").toString(),
            "--portable",
            "--output",
            output.toString());
    assertEquals(0, run.exit(), run::all);
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void open() {
    page = browser.newPage();
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error") || m.type().equals("warning")) {
            faults.add(page.url() + " console: " + m.text());
          }
        });
    page.onPageError(e -> faults.add(page.url() + " script: " + e));
    page.onRequestFailed(r -> faults.add(page.url() + " cannot load " + r.url()));
    page.onRequest(
        r -> {
          if (!r.url().startsWith("file:") && !r.url().startsWith("data:")) {
            faults.add(page.url() + " asks for " + r.url());
          }
        });
  }

  @AfterEach
  void noFaults() {
    page.close();
    assertEquals(List.of(), faults);
  }

  private static String address(String path) {
    return site.resolve(path).toUri().toString();
  }

  @Test
  void linksLeadToPages() {
    page.navigate(address("index.html"));
    page.locator("nav a", new Page.LocatorOptions().setHasText("Documents")).first().click();
    page.waitForURL("**/documents/index.html");
    page.locator("a[href*='002_bcb90129e2034eb1']").first().click();
    page.waitForURL("**/documents/002_bcb90129e2034eb1/index.html*");
    assertTrue(page.locator("article").first().innerText().length() > 500);
    page.locator("a.wordmark").click();
    page.waitForURL("**/index.html");
    assertEquals(
        true,
        page.evaluate("document.fonts.ready.then(() => document.fonts.check('1em Literata'))"));
  }

  @Test
  void theBoxOfEveryPageLeadsToTheSearch() {
    page.navigate(address("people/index.html"));
    page.keyboard().press("/");
    page.keyboard().type("rural broadband");
    page.keyboard().press("Enter");
    page.waitForURL("**/search/index.html?q=rural*");
    page.locator("main mark").first().waitFor();
  }

  @Test
  void searchesFindAndLeadToTheParagraphAndBack() {
    page.navigate(address("search/index.html"));
    page.locator("#q").fill("rural broadband");
    Locator link = page.locator("main a[href*='#p']").first();
    link.waitFor();
    assertTrue(page.url().contains("?q=rural"), page.url());
    String count = page.locator("#count").innerText();
    link.click();
    page.waitForURL("**/documents/*/index.html*#p*");
    String fragment = (String) page.evaluate("location.hash.slice(1)");
    assertTrue(page.locator("[id='" + fragment + "']").innerText().contains("rural"));
    page.goBack();
    page.locator("main mark").first().waitFor();
    assertEquals(count, page.locator("#count").innerText());
    assertEquals("rural broadband", page.locator("#q").inputValue());
  }

  @Test
  void nothingFoundIsSaidAndNoError() {
    page.navigate(address("search/index.html") + "?q=zzzzunknownword");
    page.locator("main").getByText("No document").first().waitFor();
    assertEquals(0, page.locator("main mark").count());
  }

  @Test
  void nothingIsAllowedThatAHostWouldForbid() throws Exception {
    List<Path> pages;
    try (Stream<Path> walk = Files.walk(site)) {
      pages = walk.filter(p -> p.toString().endsWith(".html")).toList();
    }
    assertTrue(pages.size() > 20);
    for (Path file : pages) {
      String html = Files.readString(file);
      assertTrue(html.contains("script-src 'self' file:;"), file::toString);
      assertFalse(html.contains("unsafe"), file::toString);
      assertFalse(html.contains("type=\"module\""), file::toString);
    }
  }

  @Test
  void theSameCorpusGivesTheSameBytes() throws Exception {
    Path again = folder.resolve("again");
    portable(again);
    assertEquals(Tree.digests(site), Tree.digests(again));
  }

  @Test
  void theIndexIsThatOfAHostedSite() throws Exception {
    GenJar.Run run =
        GenJar.run(
            folder, "build", GenJar.PROJECT.resolve("seeds").toString(), "--output", "hosted");
    assertEquals(0, run.exit(), run::all);
    SortedMap<String, String> here = new TreeMap<>(Tree.digests(site.resolve("index")));
    assertTrue(here.keySet().removeIf(name -> name.endsWith(".js")));
    assertEquals(Tree.digests(folder.resolve("hosted/index")), here);
  }
}
