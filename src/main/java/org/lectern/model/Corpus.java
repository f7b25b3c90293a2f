package org.lectern.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All documents, and how they hang together.
 *
 * @param settings what {@code corpus.yaml} says
 * @param documents the documents, the latest first, those without a date last, ties by id
 * @param events the events, the latest first
 * @param series the event series, by name
 * @param entities who and what the documents name
 * @param pages the pages that people wrote
 * @param links how the documents' words hang together
 * @param ledger the ids that all of these have, and those that went away
 */
public record Corpus(
    CorpusSettings settings,
    List<Document> documents,
    List<Event> events,
    List<EventSeries> series,
    Entities entities,
    List<Page> pages,
    Links links,
    Ledger ledger) {

  /** A site has a text some twenty times, and the usual host takes a gigabyte. */
  private static final long LARGE = 25_000_000;

  /** Copies the lists. */
  public Corpus {
    documents = List.copyOf(documents);
    events = List.copyOf(events);
    series = List.copyOf(series);
    pages = List.copyOf(pages);
  }

  /**
   * The forms in which each text can be had beside its page: those that the publisher names; if
   * none are named, all, or of a {@linkplain #isLarge() large} corpus none. The archives of the
   * data have all texts in all forms in any case.
   */
  public Set<Download> downloads() {
    return settings.downloads().orElseGet(() -> isLarge() ? Set.of() : Download.ALL);
  }

  /**
   * Whether the texts have more than {@value #LARGE} characters. Then what a site has several times
   * it has in archives alone, as the usual host takes no more than a gigabyte.
   */
  public boolean isLarge() {
    return documents.stream().mapToLong(document -> document.text().length()).sum() > LARGE;
  }

  /** The people, by name. */
  public List<Person> people() {
    return entities.people();
  }

  /** The id of the person whom a name means in a document. */
  public Optional<String> personId(String document, String name) {
    return entities.id(Mention.Type.PERSON, document, name);
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
