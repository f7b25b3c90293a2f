package org.lectern.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.lectern.address.Addresses;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.PartialDate;

/**
 * The sitemap (sitemaps.org 0.9): one file, or an index of several where there are more addresses
 * than one may hold. The page of a text has the day on which the text was published as the day of
 * its last change, where the publisher states it or it is as good as sure. When another page last
 * changed is not known, so nothing is said.
 */
final class Sitemap {
  private static final double SURE = 0.9;
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** A page whose file says its language is another page in that language. */
  private static final String TRANSLATION = ".*\\.[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\\.md";

  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String NO_BASE =
      " Crawlers want whole addresses: set base-url in corpus.yaml. ";

  private final Urls urls;
  private final int most;
  private final Map<String, String> changed;
  private final List<String> languages;

  /**
   * @param most how many addresses a file may hold; the format says 50,000
   */
  Sitemap(Urls urls, int most) {
    this(urls, most, Map.of(), List.of());
  }

  /**
   * @param changed when the pages of some addresses last changed, as RFC 3339 has days
   * @param languages the BCP 47 tags of the languages in which the pages are, the main one first
   */
  Sitemap(Urls urls, int most, Map<String, String> changed, List<String> languages) {
    this.languages = languages.size() > 1 ? List.copyOf(languages) : List.of();
    this.urls = urls;
    this.most = most;
    this.changed = Map.copyOf(changed);
  }

  /** When the pages of a corpus's texts last changed, as far as that is known. */
  static Map<String, String> changed(Corpus corpus) {
    Map<String, String> changed = new HashMap<>();
    for (Document document : corpus.documents()) {
      document
          .metadata()
          .date()
          .filter(date -> date.confidence() >= SURE && date.value().isSingle())
          .map(date -> date.value().from())
          .filter(PartialDate::isDay)
          .flatMap(PartialDate::earliest)
          .ifPresent(day -> changed.put(Addresses.document(document.id()), day.toString()));
    }
    return changed;
  }

  /** The addresses of a corpus's pages, from the root. */
  static List<String> pages(Corpus corpus) {
    List<String> pages =
        new ArrayList<>(
            List.of(
                "",
                Addresses.DOCUMENTS,
                Addresses.EVENTS,
                Addresses.SERIES,
                Addresses.PEOPLE,
                Addresses.ORGANISATIONS,
                Addresses.PLACES,
                Addresses.PHRASES,
                Addresses.SEARCH,
                Addresses.DATA,
                Addresses.METHOD));
    corpus.pages().stream()
        .filter(page -> !page.path().matches(TRANSLATION))
        .forEach(page -> pages.add(Addresses.page(page.slug())));
    corpus.documents().forEach(document -> pages.add(Addresses.document(document.id())));
    corpus.events().forEach(event -> pages.add(Addresses.event(event.id())));
    corpus.links().alignments().forEach(one -> pages.add(Addresses.compare(one.event())));
    corpus.series().forEach(series -> pages.add(Addresses.series(series.id())));
    corpus.people().forEach(person -> pages.add(Addresses.person(person.id())));
    corpus.entities().organisations().forEach(o -> pages.add(Addresses.organisation(o.id())));
    corpus.entities().places().forEach(place -> pages.add(Addresses.place(place.id())));
    corpus.links().phrases().forEach(phrase -> pages.add(Addresses.phrase(phrase.id())));
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
                    list.element(
                        item,
                        i -> {
                          i.text("loc", prefix + address);
                          String page = inMainLanguage(address, languages);
                          i.text("lastmod", Optional.ofNullable(changed.get(page)));
                          if (item.equals("url")) {
                            alternates(page, prefix, i);
                          }
                        });
                  }
                },
                languages.isEmpty()
                    ? new String[] {"xmlns", NAMESPACE}
                    : new String[] {"xmlns", NAMESPACE, "xmlns:xhtml", XHTML}));
  }

  /** The same page in all languages, itself among them, as search engines ask for it. */
  private void alternates(String page, String prefix, Xml url) throws XMLStreamException {
    for (int i = 0; i < languages.size(); i++) {
      String folder = i == 0 ? "" : Addresses.language(languages.get(i));
      alternate(languages.get(i), prefix + folder + page, url);
    }
    if (!languages.isEmpty()) {
      alternate("x-default", prefix + page, url);
    }
  }

  private static void alternate(String language, String address, Xml url)
      throws XMLStreamException {
    url.element("xhtml:link", x -> {}, "rel", "alternate", "hreflang", language, "href", address);
  }

  /** The address of a page in the main language, by that in any. */
  static String inMainLanguage(String address, List<String> languages) {
    return languages.stream()
        .skip(1)
        .map(Addresses::language)
        .filter(address::startsWith)
        .findFirst()
        .map(folder -> address.substring(folder.length()))
        .orElse(address);
  }
}
