package org.lectern.model;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that a text says somebody said.
 *
 * @param id its address in the page, such as {@code said4}
 * @param speaker the fullest name that the document gives the speaker
 * @param verb the reporting verb as it stands in the text, such as {@code stressed}
 * @param kind how directly the words are the speaker's
 * @param span its characters in the cleaned text, inside one paragraph
 * @param confidence from 0 to 1 that this speaker says this
 * @param rule the rule that found it
 */
public record Statement(
    String id,
    String speaker,
    Optional<String> verb,
    Directness kind,
    Span span,
    double confidence,
    String rule) {

  /** How directly the words of a statement are the speaker's. */
  public enum Directness {
    /** In quotation marks, or a turn of a transcript. */
    DIRECT,
    /** In the reporter's words. */
    REPORTED,
    /** Of several speakers together. */
    COLLECTIVE,
    /** Not to be told from the text. */
    UNKNOWN;

    /** The name in data, in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
