package org.lectern.render;

import java.util.List;
import java.util.Optional;
import org.lectern.address.Addresses;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusSettings;
import org.lectern.model.Page;

/**
 * What every page knows of the site.
 *
 * @param title the site's title
 * @param titleLanguage the BCP 47 tag of the language of the title and the description
 * @param description what the corpus is
 * @param language the BCP 47 tag of the interface
 * @param direction {@code ltr} or {@code rtl}
 * @param publisher who publishes the site
 * @param pages the pages that people wrote
 * @param documents how many documents there are
 * @param events how many events there are
 * @param people how many people there are
 * @param phrases how many phrases there are
 * @param organisations how many organisations there are
 * @param places how many places there are
 * @param series how many event series there are
 * @param paragraphs how many paragraphs there are
 * @param statements how many statements there are
 * @param words how many words there are
 */
record SiteView(
    String title,
    String titleLanguage,
    Optional<String> description,
    String language,
    String direction,
    Optional<String> publisher,
    List<PageLink> pages,
    int documents,
    int events,
    int people,
    int phrases,
    int organisations,
    int places,
    int series,
    int paragraphs,
    int statements,
    int words) {

  /**
   * A page that people wrote.
   *
   * @param href its address from the root of the site
   * @param slug its address without the slash
   * @param title its title
   * @param language the BCP 47 tag of the language that it is written in
   */
  record PageLink(String href, String slug, String title, String language) {}

  static SiteView of(Lookup lookup, List<WrittenPages.Written> pages) {
    Corpus corpus = lookup.corpus();
    CorpusSettings settings = corpus.settings();
    return new SiteView(
        settings.title(),
        settings.language(),
        settings.description(),
        lookup.messages().language(),
        lookup.messages().direction(),
        settings.publisher(),
        pages.stream().map(SiteView::link).toList(),
        corpus.documents().size(),
        corpus.events().size(),
        corpus.people().size(),
        corpus.links().phrases().size(),
        corpus.entities().organisations().size(),
        corpus.entities().places().size(),
        corpus.series().size(),
        corpus.documents().stream().mapToInt(d -> d.paragraphs().size()).sum(),
        corpus.documents().stream().mapToInt(d -> d.statements().size()).sum(),
        lookup.cards().stream().mapToInt(DocumentCard::words).sum());
  }

  private static PageLink link(WrittenPages.Written written) {
    Page page = written.page();
    return new PageLink(Addresses.page(page.slug()), page.slug(), page.title(), written.language());
  }
}
