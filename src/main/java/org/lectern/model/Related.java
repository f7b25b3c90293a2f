package org.lectern.model;

import java.util.List;

/**
 * A document with much the same content as another.
 *
 * @param document its id
 * @param similarity from 0 to 1: the cosine of the two vectors of weighted terms
 * @param terms the words that relate them most, as the texts have them, the strongest first
 */
public record Related(String document, double similarity, List<String> terms) {
  /** Copies the list. */
  public Related {
    terms = List.copyOf(terms);
  }
}
