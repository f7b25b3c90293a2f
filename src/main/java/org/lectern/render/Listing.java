package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One page of a list of documents that is too long for one page.
 *
 * @param address its address, from the root of the site
 * @param title what the list is of
 * @param over what it belongs to
 * @param backHref the page of what it belongs to, from the root of the site
 * @param total how many documents the whole list has
 * @param cards the documents on this page
 * @param pages all pages of the list, in order
 */
record Listing(
    String address,
    String title,
    String over,
    String backHref,
    int total,
    List<DocumentCard> cards,
    List<PageNumber> pages) {

  /** The most documents on a page; at some 400 bytes each, 120 KB of HTML. */
  static final int MOST = 300;

  /**
   * A page in the row of pages.
   *
   * @param number from 1
   * @param href its address, from the root of the site
   * @param current whether it is the page itself
   */
  record PageNumber(int number, String href, boolean current) {}

  /** The list, in as many pages as it needs; the first has the address itself. */
  static List<Listing> of(
      String address, String title, String over, String backHref, List<DocumentCard> cards) {
    int pages = Math.max(1, (cards.size() + MOST - 1) / MOST);
    List<Listing> listings = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      List<DocumentCard> shown =
          cards.subList((page - 1) * MOST, Math.min(cards.size(), page * MOST));
      listings.add(
          new Listing(
              at(address, page),
              title,
              over,
              backHref,
              cards.size(),
              List.copyOf(shown),
              numbers(address, page, pages)));
    }
    return listings;
  }

  /** The title that tells the pages of a list apart. */
  String pageTitle() {
    Optional<PageNumber> current = pages.stream().filter(PageNumber::current).findFirst();
    return current
        .filter(page -> page.number > 1)
        .map(page -> title + ", page " + page.number)
        .orElse(title);
  }

  private static List<PageNumber> numbers(String address, int current, int pages) {
    List<PageNumber> numbers = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      numbers.add(new PageNumber(page, at(address, page), page == current));
    }
    return List.copyOf(numbers);
  }

  private static String at(String address, int page) {
    return page == 1 ? address : address + page + "/";
  }
}
