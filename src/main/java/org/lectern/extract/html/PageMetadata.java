package org.lectern.extract.html;

import java.util.List;
import java.util.Optional;
import org.lectern.extract.clean.Line;
import org.lectern.extract.clean.RightsNotice;
import org.lectern.model.EmbeddedMetadata;
import org.lectern.model.Inferred;
import org.lectern.model.Source;
import org.lectern.model.Span;

/** What a page says of its article, in its head, in JSON-LD and about its heading. */
final class PageMetadata {
  private PageMetadata() {}

  static EmbeddedMetadata of(Source source, Article article, PageClaims claims, PageTitle title) {
    PageTree page = article.page();
    MetaElements meta = claims.meta();
    Optional<Inferred<String>> language = language(page, meta);
    String tag = language.map(Inferred::value).orElse("");
    return new EmbeddedMetadata(
        title.title(),
        language,
        Optional.empty(),
        PageDate.find(source, claims, tag, article, title.heading()),
        Optional.empty(),
        claims
            .site()
            .filter(s -> !s.value().contains("://"))
            .map(s -> s.inferred(0.92, "page-publisher")),
        PageAuthors.find(article, claims, title.heading()),
        rights(source, page, meta),
        meta.all("canonical", "og:url").stream()
            .filter(f -> f.value().matches("https?://\\S+"))
            .findFirst()
            .map(f -> f.inferred(0.97, "page-address")));
  }

  private static Optional<Inferred<String>> language(PageTree page, MetaElements meta) {
    Optional<PageFact> html =
        page.first("html")
            .filter(box -> !box.attribute("lang").isBlank() || !box.attribute("xml:lang").isBlank())
            .map(
                box -> {
                  String name = box.attribute("lang").isBlank() ? "xml:lang" : "lang";
                  return PageFact.of(
                      "html lang", box.attribute(name), MetaElements.source(box.element, name));
                });
    return html.or(
            () -> meta.first("content-language", "dc.language", "dcterms.language", "og:locale"))
        .flatMap(
            fact -> {
              String tag = fact.value().replace('_', '-').split("[,;\\s]")[0];
              return tag.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
                  ? Optional.of(fact.inferred(canonical(tag), 0.9, "page-language"))
                  : Optional.empty();
            });
  }

  private static String canonical(String tag) {
    return java.util.Locale.forLanguageTag(tag).toLanguageTag();
  }

  private static Optional<Inferred<String>> rights(
      Source source, PageTree page, MetaElements meta) {
    Optional<PageFact> said =
        meta.first(
            "license", "dcterms.license", "dc.rights", "dcterms.rights", "copyright", "rights");
    return said.map(f -> f.inferred(0.9, "page-rights")).or(() -> notice(source, page));
  }

  /** The last copyright notice that stands in one piece. */
  private static Optional<Inferred<String>> notice(Source source, PageTree page) {
    List<Words> all = page.body.words();
    for (int i = all.size() - 1; i >= 0; i--) {
      Words words = all.get(i);
      if (words.isBlank() || words.chars() > 400) {
        continue;
      }
      String text = words.text();
      if (text.indexOf('©') < 0 && !text.contains("opyright")) {
        continue;
      }
      Span span = words.source();
      if (span.isEmpty()) {
        continue;
      }
      Optional<RightsNotice> notice = RightsNotice.find(text, Line.split(text, 0));
      if (notice.isPresent()) {
        return notice.map(n -> Inferred.of(n.statement(), 0.85, "page-rights", span));
      }
    }
    return Optional.empty();
  }
}
