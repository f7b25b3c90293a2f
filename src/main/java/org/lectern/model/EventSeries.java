package org.lectern.model;

import java.util.List;

/**
 * Events that are instances of one recurring event.
 *
 * @param id its address
 * @param name the name to show
 * @param events the ids of its events, the earliest first
 */
public record EventSeries(String id, String name, List<String> events) {
  /** Copies the list. */
  public EventSeries {
    events = List.copyOf(events);
  }
}
