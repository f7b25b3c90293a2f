package org.lectern.extract.html;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.model.Source;

/**
 * What a page says of itself for machines.
 *
 * @param meta its {@code meta} and {@code link} elements
 * @param data its JSON-LD
 * @param site the name of the site
 */
record PageClaims(MetaElements meta, LinkedData data, Optional<PageFact> site) {

  static PageClaims of(Source source, PageTree page) {
    MetaElements meta = MetaElements.of(page);
    LinkedData data = LinkedData.of(page, source.text());
    Optional<PageFact> site =
        meta.first("og:site_name")
            .or(() -> data.names("publisher").stream().findFirst())
            .or(
                () ->
                    meta.first(
                        "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher"))
            .or(() -> meta.first("application-name"));
    Set<String> headings =
        page.boxes.stream()
            .filter(box -> box.is("h1"))
            .map(box -> SiteName.plain(box.line()))
            .collect(Collectors.toSet());
    return new PageClaims(meta, data, site.map(fact -> named(fact, headings)));
  }

  private static PageFact named(PageFact site, Set<String> headings) {
    return PageFact.of(site.name(), SiteName.without(headings, site.value()), site.source());
  }
}
