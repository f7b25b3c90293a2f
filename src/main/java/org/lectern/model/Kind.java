package org.lectern.model;

import java.util.Locale;
import java.util.Optional;

/** What kind of text a document is. */
public enum Kind {
  SPEECH,
  REPORT,
  INTERVIEW,
  COMMUNIQUE,
  TRANSCRIPT,
  MINUTES,
  ARTICLE,
  LETTER;

  /** The name in data and YAML, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that label, in any case; empty if there is none. */
  public static Optional<Kind> parse(String label) {
    for (Kind kind : values()) {
      if (kind.label().equals(label.toLowerCase(Locale.ROOT))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
