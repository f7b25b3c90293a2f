package org.lectern.model;

import java.util.List;
import java.util.Optional;

/**
 * An event, as all the documents that report it tell it together.
 *
 * @param id its address, such as {@code 2023-07-14-national-conference-on-cyber-security}
 * @param name the name to show, of a report or the publisher's own
 * @param date when it was held
 * @param place where it was held
 * @param hosts who held it, by role, in the order in which the reports name them
 * @param series the id of the series that it belongs to
 * @param reports the documents that report it, by id, in the order of their listing
 * @param participants who took part, in the order in which the reports name them
 */
public record Event(
    String id,
    Inferred<String> name,
    Optional<Inferred<DateRange>> date,
    Optional<Inferred<String>> place,
    List<Hosting> hosts,
    Optional<String> series,
    List<Report> reports,
    List<Participant> participants) {

  /** Copies the lists. */
  public Event {
    hosts = List.copyOf(hosts);
    reports = List.copyOf(reports);
    participants = List.copyOf(participants);
  }

  /**
   * One document's account.
   *
   * @param document the document's id
   * @param index which of that document's {@link Document#events()}
   */
  public record Report(String document, int index) {}

  /**
   * Who held it, by one or more reports.
   *
   * @param host the surest report's word
   * @param subject whom or what the name means, where the corpus knows
   * @param documents the ids of the documents that say so
   */
  public record Hosting(Host host, Optional<Subject> subject, List<String> documents) {
    /** Copies the list. */
    public Hosting {
      documents = List.copyOf(documents);
    }
  }

  /**
   * A person, an organisation or a place of the corpus.
   *
   * @param type which of the three
   * @param id its id
   */
  public record Subject(Mention.Type type, String id) {}

  /**
   * Somebody who took part.
   *
   * @param person the id of the person
   * @param parts what they did, without repeats
   * @param documents the ids of the documents that say so
   */
  public record Participant(String person, List<ReportedEvent.Part> parts, List<String> documents) {
    /** Copies the lists. */
    public Participant {
      parts = List.copyOf(parts);
      documents = List.copyOf(documents);
    }
  }
}
