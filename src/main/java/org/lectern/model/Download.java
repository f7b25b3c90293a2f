package org.lectern.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A form in which each document's text can be had beside its page. */
public enum Download {
  /** The record: metadata and text. */
  MARKDOWN(".md"),
  /** The cleaned text alone. */
  TEXT(".txt"),
  /** TEI P5 with statements and names. */
  TEI(".xml");

  /** All of them. */
  public static final Set<Download> ALL =
      Collections.unmodifiableSet(EnumSet.allOf(Download.class));

  private final String suffix;

  Download(String suffix) {
    this.suffix = suffix;
  }

  /** The suffix of its files, with the full stop. */
  public String suffix() {
    return suffix;
  }

  /** The name in YAML. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The form of that label, in any case; empty if there is none. */
  public static Optional<Download> parse(String label) {
    for (Download download : values()) {
      if (download.label().equals(label.toLowerCase(Locale.ROOT))) {
        return Optional.of(download);
      }
    }
    return Optional.empty();
  }
}
