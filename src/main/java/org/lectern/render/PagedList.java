package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.i18n.Messages;

/**
 * One page of a list that may be too long for one.
 *
 * @param address its address, from the root of the site
 * @param number from 1
 * @param entries what is on it
 * @param row the row of page numbers, by which it leads to the others
 * @param <T> what is listed
 */
record PagedList<T>(String address, int number, List<T> entries, Row row) {

  /** How many numbers stand on each side of the page's own in the row. */
  private static final int BESIDE = 2;

  /**
   * The row of page numbers. However many pages there are, it is short: the first and the last, and
   * some around the page's own.
   *
   * @param total how many pages there are
   * @param numbers the pages in the row, in order
   * @param previous the page before
   * @param next the page after
   */
  record Row(
      int total,
      List<PageNumber> numbers,
      Optional<PageNumber> previous,
      Optional<PageNumber> next) {}

  /**
   * A page in the row of pages.
   *
   * @param number from 1
   * @param href its address, from the root of the site
   * @param current whether it is the page itself
   * @param gap whether numbers before it are left out
   */
  record PageNumber(int number, String href, boolean current, boolean gap) {}

  /**
   * A list in as many pages as it needs, one if it is empty.
   *
   * @param first the address of the first page
   * @param others the address behind which the numbers of the others stand
   * @param most how many entries a page has at most
   */
  static <T> List<PagedList<T>> of(String first, String others, List<T> all, int most) {
    int pages = Math.max(1, (all.size() + most - 1) / most);
    List<PagedList<T>> lists = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      int from = (page - 1) * most;
      lists.add(
          new PagedList<>(
              at(first, others, page),
              page,
              List.copyOf(all.subList(from, Math.min(all.size(), from + most))),
              row(first, others, page, pages)));
    }
    return lists;
  }

  private static Row row(String first, String others, int page, int pages) {
    List<PageNumber> numbers = new ArrayList<>();
    int last = 0;
    for (int number = 1; number <= pages; number++) {
      // A gap of one number is no shorter than the number.
      boolean closes = shown(number - 1, page, pages) && shown(number + 1, page, pages);
      if (closes || shown(number, page, pages)) {
        boolean gap = number > last + 1;
        numbers.add(new PageNumber(number, at(first, others, number), number == page, gap));
        last = number;
      }
    }
    return new Row(
        pages,
        List.copyOf(numbers),
        number(first, others, page - 1, pages),
        number(first, others, page + 1, pages));
  }

  private static boolean shown(int number, int page, int pages) {
    return Math.abs(number - page) <= BESIDE || number == 1 || number == pages;
  }

  private static Optional<PageNumber> number(String first, String others, int page, int pages) {
    return page < 1 || page > pages
        ? Optional.empty()
        : Optional.of(new PageNumber(page, at(first, others, page), false, false));
  }

  /** A title that tells the pages of a list apart. */
  String title(String list, Messages messages) {
    return number == 1
        ? list
        : messages.text("page.numbered", Map.of("title", list, "number", number));
  }

  private static String at(String first, String others, int page) {
    return page == 1 ? first : others + page + "/";
  }
}
