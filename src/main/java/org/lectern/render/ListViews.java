package org.lectern.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lectern.i18n.Messages;

/** The groups in which lists are shown. */
final class ListViews {
  private static final String UNKNOWN = "documents.yearUnknown";

  private ListViews() {}

  /**
   * Entries under a heading.
   *
   * @param id an address for it in the page
   * @param label the heading, or nothing where there is but one group
   * @param entries the entries
   * @param <T> what is listed
   */
  record Group<T>(String id, String label, List<T> entries) {}

  /** Events by year, as they come. */
  static List<Group<EventCard>> events(List<EventCard> cards, Messages messages) {
    return groups(cards, card -> label(card.date(), messages));
  }

  /** The year of a date, where it is known. */
  static Optional<String> year(Optional<DateView> date) {
    return date.filter(DateView::yearKnown)
        .map(known -> known.edtf().substring(0, 4).replaceFirst("^0+", ""));
  }

  /** The heading under which what has a date stands. */
  static String label(Optional<DateView> date, Messages messages) {
    return year(date).orElseGet(() -> messages.text(UNKNOWN));
  }

  private static <T> List<Group<T>> groups(List<T> entries, Function<T, String> label) {
    Map<String, List<T>> byLabel = new LinkedHashMap<>();
    entries.forEach(e -> byLabel.computeIfAbsent(label.apply(e), x -> new ArrayList<>()).add(e));
    List<Group<T>> groups = new ArrayList<>();
    byLabel.forEach(
        (name, list) ->
            groups.add(new Group<>("g" + (groups.size() + 1), name, List.copyOf(list))));
    return List.copyOf(groups);
  }
}
