package org.lectern.whole;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader's browser keeps of a site, and that nothing of it is shown while it is stale. */
class OfflineIT {
  private static final String SEEN = "documents/002_bcb90129e2034eb1/";
  private static final String UNSEEN = "documents/004_b120ea91e6c6249d/";
  private static Playwright playwright;
  private static Browser browser;

  @TempDir Path folder;
  private StaticHost host;
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void launch() {
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("tests.chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
  }

  @AfterAll
  static void quit() {
    playwright.close();
  }

  @BeforeEach
  void open() throws Exception {
    Path seeds = GenJar.PROJECT.resolve("seeds");
    try (Stream<Path> walk = Files.walk(seeds)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        GenJar.write(
            folder.resolve("corpus"), seeds.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    build();
    host = new StaticHost(folder.resolve("site-output"), "/repo/", true);
    context = browser.newContext();
    page = context.newPage();
  }

  @AfterEach
  void close() {
    context.close();
    host.close();
  }

  private void build() throws Exception {
    GenJar.Run run = GenJar.run(folder, "build", "corpus");
    assertEquals(0, run.exit(), run::all);
  }

  private void network(boolean there) {
    host.down(!there);
    context.setOffline(!there);
  }

  private void visit(String address) {
    page.navigate(host.url() + address);
  }

  /** Visits a page so that the worker of the present build has seen it. */
  private void visitWithWorker(String address) {
    visit(address);
    until("navigator.serviceWorker.controller !== null");
  }

  /** Waits for a condition; the page's policy lets no text be evaluated again and again. */
  private void until(String condition) {
    page.evaluate(
        "async () => { const indexName = async () => (await caches.keys()).find(n =>"
            + " n.includes(' index ')) ?? 'none'; while (!("
            + condition
            + ")) await new Promise(done => setTimeout(done, 50)); }");
  }

  /** Searches, and waits until the worker has said what is kept. */
  private void searchAndKeep(String words) {
    visit("search/?q=" + words);
    page.locator("main mark").first().waitFor();
    page.locator("#offline button").waitFor();
  }

  private String keepButton() {
    return page.locator("#offline button").innerText();
  }

  @Test
  void whatWasReadIsReadAgainAndEverySearchAnswers() {
    visitWithWorker("");
    visit(SEEN);
    String text = page.locator("article").first().innerText();
    searchAndKeep("rural");
    network(false);

    page.reload();
    page.locator("main mark").first().waitFor();
    // A word of which no part was read before, and its document's text with it.
    page.locator("#q").fill("broadband");
    page.waitForURL("**/search/?q=broadband");
    Locator hit = page.locator("main mark", new Page.LocatorOptions().setHasText("broadband"));
    hit.first().waitFor();
    visit(SEEN);
    assertEquals(text, page.locator("article").first().innerText());
    visit("");
    assertTrue(page.locator("main a").count() > 3);
    visit(UNSEEN);
    assertEquals("You are offline", page.locator("h1").innerText());
    page.locator("main a").first().click();
    page.waitForURL(host.url());
  }

  @Test
  void aNewBuildIsShownAtOnce() throws Exception {
    visitWithWorker("");
    visit(SEEN);
    searchAndKeep("rural");
    Path source = folder.resolve("corpus").resolve(SEEN.split("/")[1] + ".txt");
    Files.writeString(source, Files.readString(source) + "\n\nA wholly xylophonic paragraph.\n");
    build();

    visit(SEEN);
    assertTrue(page.locator("article").first().innerText().contains("xylophonic"));
    visit("search/?q=xylophonic");
    page.locator("main mark").first().waitFor();
    // The worker of the new build has the new index.
    searchAndKeep("xylophonic");
    until("(await (await caches.open(await indexName())).keys()).length > 4");
    network(false);
    visit("search/?q=xylophonic");
    page.locator("main mark").first().waitFor();
    visit(SEEN);
    assertTrue(page.locator("article").first().innerText().contains("xylophonic"));
  }

  @Test
  void theWholeSiteIsKeptOnWishAndRemoved() {
    visitWithWorker("");
    searchAndKeep("rural");
    assertTrue(keepButton().matches("Keep this site for reading offline \\(\\d+ [KM]B\\)"));
    page.locator("#offline button").click();
    page.locator("#offline button", new Page.LocatorOptions().setHasText("Remove")).waitFor();
    network(false);
    visit(UNSEEN);
    assertTrue(page.locator("article").first().innerText().length() > 200);
    visit("people/");
    assertEquals("People", page.locator("h1").innerText());

    network(true);
    searchAndKeep("rural");
    page.locator("#offline button", new Page.LocatorOptions().setHasText("Remove")).click();
    page.locator("#offline button", new Page.LocatorOptions().setHasText("Keep")).waitFor();
    network(false);
    visit("people/");
    assertEquals("You are offline", page.locator("h1").innerText());
  }

  @Test
  void thePreviewKeepsNothing() throws Exception {
    String built = Files.readString(folder.resolve("site-output/index.html"));
    assertTrue(built.contains("data-worker"));
    GenJar.Run run = GenJar.run(folder, "build", "corpus", "--portable", "--output", "disk");
    assertEquals(0, run.exit(), run::all);
    assertFalse(Files.readString(folder.resolve("disk/index.html")).contains("data-worker"));
    assertFalse(Files.exists(folder.resolve("disk/sw.js")));
  }
}
