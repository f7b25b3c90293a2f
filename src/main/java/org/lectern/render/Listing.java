package org.lectern.render;

import java.util.List;
import org.lectern.i18n.Messages;

/**
 * One page of a list of documents that is too long for one page.
 *
 * @param address its address, from the root of the site
 * @param title what the list is of
 * @param pageTitle the title that tells the pages of a list apart
 * @param over what it belongs to
 * @param backHref the page of what it belongs to, from the root of the site
 * @param total how many documents the whole list has
 * @param cards the documents on this page
 * @param pages all pages of the list, in order
 */
record Listing(
    String address,
    String title,
    String pageTitle,
    String over,
    String backHref,
    int total,
    List<DocumentCard> cards,
    List<PagedList.PageNumber> pages) {

  /** The most documents on a page; at some 400 bytes each, 120 KB of HTML. */
  static final int MOST = 300;

  /** The list, in as many pages as it needs; the first has the address itself. */
  static List<Listing> of(
      String address,
      String title,
      String over,
      String backHref,
      List<DocumentCard> cards,
      Messages messages) {
    return PagedList.of(address, address, cards, MOST).stream()
        .map(
            page ->
                new Listing(
                    page.address(),
                    title,
                    page.title(title, messages),
                    over,
                    backHref,
                    cards.size(),
                    page.entries(),
                    page.pages()))
        .toList();
  }
}
