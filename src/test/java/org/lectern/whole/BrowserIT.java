package org.lectern.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The example site in Chromium, under a sub-path as GitHub Pages serves it. */
class BrowserIT {
  @TempDir static Path folder;
  private static Path site;
  private static Playwright playwright;
  private static Browser browser;
  private static StaticHost host;

  @BeforeAll
  static void build() throws Exception {
    GenJar.Run run = GenJar.run(folder, "build", GenJar.PROJECT.resolve("seeds").toString());
    assertEquals(0, run.exit(), run::all);
    site = folder.resolve("site-output");
    host = new StaticHost(site, "/repo/", true);
    playwright = Playwright.create();
    browser = Chromium.launch(playwright);
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
    host.close();
  }

  /** One page of every kind, by address. */
  private static List<String> pages() throws Exception {
    List<String> pages =
        new ArrayList<>(
            List.of(
                "",
                "documents/",
                "documents/all/by-title/",
                "documents/type/report/",
                "events/",
                "people/",
                "organisations/",
                "places/",
                "series/",
                "phrases/",
                "phrases/by-burst/",
                "method/",
                "search/",
                "search/?q=security",
                "data/",
                "about/",
                "404.html"));
    for (String kind :
        List.of("documents", "events", "people", "organisations", "places", "series", "phrases")) {
      try (Stream<Path> folders =
          Files.list(site.resolve(kind)).filter(Files::isDirectory).sorted()) {
        folders
            .filter(f -> !f.getFileName().toString().startsWith("by-"))
            .limit(3)
            .forEach(f -> pages.add(kind + "/" + f.getFileName() + "/"));
      }
    }
    try (Stream<Path> folders = Files.list(site.resolve("events")).sorted()) {
      folders
          .filter(f -> Files.isDirectory(f.resolve("compare")))
          .limit(1)
          .forEach(f -> pages.add("events/" + f.getFileName() + "/compare/"));
    }
    return pages;
  }

  private static BrowserContext context(int width, String scheme, boolean script) {
    return browser.newContext(
        new Browser.NewContextOptions()
            .setViewportSize(width, 844)
            .setColorScheme(scheme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT)
            .setJavaScriptEnabled(script));
  }

  @ParameterizedTest
  @CsvSource({"390, light", "390, dark", "1280, light", "1280, dark"})
  void everyPageIsSoundAndAccessible(int width, String scheme) throws Exception {
    List<String> faults = new ArrayList<>();
    try (BrowserContext context = context(width, scheme, true)) {
      Page page = context.newPage();
      page.onConsoleMessage(
          m -> {
            if (m.type().equals("error")) {
              faults.add(page.url() + " console: " + m.text());
            }
          });
      page.onPageError(e -> faults.add(page.url() + " script: " + e));
      page.onRequest(
          r -> {
            if (!r.url().startsWith(host.url()) && !r.url().startsWith("data:")) {
              faults.add(page.url() + " asks for " + r.url());
            }
          });
      for (String address : pages()) {
        if (address.equals("404.html")) {
          continue; // Its links are absolute; aLostReaderFindsTheWayBack looks at it.
        }
        page.navigate(host.url() + address);
        page.waitForLoadState();
        int overflow = Chromium.overflow(page);
        if (overflow > 0) {
          faults.add(address + " is " + overflow + " px too wide");
        }
        Chromium.violations(page).forEach(v -> faults.add(address + " axe " + v));
      }
    }
    assertEquals(List.of(), faults);
  }

