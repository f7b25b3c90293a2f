package org.lectern.model;

import java.util.Locale;
import java.util.Optional;

/**
 * A place in the text that names a person, an organisation or a place.
 *
 * @param type what is named
 * @param name the fullest name that the document gives it
 * @param span the naming words in the cleaned text, inside one paragraph
 * @param role for a person, the role that the text gives here, such as {@code vice premier of the
 *     State Council}
 * @param roleSpan that role in the cleaned text
 * @param confidence from 0 to 1 that these words name this
 */
public record Mention(
    Type type,
    String name,
    Span span,
    Optional<String> role,
    Optional<Span> roleSpan,
    double confidence) {

  /** What a mention can name. */
  public enum Type {
    PERSON,
    ORGANISATION,
    PLACE;

    /** The name in data, in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
