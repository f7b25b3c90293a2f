package org.lectern.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All documents, and how they hang together.
 *
 * @param settings what {@code corpus.yaml} says
 * @param documents the documents, the latest first, those without a date last, ties by id
 * @param events the events, the latest first
 * @param series the event series, by name
 * @param people the people, by name
 * @param pages the pages that people wrote
 * @param personIds for each document id, the names it uses (see {@link Mention#name()} and {@link
 *     Statement#speaker()}) and the id of the person each means
 * @param links how the documents' words hang together
 */
public record Corpus(
    CorpusSettings settings,
    List<Document> documents,
    List<Event> events,
    List<EventSeries> series,
    List<Person> people,
    List<Page> pages,
    Map<String, Map<String, String>> personIds,
    Links links) {

  /** Copies the lists and maps, the maps in the order of their keys. */
  public Corpus {
    documents = List.copyOf(documents);
    events = List.copyOf(events);
    series = List.copyOf(series);
    people = List.copyOf(people);
    pages = List.copyOf(pages);
    Map<String, Map<String, String>> copy = new TreeMap<>();
    personIds.forEach(
        (id, names) -> copy.put(id, Collections.unmodifiableMap(new TreeMap<>(names))));
    personIds = Collections.unmodifiableMap(copy);
  }

  /** The id of the person whom a name means in a document. */
  public Optional<String> personId(String document, String name) {
    return Optional.ofNullable(personIds.getOrDefault(document, Map.of()).get(name));
  }

  /** The events that a document reports, its main one first. */
  public List<Event> eventsOf(Document document) {
    return events.stream()
        .filter(e -> e.reports().stream().anyMatch(r -> r.document().equals(document.id())))
        .sorted(
            Comparator.comparingInt(
                e ->
                    e.reports().stream()
                        .filter(r -> r.document().equals(document.id()))
                        .mapToInt(Event.Report::index)
                        .min()
                        .orElse(0)))
        .toList();
  }
}
