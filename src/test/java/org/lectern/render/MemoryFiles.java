package org.lectern.render;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.lectern.model.SiteFiles;

/** Keeps the files of a site in memory and refuses a second file at one path. */
final class MemoryFiles implements SiteFiles {
  final Map<String, byte[]> files = new TreeMap<>();

  @Override
  public synchronized void add(String path, byte[] content, String claimant) {
    assertNull(files.put(path, content), () -> path + " is written twice");
  }

  String text(String path) {
    byte[] content = files.get(path);
    if (content == null) {
      throw new AssertionError("no " + path + " among " + files.keySet());
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  Document page(String path) {
    return Jsoup.parse(text(path), "");
  }

  /** The pages by path. */
  Map<String, Document> pages() {
    Map<String, Document> pages = new TreeMap<>();
    files.keySet().stream()
        .filter(path -> path.endsWith(".html"))
        .forEach(path -> pages.put(path, page(path)));
    return pages;
  }
}
