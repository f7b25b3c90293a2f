package org.lectern.render;

import java.util.List;
import java.util.Optional;
import org.lectern.address.Addresses;
import org.lectern.model.Event;
import org.lectern.model.EventSeries;
import org.lectern.model.ReportedEvent;

/**
 * An event series.
 *
 * @param id its id
 * @param href its page, from the root of the site
 * @param name its name
 * @param events its events, the earliest first
 */
record SeriesView(String id, String href, String name, List<EventCard> events) {

  static SeriesView of(EventSeries series, Lookup lookup) {
    return new SeriesView(
        series.id(),
        Addresses.series(series.id()),
        series.name(),
        events(series, lookup).stream().map(event -> EventCard.of(event, lookup)).toList());
  }

  /** The events of a series, the earliest first. */
  static List<Event> events(EventSeries series, Lookup lookup) {
    return series.events().stream().flatMap(id -> lookup.event(id).stream()).toList();
  }

  /**
   * The page of a series.
   *
   * @param series the series
   * @param instances its events side by side, the earliest first
   * @param hosted whether of any it is known who held it
   * @param matrix who took part in which
   */
  record Page(
      SeriesView series, List<Instance> instances, boolean hosted, Optional<MatrixView> matrix) {
    static Page of(EventSeries series, Lookup lookup) {
      List<Event> events = events(series, lookup);
      return new Page(
          SeriesView.of(series, lookup),
          events.stream().map(event -> Instance.of(event, lookup)).toList(),
          events.stream().anyMatch(event -> !event.hosts().isEmpty()),
          MatrixView.of(events, lookup));
    }
  }

  /**
   * One event of a series.
   *
   * @param card the event
   * @param hosts who held it, by role
   * @param participants how many people the reports name as taking part
   * @param speakers who presided or spoke, in the order in which the reports name them
   * @param words how many words the reports have together
   */
  record Instance(
      EventCard card,
      List<HostsView> hosts,
      int participants,
      List<EventView.ParticipantView> speakers,
      int words) {
    private static Instance of(Event event, Lookup lookup) {
      EventCard card = EventCard.of(event, lookup);
      return new Instance(
          card,
          HostsView.of(event, lookup),
          event.participants().size(),
          EventView.participants(event, card, lookup).stream()
              .filter(EventView.ParticipantView::speaks)
              .toList(),
          card.reports().stream().mapToInt(DocumentCard::words).sum());
    }
  }

  /** Whether somebody did more than to be there. */
  static boolean speaks(Event.Participant participant) {
    return participant.parts().stream().anyMatch(part -> part != ReportedEvent.Part.ATTENDED);
  }
}
