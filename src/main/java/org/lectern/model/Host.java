package org.lectern.model;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Who stands behind an event: a state, a place, an organisation or a person.
 *
 * @param name its name, as the document gives it
 * @param role what it did for the event
 */
public record Host(Inferred<String> name, Role role) {

  /** What somebody does for an event. Several may do the same: then they do it together. */
  public enum Role {
    /** Received it, or ran it in its own name. */
    HOST,
    /** Arranged it, called it together, or ran it for the hosts. */
    ORGANISER,
    /** Bore its costs, or lent it its name. */
    SPONSOR;

    /** The name in data, in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The key under which a publisher names them, such as {@code hosts}. */
    public String plural() {
      return label() + "s";
    }
  }

  /** The publisher's own word. */
  public static Host stated(String name, Role role) {
    return new Host(Inferred.stated(name), role);
  }

  /** Hosts with other evidence for their names. */
  public static List<Host> map(List<Host> hosts, UnaryOperator<Inferred<String>> names) {
    return hosts.stream().map(h -> new Host(names.apply(h.name), h.role)).toList();
  }
}
