package org.lectern.whole;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The browser of the tests, and what is asked of every page in it. */
final class Chromium {
  private Chromium() {}

  static Browser launch(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(System.getProperty("tests.chromium")))
                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu")));
  }

  /** What axe-core objects to on a page, a line each. */
  static List<String> violations(Page page) throws IOException {
    Path axe = Path.of(System.getProperty("tests.tools"), "axe-core", "axe.min.js");
    // Through the driver, not a script element: the page's own policy forbids those.
    page.evaluate(Files.readString(axe));
    Object lines =
        page.evaluate(
            "async () => (await axe.run()).violations"
                + ".map(v => v.id + ': ' + v.nodes.map(n => n.target).join(' '))");
    return ((List<?>) lines).stream().map(String::valueOf).toList();
  }

  /** By how many pixels a page is wider than its window. */
  static int overflow(Page page) {
    return ((Number)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .intValue();
  }
}
