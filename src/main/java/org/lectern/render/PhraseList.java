package org.lectern.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lectern.address.Addresses;

/**
 * One page of the list of phrases in one of its orders.
 *
 * @param address its address, from the root of the site
 * @param title its title
 * @param by what the order is by, in words
 * @param total how many phrases there are
 * @param orders all orders, each with its first page
 * @param cards the phrases on this page
 * @param pages all pages of the list in this order
 */
record PhraseList(
    String address,
    String title,
    String by,
    int total,
    List<Order> orders,
    List<PhraseView.PhraseCard> cards,
    List<Listing.PageNumber> pages) {

  /** The most phrases on a page. */
  private static final int MOST = 100;

  /**
   * An order of the list.
   *
   * @param label its name
   * @param href its first page, from the root of the site
   * @param current whether the page is in this order
   */
  record Order(String label, String href, boolean current) {}

  /** The orders; the names are parts of addresses. */
  private enum Kind {
    SCORE("", "Score", "the likeliest formulations first"),
    SPREAD("by-spread", "Documents", "those of the most documents first"),
    FIRST("by-first-use", "First use", "by the date of the first use, the earliest first"),
    BURST("by-burst", "Burst", "those that one year is fullest of first"),
    NAME("by-name", "A–Z", "by their words");

    private final String slug;
    private final String label;
    private final String by;

    Kind(String slug, String label, String by) {
      this.slug = slug;
      this.label = label;
      this.by = by;
    }

    private String address() {
      return slug.isEmpty() ? Addresses.PHRASES : Addresses.phrase(slug);
    }

    /** The cards, which come by score, in this order. */
    private List<PhraseView.PhraseCard> sorted(List<PhraseView.PhraseCard> cards) {
      Stream<PhraseView.PhraseCard> all = cards.stream();
      return switch (this) {
        case SCORE -> cards;
        case SPREAD ->
            all.sorted(
                    Comparator.comparingInt((PhraseView.PhraseCard c) -> -c.documents())
                        .thenComparingInt(c -> -c.uses()))
                .toList();
        case FIRST ->
            all.filter(c -> c.first().isPresent())
                .sorted(
                    Comparator.comparing(
                        (PhraseView.PhraseCard c) ->
                            c.first().flatMap(DocumentCard::date).map(DateView::edtf).orElse("")))
                .toList();
        case BURST ->
            all.filter(c -> c.ratio().isPresent())
                .sorted(
                    Comparator.comparingDouble(
                        (PhraseView.PhraseCard c) ->
                            -Double.parseDouble(c.ratio().orElse("0").replace(",", ""))))
                .toList();
        case NAME ->
            all.sorted(
                    Comparator.comparing(
                        (PhraseView.PhraseCard c) -> c.text().toLowerCase(Locale.ROOT)))
                .toList();
      };
    }
  }

  /**
   * All pages of the list.
   *
   * @param cards the phrases by score, the best first
   */
  static List<PhraseList> of(List<PhraseView.PhraseCard> cards) {
    List<PhraseList> lists = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<PhraseView.PhraseCard> sorted = kind.sorted(cards);
      int pages = Math.max(1, (sorted.size() + MOST - 1) / MOST);
      for (int page = 1; page <= pages; page++) {
        int from = (page - 1) * MOST;
        lists.add(
            new PhraseList(
                at(kind, page),
                (kind == Kind.SCORE ? "Phrases" : "Phrases, " + kind.label.toLowerCase(Locale.ROOT))
                    + (page == 1 ? "" : ", page " + page),
                kind.by,
                sorted.size(),
                orders(kind),
                sorted.subList(from, Math.min(sorted.size(), from + MOST)),
                numbers(kind, page, pages)));
      }
    }
    return lists;
  }

  private static List<Order> orders(Kind current) {
    return Stream.of(Kind.values())
        .map(kind -> new Order(kind.label, kind.address(), kind == current))
        .toList();
  }

  private static List<Listing.PageNumber> numbers(Kind kind, int current, int pages) {
    List<Listing.PageNumber> numbers = new ArrayList<>();
    for (int page = 1; page <= pages; page++) {
      numbers.add(new Listing.PageNumber(page, at(kind, page), page == current));
    }
    return numbers;
  }

  /** The further pages of the first order lie beside the others, where no phrase is. */
  private static String at(Kind kind, int page) {
    String base = kind == Kind.SCORE && page > 1 ? Addresses.phrase("by-score") : kind.address();
    return page == 1 ? base : base + page + "/";
  }
}
