package org.lectern.model;

import java.util.Locale;
import java.util.Optional;

/** How much of a document's text its publisher lets a site have. */
public enum Publication {
  /** All of it. */
  FULL,
  /** Its beginning; the other words only as words to be found by. */
  EXCERPT,
  /** Nothing but what is known of it; its words only as words to be found by. */
  METADATA;

  /** The name in data and YAML, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The publication of that label, in any case; empty if there is none. */
  public static Optional<Publication> parse(String label) {
    for (Publication publication : values()) {
      if (publication.label().equals(label.toLowerCase(Locale.ROOT))) {
        return Optional.of(publication);
      }
    }
    return Optional.empty();
  }
}
