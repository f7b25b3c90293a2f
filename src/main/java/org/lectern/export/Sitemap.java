package org.lectern.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.address.Addresses;
import org.lectern.model.Corpus;

/**
 * The sitemap (sitemaps.org 0.9): one file, or an index of several where there are more addresses
 * than one may hold. It gives no dates: when a page last changed is not known.
 */
final class Sitemap {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String NO_BASE =
      " Crawlers want whole addresses: set base-url in corpus.yaml. ";

  private final Urls urls;
  private final int most;

  /**
   * @param most how many addresses a file may hold; the format says 50,000
   */
  Sitemap(Urls urls, int most) {
    this.urls = urls;
    this.most = most;
  }

  /** The addresses of a corpus's pages, from the root. */
  static List<String> pages(Corpus corpus) {
    List<String> pages =
        new ArrayList<>(
            List.of(
                "",
                Addresses.DOCUMENTS,
                Addresses.EVENTS,
                Addresses.PEOPLE,
                Addresses.SEARCH,
                Addresses.DATA));
    corpus.pages().forEach(page -> pages.add(Addresses.page(page.slug())));
    corpus.documents().forEach(document -> pages.add(Addresses.document(document.id())));
    corpus.events().forEach(event -> pages.add(Addresses.event(event.id())));
    corpus.people().forEach(person -> pages.add(Addresses.person(person.id())));
    return pages;
  }

  /** The files and their contents. */
  Map<String, String> write(List<String> pages) {
    Map<String, String> files = new LinkedHashMap<>();
    if (pages.size() <= most) {
      files.put("sitemap.xml", list("urlset", "url", pages));
      return files;
    }
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < pages.size(); from += most) {
      String name = "sitemap-" + (parts.size() + 1) + ".xml";
      int to = Math.min(pages.size(), from + most);
      files.put(name, list("urlset", "url", pages.subList(from, to)));
      parts.add(name);
    }
    files.put("sitemap.xml", list("sitemapindex", "sitemap", parts));
    return files;
  }

  private String list(String root, String item, List<String> addresses) {
    String prefix = urls.base().orElse("/");
    return Xml.document(
        xml ->
            xml.element(
                root,
                list -> {
                  if (urls.base().isEmpty()) {
                    list.comment(NO_BASE);
                  }
                  for (String address : addresses) {
                    list.element(item, i -> i.text("loc", prefix + address));
                  }
                },
                "xmlns",
                NAMESPACE));
  }
}
