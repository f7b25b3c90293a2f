package org.lectern.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lectern.address.Addresses;
import org.lectern.i18n.Messages;
import org.lectern.model.Event;
import org.lectern.model.Person;
import org.lectern.model.ReportedEvent;

/**
 * Who took part in which events. It is bounded: of more people those are in it who took part most
 * often, of more events the latest.
 *
 * @param events the columns, the earliest first
 * @param rows the people, those who took part most often first
 * @param morePeople how many people are left out
 * @param moreEvents how many events are left out
 */
record MatrixView(List<EventCard> events, List<Row> rows, int morePeople, int moreEvents) {
  private static final int MOST_PEOPLE = 40;
  private static final int MOST_EVENTS = 16;

  /**
   * Who took part in all events of a corpus.
   *
   * @param matrix the table, where there is something to compare
   */
  record Attendance(Optional<MatrixView> matrix) {}

  /**
   * A person.
   *
   * @param name their name
   * @param href their page, from the root of the site
   * @param events at how many of the events they took part
   * @param cells a cell for each event
   */
  record Row(String name, String href, int events, List<Cell> cells) {}

  /**
   * A person at an event.
   *
   * @param part what they did most, in words; absent if no report says that they were there
   * @param mark {@code led}, {@code spoke} or {@code there}
   */
  record Cell(Optional<String> part, Optional<String> mark) {}

  /** Enough to compare: somebody at two events, or two people at several. */
  static Optional<MatrixView> of(List<Event> all, Lookup lookup) {
    List<Event> told = all.stream().filter(e -> !e.participants().isEmpty()).toList();
    List<Event> events = told.subList(Math.max(0, told.size() - MOST_EVENTS), told.size());
    Map<String, Map<String, Event.Participant>> parts = new TreeMap<>();
    Map<String, Integer> order = new HashMap<>();
    for (Event event : events) {
      for (Event.Participant one : event.participants()) {
        parts.computeIfAbsent(one.person(), k -> new HashMap<>()).put(event.id(), one);
        order.putIfAbsent(one.person(), order.size());
      }
    }
    boolean compares = parts.values().stream().anyMatch(at -> at.size() > 1);
    if (events.size() < 2 || !compares) {
      return Optional.empty();
    }
    List<String> people = new ArrayList<>(parts.keySet());
    people.sort(
        Comparator.comparingInt((String id) -> -parts.get(id).size()).thenComparing(order::get));
    List<Row> rows = new ArrayList<>();
    for (String id : people.subList(0, Math.min(MOST_PEOPLE, people.size()))) {
      lookup.person(id).ifPresent(p -> rows.add(row(p, parts.get(id), events, lookup.messages())));
    }
    return Optional.of(
        new MatrixView(
            events.stream().map(e -> EventCard.of(e, lookup)).toList(),
            List.copyOf(rows),
            people.size() - rows.size(),
            told.size() - events.size()));
  }

  private static Row row(
      Person person, Map<String, Event.Participant> at, List<Event> events, Messages messages) {
    return new Row(
        person.name(),
        Addresses.person(person.id()),
        at.size(),
        events.stream().map(e -> cell(Optional.ofNullable(at.get(e.id())), messages)).toList());
  }

  private static Cell cell(Optional<Event.Participant> participant, Messages messages) {
    Optional<ReportedEvent.Part> part = participant.flatMap(p -> p.parts().stream().findFirst());
    return new Cell(
        part.map(p -> Wording.part(p, messages)),
        part.map(
            p ->
                switch (p) {
                  case PRESIDED -> "led";
                  case SPOKE, CONVEYED, CONCLUDED -> "spoke";
                  case ATTENDED -> "there";
                }));
  }
}
