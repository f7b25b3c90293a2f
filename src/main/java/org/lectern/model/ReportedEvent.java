package org.lectern.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An event as one document tells it.
 *
 * @param name what the document calls it
 * @param date when it was held; the year may be unknown
 * @param place where it was held
 * @param hosts who held it, in the order in which the text names them
 * @param participants who took part, in the order in which the text names them
 */
public record ReportedEvent(
    Inferred<String> name,
    Optional<Inferred<DateRange>> date,
    Optional<Inferred<String>> place,
    List<Host> hosts,
    List<Participant> participants) {

  /** Copies the lists. */
  public ReportedEvent {
    hosts = List.copyOf(hosts);
    participants = List.copyOf(participants);
  }

  /** The same with another date. */
  public ReportedEvent withDate(Optional<Inferred<DateRange>> other) {
    return new ReportedEvent(name, other, place, hosts, participants);
  }

  /** The same with other hosts. */
  public ReportedEvent withHosts(List<Host> others) {
    return new ReportedEvent(name, date, place, others, participants);
  }

  /** The same with other participants. */
  public ReportedEvent withParticipants(List<Participant> others) {
    return new ReportedEvent(name, date, place, hosts, others);
  }

  /** What a participant did. */
  public enum Part {
    PRESIDED,
    SPOKE,
    CONVEYED,
    CONCLUDED,
    ATTENDED;

    /** The name in data, in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Somebody who took part.
   *
   * @param name the fullest name that the document gives
   * @param part what they did
   * @param span the words that say so, in the cleaned text
   */
  public record Participant(String name, Part part, Span span) {}
}
