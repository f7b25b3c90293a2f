package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.model.Inferred;

/** Finds who wrote the article of a page. */
final class PageAuthors {
  private static final double OF_LOGIN = 0.6;

  private final Optional<String> site;
  private final Map<String, Inferred<String>> found = new LinkedHashMap<>();

  private PageAuthors(Optional<String> site) {
    this.site = site;
  }

  static List<Inferred<String>> find(Article article, PageClaims claims, Optional<Box> heading) {
    PageAuthors authors = new PageAuthors(claims.site().map(PageFact::value));
    for (PageFact fact : claims.data().names("author")) {
      authors.add(fact, AuthorNames.stated(fact.value(), authors.site), 0.95, "json-ld-author");
    }
    if (authors.found.isEmpty()) {
      authors.inMeta(claims.meta());
    }
    if (authors.found.isEmpty()) {
      authors.shown(new ShownAuthors(article, heading, authors.site));
    }
    return new ArrayList<>(authors.found.values());
  }

  private void inMeta(MetaElements meta) {
    for (PageFact fact :
        meta.all(
            "author",
            "article:author",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "citation_author",
            "sailthru.author",
            "byl",
            "article:author_name",
            "og:author",
            "dc.contributor",
            "twitter:data1")) {
      if (!fact.name().equals("twitter:data1") || isLabelled(meta)) {
        add(fact, AuthorNames.stated(fact.value(), site), 0.9, "meta-author");
      }
      if (!found.isEmpty()) {
        return;
      }
    }
  }

  /** Whether what a card has first is said to be the author. */
  private static boolean isLabelled(MetaElements meta) {
    return meta.first("twitter:label1")
        .filter(
            l -> l.value().matches("(?i).*(written|author|verfasst|geschrieben|escrito|écrit).*"))
        .isPresent();
  }

  private void shown(ShownAuthors shown) {
    for (ShownAuthors.Byline byline : shown.find()) {
      PageFact fact = PageFact.of("byline", byline.line(), PageTitle.span(byline.box()));
      add(fact, byline.names(), byline.confidence(), byline.rule());
    }
  }

  private void add(PageFact fact, List<String> names, double confidence, String rule) {
    for (String name : names) {
      double sure = AuthorNames.isLogin(name) ? Math.min(confidence, OF_LOGIN) : confidence;
      found.putIfAbsent(name.toLowerCase(Locale.ROOT), fact.inferred(name, sure, rule));
    }
  }
}
