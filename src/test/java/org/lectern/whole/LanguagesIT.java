package org.lectern.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The example corpus with all that a site can have: pages in three languages, one of them written
 * from the right, and the style guide.
 */
class LanguagesIT {
  private static final Map<String, String> FOLDERS =
      Map.of("en", "", "zh-Hans", "zh-Hans/", "ar", "ar/");

  private static final Pattern LATIN = Pattern.compile("[A-Za-z][a-z]{2,}|[A-Z]{3,}[a-z]*");

  /** Attributes that readers hear or see. */
  private static final List<String> SPOKEN =
      List.of("aria-label", "placeholder", "alt", "data-some", "data-none");

  @TempDir static Path folder;
  private static Path site;
  private static Playwright playwright;
  private static Browser browser;
  private static StaticHost host;

  @BeforeAll
  static void build() throws Exception {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path seeds = GenJar.PROJECT.resolve("seeds");
    try (Stream<Path> files = Files.walk(seeds)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = corpus.resolve(seeds.relativize(file));
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path settings = corpus.resolve("corpus.yaml");
    Files.writeString(settings, Files.readString(settings) + "interface: [en, zh-Hans, ar]\n");
    GenJar.Run run = GenJar.run(folder, "build", corpus.toString(), "--styleguide");
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

  /** Every page passes the W3C validator's engine. */
  @Test
  void everyPageIsValid() throws Exception {
    Path validator =
        Path.of(System.getProperty("tests.tools"), "vnu-jar", "build", "dist", "vnu.jar");
    assertTrue(Files.exists(validator), validator::toString);
    Path log = folder.resolve("validator.txt");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    validator.toString(),
                    "--skip-non-html",
                    "--errors-only",
                    "site-output"))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertTrue(process.waitFor(3, TimeUnit.MINUTES), "the validator did not end");
    assertEquals("", Files.readString(log));
    assertEquals(0, process.exitValue());
  }

