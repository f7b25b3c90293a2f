package org.lectern.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The search page and the box on every page, by keyboard, by pointer and as a screen reader is told
 * of them. The engine is one of 137 made-up documents ({@code fake-engine.js}), which has enough to
 * page through; {@link SearchIT} asks the real one.
 */
class SearchPageIT {
  @TempDir static Path folder;
  private static Playwright playwright;
  private static Browser browser;
  private static StaticHost host;

  private final List<String> faults = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void build() throws Exception {
    GenJar.Run run = GenJar.run(folder, "build", GenJar.PROJECT.resolve("seeds").toString());
    assertEquals(0, run.exit(), run::all);
    host = new StaticHost(folder.resolve("site-output"), "/", true);
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

  @BeforeEach
  void open() {
    open(1280, ColorScheme.LIGHT);
  }

  private void open(int width, ColorScheme scheme) {
    if (context != null) {
      context.close();
    }
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                // It would ask for the real engine behind the back of the test.
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK));
    page = context.newPage();
    page.onConsoleMessage(
        m -> {
          if (m.type().equals("error") && !m.text().contains("404")) {
            faults.add("console: " + m.text());
          }
        });
    page.onPageError(e -> faults.add("script: " + e));
    page.onRequest(
        r -> {
          if (!r.url().startsWith(host.url()) && !r.url().startsWith("data:")) {
            faults.add("asks for " + r.url());
          }
        });
    page.route(
        "**/assets/engine.*.js",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/javascript")
                    .setPath(GenJar.PROJECT.resolve("src/test/web/fake-engine.js"))));
  }

  @AfterEach
  void nothingWentWrong() {
    context.close();
    assertEquals(List.of(), faults);
  }

  private void go(String address) {
    page.navigate(host.url() + address);
  }

  private Locator box() {
    return page.locator("#q");
  }

  private Locator count() {
    return page.locator("#count");
  }

  private void address(String query) {
    page.waitForURL(host.url() + "search/" + query);
  }

  /** A filter's check box, by what stands beside it. */
  private Locator filter(String words) {
    return page.locator("#filters label", new Page.LocatorOptions().setHasText(words))
        .locator("input");
  }

  private Locator chips() {
    return page.locator("#chips button");
  }

  /** Waits until there are as many bars, and as many of them chosen. */
  private void barsAre(int all, int chosen) {
    page.waitForFunction(
        "wanted => [...document.querySelectorAll('.years path')]"
            + ".map(path => path.getAttribute('d').split('M').length - 1).join() === wanted",
        all + "," + chosen);
  }

  private Object evaluate(String script) {
    return page.evaluate(script);
  }

  @Test
  void resultsComeAsOneTypesAndTheListChangesOnce() {
    go("search/");
    assertThat(box()).isFocused();
    assertThat(page.locator("#found")).isHidden();
    page.keyboard().type("tax");
    assertThat(count()).hasText("137 documents");
    assertThat(page.locator("#results > li")).hasCount(10);
    assertThat(page.locator("#results mark").first()).hasText("tax");
    assertThat(page).hasTitle(Pattern.compile("^tax · "));
    assertThat(page.locator("#status")).hasText("137 documents");
    address("?q=tax");
    evaluate(
        "new MutationObserver(() => (window.changes = (window.changes ?? 0) + 1))"
            + ".observe(document.querySelector('#results'), {childList: true})");
    page.keyboard().type("es");
    assertThat(page.locator("#results mark").first()).hasText("taxes");
    assertThat(page.locator("#filters .facet li").first()).isVisible();
    assertEquals(1, evaluate("window.changes"));
    address("?q=taxes");
    page.goBack();
    assertThat(page.locator("#found")).isHidden();
    assertThat(box()).hasValue("");
    page.goForward();
    assertThat(count()).hasText("137 documents");
    assertThat(box()).hasValue("taxes");
  }

  @ParameterizedTest
  @CsvSource({"390", "1280"})
  void nothingMovesWhenCountsAndCompletionsArrive(int width) {
    open(width, ColorScheme.LIGHT);
    go("search/?q=ta");
    assertThat(page.locator("#results > li")).hasCount(10);
    Object before = evaluate("document.querySelector('#results').getBoundingClientRect().top");
    box().press("End");
    page.keyboard().type("x");
    assertThat(page.locator("#results mark").first()).hasText("tax");
    assertThat(page.locator("[role=option]")).hasCount(5);
    if (width > 1024) {
      assertThat(page.locator("#filters .facet li").first()).isVisible();
    }
    assertEquals(
        before, evaluate("document.querySelector('#results').getBoundingClientRect().top"));
  }

  @ParameterizedTest
  @CsvSource({"390", "1280"})
  void hitsStandBeforeTheirExcerptsAndNothingMovesWhenTheseCome(int width) {
    open(width, ColorScheme.LIGHT);
    page.addInitScript(
        """
        window.told = [];
        window.shifts = 0;
        addEventListener('DOMContentLoaded', () => {
          const status = document.querySelector('#status');
          new MutationObserver(() => status.textContent && told.push(status.textContent))
            .observe(status, {childList: true, characterData: true, subtree: true});
        });
        """);
    go("search/?q=late");
    Locator cards = page.locator("#results > li");
    assertThat(cards).hasCount(10);
    assertThat(count()).hasText("137 documents");
    assertThat(page.locator("#status")).hasText("137 documents");
    assertThat(page.locator("#results")).not().hasAttribute("aria-busy", "true");
    assertThat(page.locator("#results mark").first()).hasText("late");
    assertThat(cards.nth(1).locator("mark")).hasCount(0);
    Locator title = cards.nth(1).locator("h3 a");
    title.focus();
    Object before =
        evaluate("[...document.querySelectorAll('#results h3')].map((h) => h.offsetTop)");
    evaluate(
        """
        new PerformanceObserver((list) => {
          for (const { sources, value } of list.getEntries()) {
            if (sources.some(({ node }) => node?.parentElement?.closest('.hits'))) shifts += value;
          }
        }).observe({type: 'layout-shift'})
        """);
    evaluate("arrive()");
    assertThat(cards.nth(1).locator("mark").first()).hasText("late");
    assertThat(page.locator(".awaited")).hasCount(0);
    assertThat(title).isFocused();
    assertEquals(
        before, evaluate("[...document.querySelectorAll('#results h3')].map((h) => h.offsetTop)"));
    assertEquals(0, evaluate("shifts"));
    page.waitForTimeout(1000);
    assertEquals(List.of("137 documents"), evaluate("told"));
  }

  @ParameterizedTest
  @CsvSource({"390", "1280"})
  void nothingThatIsSeenMovesWhenTheFirstAnswerComesLate(int width) {
    open(width, ColorScheme.LIGHT);
    page.addInitScript(
        """
        window.slowest = 2000;
        window.seed = 30000; // the first answer takes two thirds of that
        window.moved = [];
        new PerformanceObserver((list) => {
          // Not what moves because the fonts arrive.
          for (const { node } of list.getEntries().flatMap(({ sources }) => [...sources])) {
            const part = (node?.closest ? node : node?.parentElement)?.closest('.found, .recent, .help, footer');
            if (part) moved.push(part.className);
          }
        }).observe({type: 'layout-shift', buffered: true});
        """);
    go("search/?q=tax");
    assertThat(page.locator("#results > li")).hasCount(10);
    assertThat(page.locator("#help")).hasCSS("visibility", "visible");
    assertEquals(List.of(), evaluate("new Promise((done) => setTimeout(() => done(moved), 300))"));
  }

  @Test
  void completesWithTheKeyboard() {
    go("search/");
    assertThat(box()).hasAttribute("role", "combobox");
    assertThat(box()).hasAttribute("aria-expanded", "false");
    page.keyboard().type("green reform");
    assertThat(box()).hasAttribute("aria-expanded", "true");
    String list = box().getAttribute("aria-controls");
    assertThat(page.locator("#" + list)).hasAttribute("role", "listbox");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    Locator chosen = page.locator("#" + box().getAttribute("aria-activedescendant"));
    assertThat(chosen).hasAttribute("aria-selected", "true");
    assertThat(chosen).containsText("reformer");
    assertThat(box()).hasValue("green reform");
    page.keyboard().press("Enter");
    assertThat(box()).hasValue("green reformer");
    assertThat(box()).hasAttribute("aria-expanded", "false");
    address("?q=green+reformer");
    page.keyboard().type("s");
    assertThat(box()).hasAttribute("aria-expanded", "true");
    page.keyboard().press("ArrowUp");
    assertThat(page.locator("[aria-selected=true]")).containsText("reformersable");
    page.keyboard().press("Escape");
    assertThat(box()).hasAttribute("aria-expanded", "false");
    assertThat(box()).hasValue("green reformers");
    page.keyboard().press("Escape");
    assertThat(box()).hasValue("");
    assertThat(page.locator("#found")).isHidden();
    page.keyboard().type("person:sm");
    assertThat(count()).hasText("137 documents");
    assertThat(box()).hasAttribute("aria-expanded", "false");
  }

  @Test
  void theBoxOfEveryPageLeadsToDocumentsAndToTheSearch() {
    go("people/");
    page.keyboard().press("/");
    Locator head = page.locator("#find");
    assertThat(head).isFocused();
    page.keyboard().type("reform");
    assertThat(page.locator("[role=group]")).hasCount(2);
    assertThat(page.locator(".find [role=status]")).hasText("9 suggestions");
    page.keyboard().press("ArrowUp");
    assertThat(page.locator("[aria-selected=true]")).hasText("All 137 documents");
    page.keyboard().press("ArrowUp");
    assertThat(page.locator("[aria-selected=true]")).containsText("Made-up document 2");
    page.keyboard().press("Enter");
    page.waitForURL(host.url() + "documents/made-2/?mark=reform");
    go("people/");
    page.keyboard().press("Control+k");
    assertThat(page.locator("[role=group]")).hasAttribute("aria-label", "Recent searches");
    assertThat(page.locator("[role=option]")).hasText("reform");
    page.keyboard().type("tax");
    assertThat(page.locator("[role=option]").last()).hasText("All 137 documents");
    page.keyboard().press("Escape");
    assertThat(page.locator("[role=listbox]")).isHidden();
    page.keyboard().press("Enter");
    address("?q=tax");
    assertThat(count()).hasText("137 documents");
  }

  /** A slow machine, and an engine whose answers come late and in another order. */
  private void slowDown() {
    page.addInitScript("globalThis.slowest = 400");
    JsonObject rate = new JsonObject();
    rate.addProperty("rate", 5);
    context.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void filtersCountAddUpAndGoAway(boolean slow) {
    if (slow) {
      slowDown();
    }
    go("search/?q=tax");
    filter("Speech").check();
    assertThat(count()).hasText("46 documents");
    address("?q=tax&type=speech");
    assertThat(chips()).hasText("Remove filter Kind: speech");
    assertThat(filter("Speech")).isFocused();
    assertThat(page.locator("#status")).hasText("46 documents");
    assertThat(filter("Report")).isVisible();
    filter("Report").check();
    assertThat(count()).hasText("92 documents");
    address("?q=tax&type=speech&type=report");
    filter("2023").check();
    address("?q=tax&year=2023&type=speech&type=report");
    assertThat(chips()).hasCount(3);
    chips().nth(1).focus();
    page.keyboard().press("Enter");
    assertThat(chips()).hasCount(2);
    assertThat(chips().nth(1)).isFocused();
    page.getByText("Clear all").click();
    address("?q=tax");
    assertThat(count()).hasText("137 documents");
    assertThat(count()).isFocused();
    assertThat(filter("2023")).not().isChecked();
    page.goBack();
    assertThat(chips()).hasCount(2);
    assertThat(filter("2023")).isChecked();
  }

  @Test
  void peopleAreCountedWhenTheirGroupIsOpened() {
    go("search/?q=tax");
    assertThat(filter("Speech")).isVisible();
    String asked = "window.asked.filter(a => a.facets?.includes('person')).length";
    assertEquals(0, evaluate(asked));
    page.getByText("Person", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("[data-field=person] li:visible")).hasCount(8);
    assertEquals(1, evaluate(asked));
    page.locator("[data-field=person]").getByText("23 more").click();
    assertThat(page.locator("[data-field=person] li:visible")).hasCount(31);
    assertThat(page.locator("[data-field=person] li:nth-child(9) input")).isFocused();
    filter("Speaker No. 30").check();
    assertThat(chips()).hasText("Remove filter Person: Speaker No. 30");
    page.reload();
    assertThat(chips()).hasText("Remove filter Person: Speaker No. 30");
    // Nothing is left of it here, and still it has its name.
    go("search/?q=zztax&person=person-30");
    assertThat(chips()).hasText("Remove filter Person: Speaker No. 30");
    go("search/?person=person-30");
    assertThat(count()).hasText(Pattern.compile("^\\d documents$"));
  }

  @Test
  void onANarrowPageNothingIsCountedBeforeItIsWanted() {
    open(390, ColorScheme.LIGHT);
    go("search/?q=tax&type=speech");
    assertThat(chips()).hasText("Remove filter Kind: speech");
    String asked = "window.asked.flatMap(a => a.facets ?? []).join()";
    page.waitForFunction("() => window.asked.some(a => a.facets)");
    assertEquals("type", evaluate(asked));
    page.locator(".filters-toggle").click();
    assertThat(filter("2023")).isVisible();
    assertThat(page.locator(".filters-toggle")).hasText("Narrow down (1)");
    filter("2023").check();
    address("?q=tax&year=2023&type=speech");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void datesAreTypedDraggedOverAndChosenWithKeys(boolean slow) {
    if (slow) {
      slowDown();
    }
    go("search/?q=tax");
    assertThat(filter("Speech")).isVisible();
    Locator from = page.locator("#from");
    from.fill("2019-7");
    from.press("Tab");
    address("?q=tax&from=2019-7");
    assertThat(chips()).hasText("Remove filter Date: from 2019-7");
    assertEquals(
        "{\"from\":20190701,\"to\":99991231}",
        evaluate("JSON.stringify(window.asked.find(a => a.dates).dates)"));
    from.fill("last week");
    from.press("Tab");
    assertFalse((Boolean) from.evaluate("e => e.checkValidity()"));
    address("?q=tax&from=2019-7");
    from.fill("");
    from.press("Tab");
    address("?q=tax");
    Locator low = page.getByLabel("From year");
    low.press("ArrowRight");
    address("?q=tax&from=2017");
    barsAre(8, 7);
    page.getByLabel("To year").press("ArrowLeft");
    address("?q=tax&from=2017&to=2022");
    // The years that are left out keep their bars, to be chosen again.
    assertThat(page.locator("#count")).hasText("105 documents");
    barsAre(8, 6);
    var bars = page.locator(".years svg").boundingBox();
    double year = bars.width / 8;
    page.mouse().move(bars.x + year * 2.5, bars.y + 20);
    page.mouse().down();
    page.mouse().move(bars.x + year * 4.5, bars.y + 25);
    assertThat(page.locator(".years-note")).hasText(Pattern.compile("^2018–2020: \\d+ documents$"));
    page.mouse().up();
    address("?q=tax&from=2018&to=2020");
    page.mouse().click(bars.x + year * 5.5, bars.y + 20);
    address("?q=tax&from=2021&to=2021");
    page.mouse().click(bars.x + year * 5.5, bars.y + 20);
    address("?q=tax");
  }

  /** Nobody waits for an answer before pressing again. */
  @Test
  void whatIsPressedBeforeTheAnswerCounts() {
    page.addInitScript("globalThis.slowest = 1500");
    go("search/?q=tax&year=2022&type=speech&type=report");
    assertThat(filter("Speech")).isChecked();
    Locator low = page.getByLabel("From year");
    low.press("ArrowRight");
    low.press("ArrowRight");
    address("?q=tax&year=2022&type=speech&type=report&from=2018");
    assertThat(page.locator("#from")).hasValue("2018");
    assertThat(low).isFocused();
    assertThat(chips()).hasCount(4);
    chips().nth(1).focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    address("?q=tax&year=2022&from=2018");
    assertThat(chips()).hasCount(2);
    assertThat(chips().nth(1)).isFocused();
    assertThat(filter("Report")).not().isChecked();
    // The counts of the last answer arrive, and the same chip is there.
    chips().nth(1).evaluate("chip => (window.chip = chip)");
    assertThat(page.locator("#results")).not().hasAttribute("aria-busy", "true");
    page.waitForFunction("() => window.asked.at(-1).facets");
    assertThat(chips().nth(1)).isFocused();
    assertEquals(true, evaluate("window.chip === document.activeElement"));
  }

  @Test
  void noRowMovesUnderAHandAndTheNextAnswerTakesNoFocus() {
    page.addInitScript("globalThis.slowest = 600");
    go("search/?q=tax");
    page.getByText("Person", new Page.GetByTextOptions().setExact(true)).click();
    Locator people = page.locator("[data-field=person] .value");
    assertThat(people).hasCount(31);
    List<String> before = people.allTextContents();
    filter("Speech").check();
    page.locator("[data-field=person] input").nth(2).focus();
    assertThat(count()).hasText("46 documents");
    assertThat(page.locator("[data-field=person] .n").first()).not().hasText("10 documents");
    assertEquals(before, people.allTextContents());
    assertThat(page.locator("[data-field=person] input").nth(2)).isFocused();
    // Who goes back to the box while the next page is on its way stays in the box.
    page.locator("#pages").getByText("Next").click();
    page.keyboard().press("/");
    assertThat(count()).hasText(Pattern.compile("page 2 of 5$"));
    assertThat(box()).isFocused();
  }

  @Test
  void whatIsTypedBeforeTheScriptCounts() {
    page.route(
        "**/assets/search-page.*.js",
        route -> {
          box().fill("tax");
          route.resume();
        });
    go("search/");
    assertThat(count()).hasText("137 documents");
    assertThat(box()).hasValue("tax");
    address("?q=tax");
  }

  @Test
  void sortsAndPages() {
    go("search/?q=tax");
    page.locator("#sort").selectOption("newest");
    address("?q=tax&sort=newest");
    assertThat(page.locator("#results h3").first()).containsText("document 136 ");
    page.locator("#pages").getByText("Next").click();
    address("?q=tax&sort=newest&page=2");
    assertThat(count()).hasText("137 documents, page 2 of 14");
    assertThat(count()).isFocused();
    assertThat(page.locator("#pages [aria-current=page]")).hasText("2");
    assertThat(page.locator("#results h3").first()).containsText("document 126 ");
    page.getByLabel("Page 14").click();
    assertThat(page.locator("#results > li")).hasCount(7);
    page.goBack();
    page.goBack();
    address("?q=tax&sort=newest");
    assertThat(page.locator("#results h3").first()).containsText("document 136 ");
    page.goBack();
    assertThat(page.locator("#sort")).hasValue("relevance");
    go("search/?q=tax&page=999");
    assertThat(count()).hasText("137 documents, page 14 of 14");
    address("?q=tax&page=14");
  }

  @Test
  void theWayBackLeadsToTheSamePlace() {
    go("search/?q=tax&page=2");
    Locator hit = page.locator("#results h3 a").nth(8);
    hit.scrollIntoViewIfNeeded();
    int place = ((Number) evaluate("Math.round(scrollY)")).intValue();
    assertTrue(place > 100, () -> "scrolled to " + place);
    hit.click();
    page.waitForURL("**/documents/made-18/**");
    page.goBack();
    assertThat(count()).hasText("137 documents, page 2 of 14");
    page.waitForFunction("place => Math.abs(scrollY - place) < 3", place);
  }

  @Test
  void recentSearchesAreKeptHereOnlyAndAsLongAsOneLikes() {
    for (int i = 1; i <= 9; i++) {
      go("search/");
      page.keyboard().type("word" + i);
      page.keyboard().press("Enter");
      assertThat(count()).hasText("137 documents");
    }
    go("search/");
    assertThat(page.locator("#recent li")).hasCount(8);
    assertThat(page.locator("#recent li").first()).hasText("word9");
    page.locator("#recent").getByText("word5").click();
    address("?q=word5");
    assertThat(box()).hasValue("word5");
    go("search/");
    assertThat(page.locator("#recent li").first()).hasText("word5");
    page.getByText("Forget them").click();
    assertThat(page.locator("#recent li")).hasCount(0);
    assertEquals("[]", evaluate("Object.values({...localStorage}).join()"));
    page.getByText("Keep recent searches").click();
    page.locator("#q").fill("secret");
    page.locator("#q").press("Enter");
    assertThat(count()).hasText("137 documents");
    assertEquals("off", evaluate("Object.values({...localStorage}).join()"));
    page.reload();
    go("search/");
    assertThat(page.locator("#recent input")).not().isChecked();
  }

  @Test
  void whatFindsNothingSaysWhatCanBeTried() {
    go("search/?q=zzreform&type=speech");
    assertThat(count()).hasText("No document has “zzreform” with these filters");
    assertThat(page.locator("#reading")).containsText("In no document: “zzreform”");
    page.locator("#reading a").first().click();
    address("?q=reform&type=speech");
    assertThat(box()).hasValue("reform");
    assertThat(count()).hasText("46 documents");
    go("search/?q=tax&type=speech&year=1999");
    assertThat(count()).hasText("No document has “tax” with these filters");
    page.locator("#reading").getByText("137 documents").click();
    address("?q=tax");
    go("search/?q=tax+AND");
    assertThat(page.locator("#reading")).hasText("Understood as tax");
  }

  @Test
  void aFailureIsSaidAndCanBeTriedAgain() {
    go("search/?q=damaged");
    assertThat(count()).hasText("The search index could not be read");
    assertThat(page.locator("#status")).hasText("The search index could not be read");
    assertThat(page.locator("#filters")).isHidden();
    assertEquals(1, faults.size(), faults::toString);
    box().fill("well");
    assertThat(count()).hasText("137 documents");
    assertThat(page.locator("#filters")).isVisible();
    faults.clear();
  }

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "390, DARK", "768, LIGHT", "1280, LIGHT", "1280, DARK"})
  void everyStateIsAccessible(int width, ColorScheme scheme) throws Exception {
    open(width, scheme);
    List<String> violations = new ArrayList<>();
    go("search/?q=tax&type=speech&from=2018&page=2");
    if (width < 1024) {
      page.locator(".filters-toggle").click();
      assertThat(page.locator(".filters-toggle")).hasAttribute("aria-expanded", "true");
    }
    page.getByText("Person", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("[data-field=person] li").first()).isVisible();
    box().press("End");
    page.keyboard().type("e");
    page.keyboard().press("ArrowDown");
    assertThat(box()).hasAttribute("aria-expanded", "true");
    violations.addAll(Chromium.violations(page));
    assertEquals(0, Chromium.overflow(page));
    go("search/?q=zzreform&type=speech");
    assertThat(count()).containsText("No document");
    violations.addAll(Chromium.violations(page));
    go("people/");
    page.locator("#find").focus();
    page.keyboard().type("tax");
    assertThat(page.locator("[role=option]").last()).hasText("All 137 documents");
    page.keyboard().press("ArrowDown");
    violations.addAll(Chromium.violations(page));
    assertEquals(0, Chromium.overflow(page));
    assertEquals(List.of(), violations);
  }
}
