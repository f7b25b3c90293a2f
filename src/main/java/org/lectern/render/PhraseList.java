package org.lectern.render;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lectern.address.Addresses;
import org.lectern.i18n.Messages;
import org.lectern.model.Phrase;

/**
 * One page of the list of phrases in one of its orders.
 *
 * @param address its address, from the root of the site
 * @param title its title
 * @param by what the order is by, in words
 * @param total how many phrases there are
 * @param orders all orders, each with its first page
 * @param cards the phrases on this page
 * @param row the row of page numbers in this order
 */
record PhraseList(
    String address,
    String title,
    String by,
    int total,
    List<Order> orders,
    List<PhraseView.PhraseCard> cards,
    PagedList.Row row) {

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
    SCORE("", "score"),
    SPREAD("by-spread", "spread"),
    FIRST("by-first-use", "first"),
    BURST("by-burst", "burst"),
    NAME("by-name", "name");

    private final String slug;
    private final String key;

    Kind(String slug, String name) {
      this.slug = slug;
      this.key = "phrases." + name;
    }

    private String address() {
      return slug.isEmpty() ? Addresses.PHRASES : Addresses.phrase(slug);
    }

    /** The further pages of the first order lie beside the others, where no phrase is. */
    private String others() {
      return slug.isEmpty() ? Addresses.phrase("by-score") : address();
    }

    /** The phrases, which come by score, in this order; without those that have no place in it. */
    private Stream<Entry> sorted(List<Entry> entries) {
      Stream<Entry> all = entries.stream();
      return switch (this) {
        case SCORE -> all;
        case SPREAD ->
            all.sorted(
                Comparator.comparingInt((Entry e) -> -e.card.documents())
                    .thenComparingInt(e -> -e.card.uses()));
        case FIRST ->
            all.filter(e -> e.card.first().isPresent())
                .sorted(
                    Comparator.comparing(
                        e ->
                            e.card
                                .first()
                                .flatMap(DocumentCard::date)
                                .map(DateView::edtf)
                                .orElse("")));
        case BURST ->
            all.filter(e -> e.phrase.burst().isPresent())
                .sorted(
                    Comparator.comparingDouble(
                        e -> -e.phrase.burst().map(Phrase.Burst::ratio).orElse(0.0)));
        case NAME ->
            all.sorted(Comparator.comparing(e -> e.phrase.text().toLowerCase(Locale.ROOT)));
      };
    }
  }

  private record Entry(Phrase phrase, PhraseView.PhraseCard card) {}

  /**
   * All pages of the list.
   *
   * @param phrases the phrases by score, the best first
   */
  static List<PhraseList> of(Collection<Phrase> phrases, Lookup lookup) {
    List<Entry> entries =
        phrases.stream().map(p -> new Entry(p, PhraseView.PhraseCard.of(p, lookup))).toList();
    return Stream.of(Kind.values())
        .flatMap(kind -> pages(kind, entries, lookup.messages()))
        .toList();
  }

  private static Stream<PhraseList> pages(Kind kind, List<Entry> entries, Messages messages) {
    List<PhraseView.PhraseCard> cards = kind.sorted(entries).map(Entry::card).toList();
    return PagedList.of(kind.address(), kind.others(), cards, MOST).stream()
        .map(
            page ->
                new PhraseList(
                    page.address(),
                    page.title(messages.text(kind.key + "Title"), messages),
                    messages.text(kind.key + "By"),
                    cards.size(),
                    orders(kind, messages),
                    page.entries(),
                    page.row()));
  }

  private static List<Order> orders(Kind current, Messages messages) {
    return Stream.of(Kind.values())
        .map(kind -> new Order(messages.text(kind.key), kind.address(), kind == current))
        .toList();
  }
}
