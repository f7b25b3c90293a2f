package org.lectern.index.search;

import java.util.List;

/**
 * What a typed query asks for.
 *
 * @param understood the query in canonical form, which gives the same query when it is typed
 * @param repaired whether something was not read as it was typed
 * @param words the words outside quotation marks that are looked for in the text as they stand, in
 *     order, each once
 */
public record ParsedQuery(
    SearchQuery query, String understood, boolean repaired, List<TypedWord> words) {
  public ParsedQuery {
    words = List.copyOf(words);
  }

  /**
   * A word of the query.
   *
   * @param text as typed
   * @param form folded
   * @param stem of the form
   */
  public record TypedWord(String text, String form, String stem) {}
}
