package org.lectern.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search page over the example corpus, with the engine that the site ships. */
class SearchIT {
  @TempDir static Path folder;
  private static Playwright playwright;
  private static Browser browser;
  private static StaticHost host;

  @BeforeAll
  static void build() throws Exception {
    GenJar.Run run =
        GenJar.run(
            folder,
            "build",
            GenJar.PROJECT.resolve("seeds").toString(),
            "--base-url",
            "https://example.org/repo/");
    assertEquals(0, run.exit(), run::all);
    host = new StaticHost(folder.resolve("site-output"), "/repo/", true);
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

  @Test
  void everyExampleOfTheHelpFindsSomething() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(host.url() + "search/");
      List<String> examples = page.locator("#help dt a").allInnerTexts();
      assertTrue(examples.size() > 8, examples::toString);
      List<String> fruitless = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        page.locator("#help dt a").nth(i).click();
        assertThat(page.locator("#q")).hasValue(examples.get(i));
        assertThat(page.locator("#count")).hasText(Pattern.compile("^(\\d+ document|No).*"));
        if (page.locator("#count").innerText().startsWith("No")) {
          fruitless.add(examples.get(i));
        }
        page.goBack();
        assertThat(page.locator("#found")).isHidden();
      }
      assertEquals(List.of(), fruitless);
    }
  }

  @Test
  void filtersOfTheExamplesNarrowWhatIsFound() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(host.url() + "search/?q=security");
      String all = page.locator("#count").innerText();
      page.locator("[data-field=year] label").first().click();
      assertThat(page.locator("#chips button")).hasCount(1);
      assertThat(page.locator("#count")).not().hasText(all);
      assertThat(page.locator("#results > li").first()).isVisible();
      page.locator("[data-field=person] summary").click();
      assertThat(page.locator("[data-field=person] .value")).not().hasCount(0);
      assertThat(page.getByLabel("Xi Jinping").first()).isVisible();
    }
  }

  /** On arrival a phrase is marked as a whole, in whatever elements of the paragraph it stands. */
  @ParameterizedTest
  @CsvSource({
    "Core Technology, 004_b120ea91e6c6249d, core technology",
    "INTERNET, 004_b120ea91e6c6249d, internet",
    "Xi Jinping, 003_9f70d528e020bac9, xi jinping"
  })
  void whatWasFoundIsMarkedOnArrival(String mark, String document, String marked) {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(
          host.url() + "documents/" + document + "/?mark=" + mark.replace(" ", "+") + "#p1");
      page.waitForFunction("() => CSS.highlights.get('hit')?.size > 0");
      Object texts =
          page.evaluate(
              "() => [...new Set([...CSS.highlights.get('hit')].map(r => {"
                  + "const live = new Range(); live.setStart(r.startContainer, r.startOffset);"
                  + "live.setEnd(r.endContainer, r.endOffset); return live.toString().toLowerCase();}))]");
      assertEquals(List.of(marked), texts);
    }
  }

  @Test
  void theBrowserIsOfferedTheSearchWhereItsAddressIsKnown() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(host.url() + "people/");
      String href = page.locator("link[rel=search]").getAttribute("href");
      Object text = page.evaluate("async (href) => (await fetch(href)).text()", href);
      assertTrue(
          text.toString().contains("https://example.org/repo/search/?q={searchTerms}"),
          text::toString);
    }
  }
}
