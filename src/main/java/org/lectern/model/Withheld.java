package org.lectern.model;

import java.util.List;

/**
 * What a site may know of the part of a text that it must not have. From it the text cannot be put
 * together again: it tells neither where a word stands nor how often.
 *
 * @param publication how much of the text the site has, never {@link Publication#FULL}
 * @param length how many words the whole text has, as the search counts them
 * @param shown how many of them the site has, from the first on
 * @param words the different words of the rest, folded as the search folds them, sorted
 * @param named who and what the rest names, without repeats
 */
public record Withheld(
    Publication publication, int length, int shown, List<String> words, List<Name> named) {

  /** Copies the lists. */
  public Withheld {
    words = List.copyOf(words);
    named = List.copyOf(named);
  }

  /**
   * Who or what is named somewhere in the text.
   *
   * @param type what is named
   * @param name the fullest name that the document gives it
   */
  public record Name(Mention.Type type, String name) {}
}
