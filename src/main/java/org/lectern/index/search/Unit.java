package org.lectern.index.search;

import java.util.List;

/**
 * What of a query an excerpt can show.
 *
 * @param terms of the body: of a phrase in its order, otherwise any of them shows it
 * @param phrase whether the terms follow one another
 * @param weight how much a paragraph that has it is worth
 */
record Unit(List<String> terms, boolean phrase, float weight) {
  Unit {
    terms = List.copyOf(terms);
  }
}
