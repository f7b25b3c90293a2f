package org.lectern.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.address.Addresses;
import org.lectern.i18n.Messages;

/** The groups in which lists are shown. */
final class ListViews {
  /** How many documents the list begins with, where most are on the pages of their years. */
  private static final int NEWEST = 100;

  private static final String UNKNOWN = "documents.yearUnknown";

  private ListViews() {}

  /**
   * Entries under a heading.
   *
   * @param id an address for it in the page
   * @param label the heading
   * @param entries the entries, or as many of them as are shown here
   * @param total how many there are
   * @param href the page that has all of them, if this one has not
   * @param <T> what is listed
   */
  record Group<T>(String id, String label, List<T> entries, int total, Optional<String> href) {
    private Group<T> first(int most, String page) {
      return new Group<>(
          id, label, entries.subList(0, Math.min(most, entries.size())), total, Optional.of(page));
    }
  }

  /**
   * Documents by year, as they come; those of unknown year in a group of their own. Where they are
   * too many for a page, only the first are shown, and each year has pages of its own.
   */
  static List<Group<DocumentCard>> documents(List<DocumentCard> cards, Messages messages) {
    List<Group<DocumentCard>> years = groups(cards, card -> label(card.date(), messages));
    if (cards.size() <= Listing.MOST) {
      return years;
    }
    List<Group<DocumentCard>> shortened = new ArrayList<>();
    int left = NEWEST;
    for (Group<DocumentCard> year : years) {
      shortened.add(year.first(left, Addresses.year(year.label)));
      left = Math.max(0, left - year.total);
    }
    return List.copyOf(shortened);
  }

  /** The pages of each year, where the documents are too many for one page. */
  static List<Listing> years(List<DocumentCard> cards, Messages messages) {
    if (cards.size() <= Listing.MOST) {
      return List.of();
    }
    return groups(cards, card -> label(card.date(), messages)).stream()
        .flatMap(
            year ->
                Listing.of(
                    Addresses.year(year.label),
                    title(year, messages),
                    messages.text("nav.documents"),
                    Addresses.DOCUMENTS,
                    year.entries,
                    messages)
                    .stream())
        .toList();
  }

  /** Events by year, as they come. */
  static List<Group<EventCard>> events(List<EventCard> cards, Messages messages) {
    return groups(cards, card -> label(card.date(), messages));
  }

  private static String title(Group<?> year, Messages messages) {
    return year.label.equals(messages.text(UNKNOWN))
        ? messages.text("documents.inUnknown")
        : messages.text("documents.inYear", Map.of("year", year.label));
  }

  /** The year of a date, where it is known. */
  static Optional<String> year(Optional<DateView> date) {
    return date.filter(DateView::yearKnown)
        .map(known -> known.edtf().substring(0, 4).replaceFirst("^0+", ""));
  }

  private static String label(Optional<DateView> date, Messages messages) {
    return year(date).orElseGet(() -> messages.text(UNKNOWN));
  }

  private static <T> List<Group<T>> groups(List<T> entries, Function<T, String> label) {
    Map<String, List<T>> byLabel = new LinkedHashMap<>();
    entries.forEach(e -> byLabel.computeIfAbsent(label.apply(e), x -> new ArrayList<>()).add(e));
    List<Group<T>> groups = new ArrayList<>();
    byLabel.forEach(
        (name, list) ->
            groups.add(
                new Group<>(
                    "g" + (groups.size() + 1),
                    name,
                    List.copyOf(list),
                    list.size(),
                    Optional.empty())));
    return List.copyOf(groups);
  }
}
