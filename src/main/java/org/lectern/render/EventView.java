package org.lectern.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.address.Addresses;
import org.lectern.i18n.Messages;
import org.lectern.model.Document;
import org.lectern.model.Event;
import org.lectern.model.Host;
import org.lectern.model.Inferred;
import org.lectern.model.Person;
import org.lectern.model.ReportedEvent;
import org.lectern.model.Span;
import org.lectern.model.Statement;

/**
 * An event's page.
 *
 * @param card what lists show of it
 * @param facts what is known of it; the evidence quotes the first report that has it
 * @param hosts who held it, by role
 * @param series the series that it belongs to
 * @param participants who took part, in the order in which the reports name them
 * @param speaking how many of them presided or spoke
 * @param quoted whose words the reports give, but of whom they do not say that they took part, in
 *     the order in which the reports quote them
 * @param numbered the documents that report it, in the order of the numbers that {@code
 *     participants} uses
 * @param compare the page that shows the reports side by side, from the root of the site
 */
record EventView(
    EventCard card,
    List<FactView> facts,
    List<HostsView> hosts,
    Optional<SeriesView> series,
    List<ParticipantView> participants,
    int speaking,
    List<ParticipantView> quoted,
    List<DocumentCard> numbered,
    Optional<String> compare) {

  /**
   * Somebody who took part.
   *
   * @param name their name
   * @param href their page, from the root of the site
   * @param did what they did, in words
   * @param speaks whether that is more than to be there
   * @param statements how many statements of theirs the reports have
   * @param saidHref those on their page, from the root of the site
   * @param reports the reports that say that they took part
   */
  record ParticipantView(
      String name,
      String href,
      String did,
      boolean speaks,
      int statements,
      Optional<String> saidHref,
      List<ReportView> reports) {}

  /**
   * A reference to a report.
   *
   * @param number its number on the page, from 1
   * @param document the report
   */
  record ReportView(int number, DocumentCard document) {}

  static EventView of(Event event, Lookup lookup) {
    EventCard card = EventCard.of(event, lookup);
    List<ParticipantView> participants = participants(event, card, lookup);
    return new EventView(
        card,
        facts(event, lookup),
        HostsView.of(event, lookup),
        event.series().flatMap(lookup::series).map(series -> SeriesView.of(series, lookup)),
        participants,
        (int) participants.stream().filter(ParticipantView::speaks).count(),
        quoted(event, card, lookup),
        card.reports(),
        lookup.compare(event.id()));
  }

  /** Who took part, in the order in which the reports name them. */
  static List<ParticipantView> participants(Event event, EventCard card, Lookup lookup) {
    return event.participants().stream()
        .flatMap(one -> participant(event, one, card, lookup).stream())
        .toList();
  }

  private static Optional<ParticipantView> participant(
      Event event, Event.Participant participant, EventCard card, Lookup lookup) {
    return lookup
        .person(participant.person())
        .map(
            person ->
                new ParticipantView(
                    person.name(),
                    Addresses.person(person.id()),
                    did(participant, lookup.messages()),
                    SeriesView.speaks(participant),
                    statements(person, card),
                    PersonView.saidHref(person, event.id(), lookup),
                    reports(participant, card)));
  }

  private static List<ParticipantView> quoted(Event event, EventCard card, Lookup lookup) {
    Map<String, Set<String>> by = new LinkedHashMap<>();
    for (DocumentCard report : card.reports()) {
      for (Statement statement : lookup.document(report.id()).orElseThrow().statements()) {
        lookup
            .corpus()
            .personId(report.id(), statement.speaker())
            .ifPresent(id -> by.computeIfAbsent(id, k -> new LinkedHashSet<>()).add(report.id()));
      }
    }
    event.participants().forEach(participant -> by.remove(participant.person()));
    return by.entrySet().stream()
        .map(e -> new Event.Participant(e.getKey(), List.of(), List.copyOf(e.getValue())))
        .flatMap(one -> participant(event, one, card, lookup).stream())
        .toList();
  }

  private static int statements(Person person, EventCard card) {
    Set<String> reports = new HashSet<>();
    card.reports().forEach(report -> reports.add(report.id()));
    return (int) person.statements().stream().filter(s -> reports.contains(s.document())).count();
  }

  /** Whoever did more than attend need not be said to have attended. */
  private static String did(Event.Participant participant, Messages messages) {
    boolean more =
        participant.parts().stream().anyMatch(part -> part != ReportedEvent.Part.ATTENDED);
    return participant.parts().stream()
        .filter(part -> !more || part != ReportedEvent.Part.ATTENDED)
        .map(part -> Wording.part(part, messages))
        .collect(Collectors.joining(messages.text("common.comma")));
  }

  private static List<ReportView> reports(Event.Participant participant, EventCard card) {
    List<ReportView> reports = new ArrayList<>();
    for (int i = 0; i < card.reports().size(); i++) {
      if (participant.documents().contains(card.reports().get(i).id())) {
        reports.add(new ReportView(i + 1, card.reports().get(i)));
      }
    }
    return reports;
  }

  private static List<FactView> facts(Event event, Lookup lookup) {
    List<FactView> facts = new ArrayList<>();
    Messages messages = lookup.messages();
    Optional<Document> named =
        source(event, lookup, event.name(), report -> Optional.of(report.name()));
    facts.add(
        FactView.ofText("name", event.name(), origin(named, lookup), messages)
            .from(card(named, lookup)));
    if (event.date().isPresent()) {
      Optional<Document> dated = source(event, lookup, event.date().get(), ReportedEvent::date);
      facts.add(
          FactView.ofDate("held", event.date().get(), origin(dated, lookup), messages)
              .from(card(dated, lookup)));
    }
    if (event.place().isPresent()) {
      Optional<Document> placed = source(event, lookup, event.place().get(), ReportedEvent::place);
      facts.add(
          FactView.ofText("place", event.place().get(), origin(placed, lookup), messages)
              .from(card(placed, lookup)));
    }
    for (Event.Hosting told : event.hosts()) {
      Host host = told.host();
      Optional<Document> document = source(event, lookup, host);
      facts.add(
          FactView.ofText(host.role().label(), host.name(), origin(document, lookup), messages)
              .to(HostsView.href(told, lookup))
              .from(card(document, lookup)));
    }
    return List.copyOf(facts);
  }

  private static Optional<Document> source(Event event, Lookup lookup, Host host) {
    return event.reports().stream()
        .filter(
            r ->
                lookup.document(r.document()).stream()
                    .flatMap(d -> d.events().stream().skip(r.index()).limit(1))
                    .flatMap(e -> e.hosts().stream())
                    .anyMatch(h -> h.name().support().equals(host.name().support())))
        .findFirst()
        .flatMap(r -> lookup.document(r.document()));
  }

  private static Origin origin(Optional<Document> document, Lookup lookup) {
    return document
        .map(d -> Origin.of(d, lookup.corpus()))
        .orElseGet(() -> new Origin("", lookup.corpus().settings().language()));
  }

  private static Optional<DocumentCard> card(Optional<Document> document, Lookup lookup) {
    return document.flatMap(d -> lookup.card(d.id()));
  }

  /**
   * The document in whose source the support of an event's fact counts: the first report whose own
   * fact has the same support. Empty when there is none, so that nothing wrong is quoted.
   */
  private static <T> Optional<Document> source(
      Event event,
      Lookup lookup,
      Inferred<T> fact,
      Function<ReportedEvent, Optional<Inferred<T>>> told) {
    for (Event.Report report : event.reports()) {
      Optional<Document> document =
          lookup.document(report.document()).filter(d -> report.index() < d.events().size());
      Optional<List<Span>> support =
          document.flatMap(d -> told.apply(d.events().get(report.index()))).map(Inferred::support);
      if (support.filter(fact.support()::equals).isPresent()) {
        return document;
      }
    }
    return Optional.empty();
  }
}
