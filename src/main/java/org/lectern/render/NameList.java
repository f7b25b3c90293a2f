package org.lectern.render;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.lectern.address.Addresses;
import org.lectern.i18n.Messages;

/**
 * One page of the list of people, organisations or places, by the first letter of their names.
 *
 * @param address its address, from the root of the site
 * @param title what the list is of
 * @param pageTitle the title that tells the pages of a list apart
 * @param kind {@code people}, {@code organisations} or {@code places}, or {@code values} of a facet
 * @param total how many names the whole list has
 * @param letters all letters of the list, with where each begins; empty where names are few
 * @param groups the names on this page, by letter; in one group where they are few
 * @param row the row of page numbers
 */
record NameList(
    String address,
    String title,
    String pageTitle,
    String kind,
    int total,
    List<Letter> letters,
    List<Group> groups,
    PagedList.Row row) {

  /** Up to so many are one group. */
  private static final int FEW = 60;

  /** The most names on a page; at some 350 bytes each, 105 KB of HTML. */
  private static final int MOST = 300;

  /**
   * A letter in the row of letters.
   *
   * @param label the letter, or {@code #} for all that is none
   * @param href where its names begin, from the root of the site
   */
  record Letter(String label, String href) {}

  /**
   * The names of a letter.
   *
   * @param id an address for it in the page
   * @param label the letter, or nothing where there is only one group
   * @param entries the cards
   */
  record Group(String id, String label, List<?> entries) {}

  /**
   * Something that documents have in common.
   *
   * @param href the list of the documents, from the root of the site
   * @param name its name
   * @param documents how many documents there are
   */
  record Valued(String href, String name, int documents) {}

  /** A card under its letter. */
  private record Filed<T>(String letter, T card) {}

  /**
   * All pages of a list.
   *
   * @param cards what is listed, in its order within a letter
   */
  static <T> List<NameList> of(
      String kind,
      String title,
      String address,
      List<T> cards,
      Function<T, String> name,
      Messages messages) {
    List<Filed<T>> filed = new ArrayList<>();
    Map<String, List<T>> byLetter = new LinkedHashMap<>();
    for (T card : cards) {
      String letter = cards.size() > FEW ? letter(name.apply(card)) : "";
      byLetter.computeIfAbsent(letter, x -> new ArrayList<>()).add(card);
    }
    byLetter.forEach((letter, all) -> all.forEach(card -> filed.add(new Filed<>(letter, card))));
    // What has the id "page" may have pages below its own, but none that is a number.
    List<PagedList<Filed<T>>> pages = PagedList.of(address, address + Addresses.PAGE, filed, MOST);
    List<Letter> letters = byLetter.size() > 1 ? letters(byLetter.keySet(), pages) : List.of();
    return pages.stream()
        .map(
            page ->
                new NameList(
                    page.address(),
                    title,
                    page.title(title, messages),
                    kind,
                    cards.size(),
                    letters,
                    groups(page),
                    page.row()))
        .toList();
  }

  private static <T> List<Letter> letters(Iterable<String> all, List<PagedList<Filed<T>>> pages) {
    List<Letter> letters = new ArrayList<>();
    for (String letter : all) {
      pages.stream()
          .filter(page -> page.entries().stream().anyMatch(one -> one.letter.equals(letter)))
          .findFirst()
          .ifPresent(page -> letters.add(new Letter(letter, page.address() + "#" + id(letter))));
    }
    return letters;
  }

  private static <T> List<Group> groups(PagedList<Filed<T>> page) {
    Map<String, List<T>> byLetter = new LinkedHashMap<>();
    page.entries()
        .forEach(one -> byLetter.computeIfAbsent(one.letter, x -> new ArrayList<>()).add(one.card));
    List<Group> groups = new ArrayList<>();
    byLetter.forEach((letter, all) -> groups.add(new Group(id(letter), letter, List.copyOf(all))));
    return groups;
  }

  /** An id that needs no encoding, whatever the letter. */
  private static String id(String letter) {
    return letter.isEmpty() ? "all" : "u" + Integer.toHexString(letter.codePointAt(0));
  }

  private static String letter(String name) {
    String plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFKD);
    if (plain.isEmpty() || !Character.isLetter(plain.codePointAt(0))) {
      return "#";
    }
    return Character.toString(plain.codePointAt(0)).toUpperCase(Locale.ROOT);
  }
}