  /** At the root of a domain, where its links lead without a base URL. */
  @ParameterizedTest
  @CsvSource({"390, dark", "1280, light"})
  void aLostReaderFindsTheWayBack(int width, String scheme) throws Exception {
    try (StaticHost root = new StaticHost(site, "/", true);
        BrowserContext context = context(width, scheme, true)) {
      Page page = context.newPage();
      page.navigate(root.url() + "no/such/page");
      assertEquals(List.of(), Chromium.violations(page));
      page.locator("main a").first().click();
      page.waitForURL(root.url());
      assertEquals("[/no/such/page]", root.missing().toString());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void searchFindsMarksAndLeadsToTheParagraph(boolean ranges) throws Exception {
    try (StaticHost other = new StaticHost(site, "/", ranges);
        BrowserContext context = context(1280, "light", true)) {
      Page page = context.newPage();
      page.navigate(other.url());
      page.keyboard().press("/");
      page.keyboard().type("rural broadband");
      page.keyboard().press("Enter");
      Locator first = page.locator("main mark").first();
      first.waitFor();
      assertTrue(page.url().contains("q=rural"), page.url());
      Locator link = page.locator("main a[href*='#p']").first();
      assertTrue(
          link.getAttribute("href").contains("004_b120ea91e6c6249d"), link.getAttribute("href"));
      link.click();
      page.waitForURL("**/documents/004_b120ea91e6c6249d/**");
      String fragment = (String) page.evaluate("location.hash.slice(1)");
      String text = page.locator("[id='" + fragment + "']").innerText();
      assertTrue(text.contains("rural"), text);
      page.goBack();
      page.locator("main mark").first().waitFor();
      page.navigate(other.url() + "search/?q=zzzzunknownword");
      page.locator("main")
          .getByText("No ", new Locator.GetByTextOptions().setExact(false))
          .first()
          .waitFor();
      assertEquals(0, page.locator("main mark").count());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void aListIsSortedAndFilteredWhereItIs(int width) throws Exception {
    try (BrowserContext context = context(width, "light", true)) {
      Page page = context.newPage();
      page.navigate(host.url() + "documents/");
      page.evaluate("window.stays = true");
      String newest = page.locator(".card h3").first().innerText();
      page.locator(".orders").getByText("By title", exactly()).click();
      page.waitForURL(host.url() + "documents/all/by-title/");
      List<String> titles = page.locator(".card h3").allInnerTexts();
      assertEquals(titles.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList(), titles);
      assertTrue(page.title().contains("By title"), page.title());
      page.locator("#narrow").fill("conference CYBER");
      assertTrue(page.locator(".found-here").innerText().startsWith("4 of 5"));
      assertEquals(4, page.locator(".card:visible").count());
      assertEquals(
          host.url() + "people/",
          page.locator(".site-header nav a[href$='people/']").evaluate("a => a.href"),
          "what is around the list leads where it led");
      page.locator("#narrow").fill("nosuchword");
      assertEquals(0, page.locator(".year:visible").count());
      assertEquals(List.of(), Chromium.violations(page));
      page.goBack();
      page.waitForURL(host.url() + "documents/");
      page.locator("#narrow").fill("");
      page.locator(".card h3").first().getByText(newest, exactly()).waitFor();
      assertEquals(true, page.evaluate("window.stays"), "the page was never loaded again");
      page.locator("#narrow").fill("broadband");
      page.keyboard().press("Enter");
      page.waitForURL(host.url() + "search/?q=broadband");
    }
  }

  @Test
  void readingAndBrowsingNeedNoScript() throws Exception {
    try (BrowserContext context = context(390, "light", false)) {
      Page page = context.newPage();
      page.navigate(host.url());
      page.locator("a[href*='documents/']").first().click();
      page.locator("a[href*='000_7bf641eed1883a87']").first().click();
      assertTrue(
          page.locator("article").first().innerText().contains("has given important instructions"));
      page.navigate(host.url() + "search/");
      assertFalse(page.locator("noscript").first().textContent().isBlank());
    }
  }

  @Test
  void aPageIsLight() throws Exception {
    long bytes = 0;
    try (BrowserContext context = context(390, "light", true)) {
      Page page = context.newPage();
      List<Response> responses = new ArrayList<>();
      page.onResponse(responses::add);
      page.navigate(host.url() + "documents/002_bcb90129e2034eb1/");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      for (Response response : List.copyOf(responses)) {
        // Fonts are compressed as they are.
        boolean font = response.url().endsWith(".woff2");
        bytes += font ? response.body().length : Gzip.length(response.body());
      }
    }
    String measured = bytes + " bytes compressed";
    assertTrue(bytes > 1000 && bytes < 50_000, measured);
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1280})
  void aPassageIsCitedByItsWordsAndByItsNumber(int width) throws Exception {
    try (BrowserContext context = context(width, "light", true)) {
      context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
      Page page = context.newPage();
      page.navigate(host.url() + "documents/002_bcb90129e2034eb1/");
      page.evaluate("getSelection().selectAllChildren(document.querySelector('#p4 .said'))");
      page.locator(".cite-bar button").click();
      assertEquals(List.of(), Chromium.violations(page));
      page.locator(".cite-dialog").getByText("Link", exactly()).click();
      page.locator(".cite-dialog").getByText("Copy", exactly()).click();
      page.locator(".cite-dialog").getByText("Copied", exactly()).waitFor();
      String link = (String) page.evaluate("navigator.clipboard.readText()");
      assertTrue(link.startsWith(page.url() + "#p4:~:text=Since%20the%2018th"), link);
      page.keyboard().press("Escape");
      page.locator(".cite-dialog").waitFor(detached());
      assertShowsItsWords(context, link.replace("#p4:~:", "#:~:"));

      // That nothing is selected any more is told when the paragraph has been offered.
      page.evaluate("getSelection().removeAllRanges()");
      page.locator("#p9 .pn").focus();
      page.keyboard().press("Enter");
      page.locator(".cite-bar").getByText("Cite ¶ 9", exactly()).waitFor();
      page.waitForTimeout(600);
      assertTrue(page.locator(".cite-bar").isVisible());
      page.keyboard().press("c");
      page.locator(".cite-dialog").getByText("Text", exactly()).click();
      String text = page.locator(".cite-dialog pre").innerText();
      assertTrue(text.startsWith("“Xi stressed cyberspace security"), text);
      assertTrue(text.contains("” (Xi Jinping)."), text);
      assertTrue(text.endsWith(", ¶ 9. " + page.url()), text);
    }
  }

  /** The browser finds the words of the address by themselves, without their paragraph's. */
  private static void assertShowsItsWords(BrowserContext context, String address) {
    Page page = context.newPage();
    page.setViewportSize(390, 320);
    page.navigate(address);
    page.waitForFunction(
        """
        () => {
          const { top, bottom } = document.querySelector('#p4 .said').getBoundingClientRect();
          return scrollY > 0 && top < innerHeight && bottom > 0;
        }
        """);
    page.close();
  }

  private static Locator.WaitForOptions detached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  /** Where a passage begins now that was cut otherwise when its address was copied. */
  @Test
  void anAddressInAComparisonLandsWhenItsPassageIsCutOtherwise() throws Exception {
    String compare =
        pages().stream().filter(p -> p.endsWith("/compare/")).findFirst().orElseThrow();
    try (BrowserContext context = context(1280, "light", true)) {
      Page page = context.newPage();
      page.navigate(host.url() + compare);
      String known =
          page.locator("tr[id]").all().stream()
              .map(row -> row.getAttribute("id"))
              .filter(id -> id.matches(".*\\.[1-9]\\d*"))
              .reduce((first, last) -> last)
              .orElseThrow();
      int dot = known.lastIndexOf('.');
      String inside =
          known.substring(0, dot + 1) + (Integer.parseInt(known.substring(dot + 1)) + 1);
      page.navigate(host.url() + compare + "#" + inside);
      Locator landed = page.locator(".landed");
      landed.waitFor();
      assertEquals(
          known, landed.evaluate("e => e.closest('tr').id"), "the row that begins just before");
      page.waitForFunction(
          "() => { const r = document.querySelector('.landed + p').getBoundingClientRect();"
              + " return r.bottom > 0 && r.top < innerHeight; }");
      page.evaluate("id => { location.hash = id; }", known);
      landed.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      page.evaluate("() => { location.hash = 'no-such-paragraph.5'; }");
      page.waitForTimeout(50);
      assertEquals(0, landed.count(), "an address that never was has no place");
    }
  }

  @Test
  void aNameShowsWhoItIs() throws Exception {
    try (BrowserContext context = context(1280, "light", true)) {
      Page page = context.newPage();
      page.navigate(host.url() + "documents/002_bcb90129e2034eb1/");
      Locator name = page.locator("#p1 a.person");
      Locator card = page.locator(".name-card");
      name.hover();
      card.getByText("Xi Jinping", exactly()).waitFor();
      assertEquals("name-card", name.getAttribute("aria-describedby"));
      assertEquals(List.of(), Chromium.violations(page));
      page.keyboard().press("Escape");
      assertFalse(card.isVisible());
      page.mouse().move(5, 5);
      page.locator("#p1 .pn").focus();
      page.keyboard().press("Tab");
      card.getByText("Beijing", exactly()).waitFor();
      page.keyboard().press("Tab");
      card.getByText("Xi Jinping", exactly()).waitFor();
    }
  }

  @ParameterizedTest
  @CsvSource({"390, dark", "1280, light"})
  void thePlainThemeIsSoundToo(int width, String scheme) throws Exception {
    Path corpus = folder.resolve("plain-" + width);
    GenJar.copySeeds(corpus);
    Files.writeString(corpus.resolve("corpus.yaml"), "\ntheme: plain\n", StandardOpenOption.APPEND);
    Path out = folder.resolve("plain-site-" + width);
    GenJar.Run run = GenJar.run(folder, "build", corpus.toString(), "--output", out.toString());
    assertEquals(0, run.exit(), run::all);
    List<String> faults = new ArrayList<>();
    try (StaticHost plain = new StaticHost(out, "/", true);
        BrowserContext context = context(width, scheme, true)) {
      Page page = context.newPage();
      for (String address : pages()) {
        page.navigate(plain.url() + address);
        page.waitForLoadState();
        if (Chromium.overflow(page) > 0) {
          faults.add(address + " is too wide");
        }
        Chromium.violations(page).forEach(v -> faults.add(address + " axe " + v));
      }
    }
    assertEquals(List.of(), faults);
  }

  /** What export writes and what render lists are two stages' words; here they meet. */
  @Test
  void everyFileOfTheDataIsOnItsPage() throws Exception {
    Set<String> linked =
        Jsoup.parse(site.resolve("data/index.html"), "UTF-8").select("main a[href]").stream()
            .map(a -> a.attr("href").replaceFirst("^.*/", ""))
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(site.resolve("data"))) {
      assertEquals(
          List.of(),
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("index.html") && !linked.contains(name))
              .sorted()
              .toList());
    }
  }

  @Test
  void nothingIsMissing() throws Exception {
    try (BrowserContext context = context(1280, "light", true)) {
      Page page = context.newPage();
      for (String address : pages()) {
        if (!address.equals("404.html")) {
          page.navigate(host.url() + address);
          page.waitForLoadState();
        }
      }
    }
    assertEquals("[]", host.missing().toString());
  }
}
