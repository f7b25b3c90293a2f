package org.lectern.render;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list of documents in one of its orders.
 *
 * @param address its address, from the root of the site
 * @param title what the list is of
 * @param pageTitle the title that tells the pages and orders of a list apart
 * @param over what it belongs to, unless it is the list of all
 * @param total how many documents the whole list has
 * @param filter what the search is limited to when it looks in the list
 * @param searchable whether the search can be limited to the list
 * @param openings whether to show how each document begins
 * @param orders all orders, each with its first page; empty where a glance will do
 * @param first whether the page is in the order that lists begin with
 * @param groups the documents on this page, by year or by first letter
 * @param facets by what they can be told apart further
 * @param row the row of page numbers
 */
record Listing(
    String address,
    String title,
    String pageTitle,
    Optional<Selection.Over> over,
    int total,
    Optional<Filter> filter,
    boolean searchable,
    boolean openings,
    List<OrderView> orders,
    boolean first,
    List<ListViews.Group<DocumentCard>> groups,
    List<FacetView> facets,
    PagedList.Row row) {

  /** The most documents on a page; at some 450 bytes each, 45 KB of HTML. */
  static final int MOST = 100;

  /** From this many documents on a list has orders. */
  private static final int FEW = 5;

  /** Up to this many documents every list has all orders; of longer ones only that of all has. */
  static final int MOST_ORDERED = 3000;

  /** Lists of a corpus of less than this show how documents begin. */
  private static final int OPENINGS = 200;

  /**
   * A filter of the search.
   *
   * @param field the field of the index
   * @param value the value
   */
  record Filter(String field, String value) {}

  /**
   * An order of the list.
   *
   * @param label its name
   * @param href its first page, from the root of the site
   * @param current whether the page is in this order
   */
  record OrderView(String label, String href, boolean current) {}

  /** The orders; the names are parts of addresses. */
  private enum Order {
    NEWEST(""),
    OLDEST("oldest"),
    TITLE("by-title");

    private final String slug;

    Order(String slug) {
      this.slug = slug;
    }

    private String label(Lookup lookup) {
      return lookup.messages().text("order." + (slug.isEmpty() ? "newest" : slug));
    }

    private String first(Selection of) {
      return slug.isEmpty() ? of.address() : of.others() + slug + "/";
    }

    private String others(Selection of) {
      return slug.isEmpty() ? of.others() : first(of);
    }

    private String title(Selection of, Lookup lookup) {
      return slug.isEmpty() ? of.title() : of.title() + " · " + label(lookup);
    }
  }

  /** A document under the heading that it has in an order. */
  private record Filed(String heading, DocumentCard card) {}

  /** The list, in all its orders, each in as many pages as it needs. */
  static List<Listing> of(Selection selection, Lookup lookup) {
    int size = selection.cards().size();
    boolean ordered =
        size >= FEW && (size <= MOST_ORDERED || size == lookup.corpus().documents().size());
    List<Order> orders = ordered ? List.of(Order.values()) : List.of(Order.NEWEST);
    List<FacetView> facets = FacetView.of(selection, lookup);
    boolean openings = lookup.corpus().documents().size() < OPENINGS;
    List<Listing> pages = new ArrayList<>();
    for (Order order : orders) {
      List<OrderView> views =
          orders.stream()
              .map(o -> new OrderView(o.label(lookup), o.first(selection), o == order))
              .toList();
      for (PagedList<Filed> page :
          PagedList.of(
              order.first(selection),
              order.others(selection),
              filed(order, selection, lookup),
              MOST)) {
        pages.add(
            new Listing(
                page.address(),
                selection.title(),
                page.title(order.title(selection, lookup), lookup.messages()),
                selection.over(),
                size,
                selection.facet().map(f -> new Filter(f.field(), selection.value())),
                selection.facet().isPresent() || size == lookup.corpus().documents().size(),
                openings,
                views.size() > 1 ? views : List.of(),
                order == Order.NEWEST,
                groups(page.entries()),
                facets,
                page.row()));
      }
    }
    return pages;
  }

  private static List<Filed> filed(Order order, Selection selection, Lookup lookup) {
    if (order == Order.TITLE) {
      return byTitle(selection.cards(), lookup.messages().localeTag());
    }
    boolean oneYear = selection.facet().filter(f -> f == Facet.YEAR).isPresent();
    Function<DocumentCard, String> heading =
        card -> oneYear ? "" : ListViews.label(card.date(), lookup.messages());
    List<DocumentCard> cards = new ArrayList<>(selection.cards());
    if (order == Order.OLDEST) {
      // Those without a date stay at the end, where nobody looks for the oldest.
      List<DocumentCard> dated = cards.stream().filter(c -> c.year().isPresent()).toList();
      List<DocumentCard> undated = cards.stream().filter(c -> c.year().isEmpty()).toList();
      cards = new ArrayList<>(dated);
      Collections.reverse(cards);
      cards.addAll(undated);
    }
    return cards.stream().map(card -> new Filed(heading.apply(card), card)).toList();
  }

  /**
   * By title, as the language of the interface sorts words (Unicode's locale data), under the
   * letters of its index; what begins with a sign is sorted by what follows.
   */
  private static List<Filed> byTitle(List<DocumentCard> cards, String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    AlphabeticIndex<DocumentCard> index =
        new AlphabeticIndex<DocumentCard>(locale).addLabels(ULocale.ENGLISH);
    AlphabeticIndex.ImmutableIndex<DocumentCard> buckets = index.buildImmutableIndex();
    Comparator<Filed> order =
        Comparator.comparing((Filed one) -> key(one.card), index.getCollator()::compare);
    return cards.stream()
        .map(card -> new Filed(label(buckets.getBucket(buckets.getBucketIndex(key(card)))), card))
        .sorted(order.thenComparing(one -> one.card.id()))
        .toList();
  }

  private static String label(AlphabeticIndex.Bucket<DocumentCard> bucket) {
    return switch (bucket.getLabelType()) {
      case NORMAL -> bucket.getLabel();
      case UNDERFLOW -> "#";
      case INFLOW, OVERFLOW -> "…";
    };
  }

  private static String key(DocumentCard card) {
    String words = card.title().replaceFirst("^[^\\p{L}\\p{N}]+", "");
    return words.isEmpty() ? card.title() : words;
  }

  private static List<ListViews.Group<DocumentCard>> groups(List<Filed> page) {
    Map<String, List<DocumentCard>> byHeading = new LinkedHashMap<>();
    for (Filed one : page) {
      byHeading.computeIfAbsent(one.heading, x -> new ArrayList<>()).add(one.card);
    }
    List<ListViews.Group<DocumentCard>> groups = new ArrayList<>();
    byHeading.forEach(
        (heading, cards) ->
            groups.add(
                new ListViews.Group<>("g" + (groups.size() + 1), heading, List.copyOf(cards))));
    return List.copyOf(groups);
  }
}
