package org.lectern.model;

import java.util.List;
import java.util.Locale;

/**
 * A place in the text that names a person, an organisation or a place.
 *
 * @param type what is named
 * @param name the fullest name that the document gives it
 * @param span the naming words in the cleaned text, inside one paragraph
 * @param roles for a person, the roles that the text gives here, in the order of the text: {@code
 *     Premier} and {@code deputy head of the commission} beside one name
 * @param confidence from 0 to 1 that these words name this
 */
public record Mention(Type type, String name, Span span, List<Role> roles, double confidence) {

  /** Copies the list. */
  public Mention {
    roles = List.copyOf(roles);
  }

  /**
   * A role beside a name.
   *
   * @param words the words of the text
   * @param span where they stand in the cleaned text
   */
  public record Role(String words, Span span) {}

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
