package org.lectern.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The home page.
 *
 * @param timeline the picture of the corpus in time, unless there is too little to draw
 * @param chronicle events and documents in time, the latest first
 * @param moreEvents how many events the chronicle leaves out
 * @param newest the documents listed first
 * @param years the first and the last year, or the only one
 */
record HomeView(
    Optional<Timeline> timeline,
    List<ListViews.Group<EventCard>> chronicle,
    int moreEvents,
    List<DocumentCard> newest,
    Optional<String> years) {

  private static final int EVENTS = 12;
  private static final int DOCUMENTS = 6;

  static HomeView of(Lookup lookup) {
    List<EventCard> events =
        lookup.corpus().events().stream().map(event -> EventCard.of(event, lookup)).toList();
    return new HomeView(
        Timeline.of(lookup.corpus(), lookup),
        ListViews.events(events.stream().limit(EVENTS).toList(), lookup.messages()),
        Math.max(0, events.size() - EVENTS),
        lookup.cards().stream().limit(DOCUMENTS).toList(),
        years(lookup));
  }

  private static Optional<String> years(Lookup lookup) {
    List<String> years = new ArrayList<>();
    lookup.cards().stream()
        .flatMap(card -> card.date().stream())
        .filter(DateView::yearKnown)
        .forEach(date -> years.add(date.edtf().substring(0, 4).replaceFirst("^0+", "")));
    Comparator<String> byNumber = Comparator.comparingInt(Integer::parseInt);
    return years.stream()
        .min(byNumber)
        .map(
            first -> {
              String last = years.stream().max(byNumber).orElseThrow();
              return first.equals(last) ? first : first + "–" + last;
            });
  }
}
