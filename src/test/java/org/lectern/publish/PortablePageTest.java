package org.lectern.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages and scripts as they work from a disk. */
class PortablePageTest {
  private static final SiteLinks SITE =
      new SiteLinks(
          Set.of(
              "index.html",
              "documents/index.html",
              "documents/a b/index.html",
              "documents/a b/a b.md",
              "search/index.html",
              "assets/style.css"),
          Optional.empty());

  private static Document rewritten(String path, String html) throws IOException {
    byte[] page = new PortablePage(path, SITE).rewritten(html.getBytes(StandardCharsets.UTF_8));
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "../, ../index.html",
    "./, ./index.html",
    "., ./index.html",
    "../documents, ../documents/index.html",
    "a%20b/, a%20b/index.html",
    "a%20b/#p12, a%20b/index.html#p12",
    "a%20b/?mark=x#p12, a%20b/index.html?mark=x#p12",
    "../search/?q=a/b, ../search/index.html?q=a/b",
    "a%20b/a%20b.md, a%20b/a%20b.md",
    "/documents/a%20b/, ../documents/a%20b/index.html",
    "/, ../index.html",
    "#p1, #p1",
    "?q=x, ?q=x",
    "'', ''",
    "no/such/, no/such/",
    "https://example.org/documents/, https://example.org/documents/",
    "mailto:a@example.org, mailto:a@example.org",
    "data/, data/",
  })
  void linksToFoldersNameTheirPage(String before, String after) throws IOException {
    Document page = rewritten("documents/index.html", "<a href='" + before + "'>x</a><p>a/ b</p>");
    assertEquals(after, page.selectFirst("a").attr("href"));
    assertEquals("a/ b", page.selectFirst("p").text());
  }

  @Test
  void formsAndScriptsAreThoseOfADisk() throws IOException {
    Document page =
        rewritten(
            "documents/index.html",
            "<meta http-equiv=Content-Security-Policy content=\"script-src 'self'; base-uri 'none'\">"
                + "<link rel=preload href=x crossorigin><link rel=stylesheet href=../assets/style.css>"
                + "<script type=module src=../a.js></script><form action=../search/></form>");
    assertEquals(0, page.select("[crossorigin], [rel=preload], [type=module]").size());
    assertEquals("../search/index.html", page.selectFirst("form").attr("action"));
    assertTrue(page.selectFirst("script").hasAttr("defer"));
    assertEquals("../assets/style.css", page.selectFirst("link").attr("href"));
    assertEquals(
        "script-src 'self' file:; base-uri 'none'", page.selectFirst("meta").attr("content"));
  }

  @Test
  void textStaysAsItIs() throws IOException {
    String text = "a < b & \u00a0c \ud83d\ude00 \u0928\u093f &lt;script&gt;\n  two  blanks";
    String html =
        "<!doctype html><html><head></head><body><pre>"
            + text.replace("&", "&amp;").replace("<", "&lt;")
            + "</pre></body></html>";
    Document before = Jsoup.parse(html);
    assertEquals(
        before.selectFirst("pre").wholeText(),
        rewritten("index.html", html).selectFirst("pre").wholeText());
  }

  @Test
  void aScriptKeepsItsScope() {
    PortableScript marked = new PortableScript("const a = 1;\nexport {};\n");
    assertFalse(marked.needsModules());
    assertEquals("(()=>{\"use strict\";\nconst a = 1;\n\n\n})();\n", marked.classic());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import './a.js';",
        "import{a}from'./a.js';",
        "import * as a from './a.js';",
        "export const a = 1;",
        "export { a };",
        "  import a from './a.js'",
      })
  void whatNeedsModulesIsLeftAlone(String source) {
    assertTrue(new PortableScript(source).needsModules());
    assertEquals(source, new PortableScript(source).classic());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"const importance = 1;", "important();", "// import it", "exported = 1", "x.import"})
  void wordsThatOnlyLookLikeItAreNoImports(String source) {
    assertFalse(new PortableScript(source).needsModules());
  }
}
