package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lectern.i18n.Messages;

/**
 * One page of a list that may be too long for one.
 *
 * @param address its address, from the root of the site
 * @param number from 1
 * @param entries what is on it
 * @param pages all pages of the list, in order
 * @param <T> what is listed
 */
record PagedList<T>(String address, int number, List<T> entries, List<PageNumber> pages) {

  /**
   * A page in the row of pages.
   *
   * @param number from 1
   * @param href its address, from the root of the site
   * @param current whether it is the page itself
   */
  record PageNumber(int number, String href, boolean current) {}

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
      List<PageNumber> numbers = new ArrayList<>();
      for (int number = 1; number <= pages; number++) {
        numbers.add(new PageNumber(number, at(first, others, number), number == page));
      }
      lists.add(
          new PagedList<>(
              at(first, others, page),
              page,
              List.copyOf(all.subList(from, Math.min(all.size(), from + most))),
              List.copyOf(numbers)));
    }
    return lists;
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
