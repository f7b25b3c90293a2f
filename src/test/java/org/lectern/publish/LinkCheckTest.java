package org.lectern.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Problem;

class LinkCheckTest {
  private static final String BASE = "https://example.org/letters/";

  @TempDir Path folder;
  private Staging staging;

  @BeforeEach
  void site() throws IOException {
    staging = new Staging(folder.resolve("next"), FileOps.REAL);
    add("index.html", "<p id='top-part'>x<a name=old></a>");
    add("documents/a/index.html", "<p id=p1>x<p id='\u8BB2'>y");
    add("documents/\u8BB2 b/index.html", "<p id=p1>x");
    add("assets/icons.svg", "<svg xmlns='http://www.w3.org/2000/svg'><g id='star'/></svg>");
    add("assets/style.css", "a { background: url('icons.svg') }");
    add("data/all.jsonl", "{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../a/",
        "../a/#p1",
        "#p1",
        "",
        "#",
        "#top",
        "?q=x#p1",
        "../../",
        "../../index.html",
        "../../#top-part",
        "../../#old",
        "../%E8%AE%B2%20b/",
        "../\u8BB2 b/#p1",
        "#%E8%AE%B2",
        "#\u8BB2",
        "../../data/all.jsonl",
        "../../assets/icons.svg#star",
        "../a",
        "/letters/",
        "/letters/documents/a/#p1",
        BASE,
        BASE + "documents/a/#p1",
        "https://example.org/letters/#:~:text=x",
        "https://example.org/",
        "https://elsewhere.org/x",
        "//elsewhere.org/",
        "mailto:a@b.c",
        "data:text/plain,x",
        "javascript:void(0)",
        " ../a/ "
      })
  void leadsSomewhere(String address) throws IOException {
    add("documents/a/page.html", "<p id=p1><p id='\u8BB2'><a href=\"" + address + "\">x</a>");
    assertEquals(List.of(), check());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "../b/, leads to no file",
        "../a/#p9, leads to no id \"p9\" in documents/a/index.html",
        "#p9, leads to no id \"p9\" in documents/a/page.html",
        "../../../, leads above the site",
        "/, leads out of the site's folder",
        "/documents/a/, leads out of the site's folder",
        "../a/index.htm, leads to no file",
        "../A/, leads to no file",
        "../../assets/icons.svg#moon, leads to no id \"moon\"",
        "%zz, has a broken percent sign",
        "file:///etc/passwd, leads to a disk",
        "https://example.org/letters/gone/, leads to no file",
      })
  void leadsNowhere(String address, String message) throws IOException {
    add("documents/a/page.html", "<a href=\"" + address + "\">x</a>");
    List<Problem> problems = check();
    assertEquals(1, problems.size(), problems.toString());
    assertEquals("documents/a/page.html", problems.get(0).place().path());
    assertTrue(problems.get(0).message().contains(message), problems.get(0).message());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=gone.png>",
        "<script src=gone.js></script>",
        "<link rel=stylesheet href=gone.css>",
        "<img srcset='icons.svg 1x, gone.png 2x'>",
        "<form action=gone/></form>",
        "<object data=gone.pdf></object>",
        "<video poster=gone.jpg></video>",
        "<svg><use href='icons.svg#moon'/></svg>"
      })
  void everyAttributeThatLinksIsChecked(String html) throws IOException {
    add("assets/page.html", html);
    assertEquals(1, check().size());
  }

  @Test
  void styleSheetsFeedsAndTheSitemapAreChecked() throws IOException {
    add("assets/more.css", "a { background: url(\"gone.png\") } b { background: url(data:,x) }");
    add("sitemap.xml", "<urlset><url><loc>" + BASE + "gone/</loc></url></urlset>");
    add(
        "feed.xml",
        "<feed><link href='" + BASE + "'/><entry><link href='" + BASE + "no/'/></entry></feed>");
    assertEquals(
        List.of("assets/more.css", "feed.xml", "sitemap.xml"),
        check().stream().map(p -> p.place().path()).toList());
  }

  @Test
  void withoutABaseAnAbsolutePathIsFromTheRoot() throws IOException {
    add("404.html", "<a href=/documents/a/#p1>x</a>");
    assertEquals(List.of(), new LinkCheck(staging, Optional.empty()).run());
  }

  private List<Problem> check() throws IOException {
    return new LinkCheck(staging, Optional.of(BASE)).run();
  }

  private void add(String path, String content) throws IOException {
    staging.add(path, Sites.bytes(content), path);
  }
}
