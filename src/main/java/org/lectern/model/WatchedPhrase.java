package org.lectern.model;

import java.util.List;

/**
 * A phrase that {@code corpus.yaml} asks for, whether or not a text has it.
 *
 * @param text its words
 * @param variants other words that count as the same phrase
 */
public record WatchedPhrase(String text, List<String> variants) {
  /** Copies the list. */
  public WatchedPhrase {
    variants = List.copyOf(variants);
  }
}