  private static Set<String> pages(String language) throws IOException {
    Path root = site.resolve(FOLDERS.get(language));
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(f -> f.getFileName().toString().equals("index.html"))
          .map(f -> root.relativize(f).toString().replace('\\', '/'))
          .filter(f -> !f.startsWith("zh-Hans/") && !f.startsWith("ar/"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Document page(String language, String path) throws IOException {
    return Jsoup.parse(site.resolve(FOLDERS.get(language) + path), "UTF-8");
  }

  /**
   * The words of Latin letters that the messages of a language have themselves, such as names of
   * formats and of programs.
   */
  private static Set<String> ownLatin(String language) throws IOException {
    Properties words = new Properties();
    Path file = GenJar.PROJECT.resolve("templates/messages/" + language + ".properties");
    try (Reader in = Files.newBufferedReader(file)) {
      words.load(in);
    }
    Set<String> latin = new TreeSet<>();
    for (Object message : words.values()) {
      // Not names of arguments and tags, nor how a message chooses.
      String plain =
          message
              .toString()
              .replaceAll("</?[a-z][A-Za-z0-9]*>", " ")
              .replaceAll("\\{[a-z][A-Za-z]*, (plural|select|number)", " ")
              .replaceAll("(=\\d|\\b[a-z]+) \\{", " ")
              .replaceAll("\\{[a-z][A-Za-z]*}", " ");
      LATIN.matcher(plain).results().forEach(word -> latin.add(word.group()));
    }
    return latin;
  }

  @Test
  void everyPageIsThereInEveryLanguage() throws Exception {
    Set<String> main = pages("en");
    assertTrue(main.remove("styleguide/index.html"), "the style guide, in one language");
    assertTrue(main.size() > 50, main::toString);
    assertEquals(main, pages("zh-Hans"));
    assertEquals(main, pages("ar"));
  }

  @ParameterizedTest
  @CsvSource({"en, ltr", "zh-Hans, ltr", "ar, rtl"})
  void aPageSaysItsLanguageAndKnowsTheOthers(String language, String direction) throws Exception {
    for (String path : pages(language)) {
      if (path.startsWith("styleguide/")) {
        continue;
      }
      Document page = page(language, path);
      assertEquals(language, page.select("html").attr("lang"), path);
      String dir = page.select("html").attr("dir");
      assertEquals(direction, dir.isEmpty() ? "ltr" : dir, path);
      assertEquals(
          List.of("en", "zh-Hans", "ar"), page.select(".languages a").eachAttr("hreflang"), path);
    }
  }

  /** Every word of a page that is not of a text, a name or a file is in the page's language. */
  @ParameterizedTest
  @CsvSource({"zh-Hans, Han", "ar, Arabic"})
  void nothingOfTheInterfaceIsEnglish(String language, String script) throws Exception {
    Set<String> own = ownLatin(language);
    own.addAll(Set.of("API", "CSL", "Feed"));
    assertTrue(own.contains("TEI") && own.size() < 120, own::toString);
    Pattern written = Pattern.compile("\\p{Is" + script + "}");
    Set<String> left = new TreeSet<>();
    for (String path : pages(language)) {
      Document page = page(language, path);
      // What the texts say is in their own language, and a name is the same in every one.
      page.select("[lang=en], [dir=auto], bdi, script, pre, code, kbd, .languages").remove();
      // The list of all that has a name is called by it; a picture is read out by its table, too.
      page.select(".list-page h1, svg title").remove();
      NodeTraversor.traverse(
          (node, depth) -> {
            if (node instanceof TextNode text) {
              LATIN
                  .matcher(text.text())
                  .results()
                  .map(MatchResult::group)
                  .filter(word -> !own.contains(word))
                  .forEach(word -> left.add(word + " in “" + text.text().strip() + "”"));
            }
            for (String name : SPOKEN) {
              String said = node.attr(name);
              if (LATIN.matcher(said).find() && !written.matcher(said).find()) {
                left.add(name + "=" + said + " in " + path);
              }
            }
          },
          page.body());
    }
    assertEquals(Set.of(), left);
  }

  /** What was asked for is found, and nothing is pale any more because it is not the last word. */
  private static final String SETTLED =
      "() => !document.querySelector('#found[hidden], [aria-busy=true]')"
          + " && document.getAnimations().length === 0";

  @ParameterizedTest
  @CsvSource({"zh-Hans, 390", "ar, 390", "ar, 1280"})
  void thePagesAreSoundAndAccessible(String language, int width) throws Exception {
    String in = FOLDERS.get(language);
    List<String> faults = new ArrayList<>();
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 844))) {
      Page page = context.newPage();
      page.onPageError(e -> faults.add(page.url() + " script: " + e));
      for (String address : List.of("", "documents/", "people/", "data/", "search/?q=security")) {
        page.navigate(host.url() + in + address);
        page.waitForLoadState();
        page.waitForFunction(SETTLED);
        if (Chromium.overflow(page) > 0) {
          faults.add(address + " is " + Chromium.overflow(page) + " px too wide");
        }
        Chromium.violations(page).forEach(v -> faults.add(address + " axe " + v));
      }
    }
    assertEquals(List.of(), faults);
  }

  @Test
  void aReaderSearchesInChinese() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(host.url() + "zh-Hans/search/?q=security");
      assertThat(page.locator("#count")).hasText("5 篇文献");
      assertThat(page.locator("#results")).containsText("2023年7月14日–2023年7月15日");
    }
  }

  @Test
  void aReaderSearchesInArabic() {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.navigate(host.url() + "ar/search/?q=security");
      assertThat(page.locator("#count")).hasText(Pattern.compile("وثائق"));
      page.locator("#results .card a").first().click();
      page.waitForURL(Pattern.compile(".*/repo/ar/documents/.*"));
      assertThat(page.locator("html")).hasAttribute("dir", "rtl");
    }
  }
}
