package org.lectern.render;

import java.util.List;
import java.util.Optional;
import org.lectern.address.Addresses;
import org.lectern.model.Event;
import org.lectern.model.Inferred;

/**
 * An event in a list.
 *
 * @param id its id
 * @param href its page, from the root of the site
 * @param name its name
 * @param language the BCP 47 tag of the language of the name
 * @param date when it was held
 * @param place where it was held
 * @param reports the documents that report it
 */
record EventCard(
    String id,
    String href,
    String name,
    String language,
    Optional<DateView> date,
    Optional<String> place,
    List<DocumentCard> reports) {

  static EventCard of(Event event, Lookup lookup) {
    List<DocumentCard> reports =
        event.reports().stream()
            .map(Event.Report::document)
            .distinct()
            .flatMap(id -> lookup.card(id).stream())
            .toList();
    return new EventCard(
        event.id(),
        Addresses.event(event.id()),
        event.name().value(),
        reports.stream()
            .findFirst()
            .map(DocumentCard::language)
            .orElse(lookup.corpus().settings().language()),
        event.date().map(date -> DateView.of(date.value(), lookup.messages())),
        event.place().map(Inferred::value),
        reports);
  }
}
