package org.lectern.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.model.Event;
import org.lectern.model.Host;

/**
 * Those who held an event in one role.
 *
 * @param role {@code host}, {@code organiser} or {@code sponsor}
 * @param names who
 */
record HostsView(String role, List<NameView> names) {

  /**
   * One of them.
   *
   * @param name the name, as a report gives it
   * @param href the page of what it means, from the root of the site
   */
  record NameView(String name, Optional<String> href) {}

  /** Those of an event, the hosts first; a role that nobody is known to have is left out. */
  static List<HostsView> of(Event event, Lookup lookup) {
    List<HostsView> all = new ArrayList<>();
    for (Host.Role role : Host.Role.values()) {
      List<NameView> names =
          event.hosts().stream()
              .filter(told -> told.host().role() == role)
              .map(told -> new NameView(told.host().name().value(), href(told, lookup)))
              .toList();
      if (!names.isEmpty()) {
        all.add(new HostsView(role.label(), names));
      }
    }
    return List.copyOf(all);
  }

  static Optional<String> href(Event.Hosting told, Lookup lookup) {
    return told.subject().flatMap(s -> lookup.hrefOf(s));
  }
}
