package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.address.Addresses;

/**
 * By what the documents of a list can be told apart further.
 *
 * @param field the field of the search index
 * @param label how to name it
 * @param values the values, with how many documents of the list have them
 * @param allHref the page of all values, if some are left out here
 * @param total how many values there are
 * @param searched whether the values lead into the search, which is what can combine them
 */
record FacetView(
    String field,
    String label,
    List<ValueView> values,
    Optional<String> allHref,
    int total,
    boolean searched) {

  /** The most values that are shown, but for years. */
  static final int MOST = 12;

  /**
   * A value.
   *
   * @param label the value in words
   * @param href the documents that have it, from the root of the site
   * @param count how many documents of the list have it
   * @param current whether the list is that of this value
   */
  record ValueView(String label, String href, int count, boolean current) {}

  /** The facets of a list that its documents differ by, and that of the list itself. */
  static List<FacetView> of(Selection selection, Lookup lookup) {
    boolean all = selection.cards().size() == lookup.corpus().documents().size();
    if (!all && selection.facet().isEmpty()) {
      return List.of();
    }
    List<FacetView> views = new ArrayList<>();
    for (Facet facet : DocumentLists.BROWSED) {
      boolean own = selection.facet().filter(f -> f == facet).isPresent();
      FacetView view =
          own || all ? ofLists(facet, selection, lookup) : ofSearches(facet, selection, lookup);
      if (view.total > 1) {
        views.add(view);
      }
    }
    return List.copyOf(views);
  }

  /** Values that lead to their lists. */
  private static FacetView ofLists(Facet facet, Selection selection, Lookup lookup) {
    List<DocumentLists.Value> all = lookup.lists().of(facet);
    List<ValueView> values =
        all.stream()
            .limit(most(facet))
            .map(
                value ->
                    new ValueView(
                        facet.words(value.name(), lookup.messages()),
                        value.href(),
                        value.documents().size(),
                        isOf(selection, value)))
            .toList();
    Optional<String> more = Optional.of(all(facet)).filter(x -> values.size() < all.size());
    return new FacetView(
        facet.field(), facet.label(lookup.messages()), values, more, all.size(), false);
  }

  /** Values of the documents of a list, that lead to the search for both. */
  private static FacetView ofSearches(Facet facet, Selection selection, Lookup lookup) {
    Map<String, Integer> counts = new TreeMap<>();
    for (DocumentCard card : selection.cards()) {
      lookup
          .document(card.id())
          .ifPresent(
              document ->
                  lookup
                      .lists()
                      .of(facet, document)
                      .forEach(value -> counts.merge(value.value(), 1, Integer::sum)));
    }
    String both =
        Addresses.SEARCH + "?" + filter(selection.facet().orElseThrow(), selection.value()) + "&";
    List<ValueView> values =
        counts.entrySet().stream()
            .sorted(DocumentLists.order(facet))
            .limit(most(facet))
            .map(
                entry ->
                    new ValueView(
                        facet.words(
                            lookup.lists().value(facet, entry.getKey()).name(), lookup.messages()),
                        both + filter(facet, entry.getKey()),
                        entry.getValue(),
                        false))
            .toList();
    return new FacetView(
        facet.field(),
        facet.label(lookup.messages()),
        values,
        Optional.empty(),
        counts.size(),
        true);
  }

  private static boolean isOf(Selection selection, DocumentLists.Value value) {
    return selection.facet().filter(facet -> facet == value.facet()).isPresent()
        && selection.value().equals(value.value());
  }

  /** The page of all values. */
  private static String all(Facet facet) {
    return facet == Facet.PLACE ? Addresses.PLACES : Addresses.valuesOf(facet.field());
  }

  private static int most(Facet facet) {
    return facet == Facet.YEAR ? Integer.MAX_VALUE : MOST;
  }

  private static String filter(Facet facet, String value) {
    return facet.field() + "=" + Addresses.encoded(value);
  }
}
