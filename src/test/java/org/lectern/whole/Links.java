package org.lectern.whole;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A second link checker, apart from the program's own, so that a fault in that one shows: every
 * {@code href} and {@code src} of every page leads to a file of the site, and every fragment to an
 * id.
 */
final class Links {
  private Links() {}

  /** The links that lead nowhere, a line each; and at least one line if there is no page at all. */
  static List<String> broken(Path site) throws IOException {
    Map<Path, Document> pages = new HashMap<>();
    if (Files.isDirectory(site)) {
      try (Stream<Path> files = Files.walk(site)) {
        for (Path file :
            (Iterable<Path>) files.filter(f -> f.toString().endsWith(".html"))::iterator) {
          pages.put(file, Jsoup.parse(file, "UTF-8"));
        }
      }
    }
    List<String> broken = new ArrayList<>();
    if (!pages.containsKey(site.resolve("index.html"))) {
      broken.add("no index.html in " + site);
    }
    Map<Path, Set<String>> ids = new HashMap<>();
    pages.forEach((path, page) -> ids.put(path, new HashSet<>(page.select("[id]").eachAttr("id"))));
    pages.forEach(
        (path, page) -> {
          for (Element element : page.select("[href], [src]")) {
            String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            if (!resolves(site, path, link, ids)) {
              broken.add(site.relativize(path) + ": " + link);
            }
          }
        });
    return broken;
  }

  private static boolean resolves(Path site, Path page, String link, Map<Path, Set<String>> ids) {
    if (link.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
      return true;
    }
    int hash = link.indexOf('#');
    String fragment = hash < 0 ? "" : decode(link.substring(hash + 1));
    String path = decode((hash < 0 ? link : link.substring(0, hash)).replaceFirst("\\?.*", ""));
    Path target = page;
    if (path.startsWith("/")) {
      target = site.resolve(path.substring(1));
    } else if (!path.isEmpty()) {
      target = page.getParent().resolve(path).normalize();
    }
    if (Files.isDirectory(target)) {
      target = target.resolve("index.html");
    }
    return target.startsWith(site)
        && Files.isRegularFile(target)
        && (fragment.isEmpty() || ids.getOrDefault(target, Set.of()).contains(fragment));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
