package org.lectern.analysis;

/**
 * A word as the index has it. The dictionary holds exact forms in the order of their stems, so all
 * forms of a stem are neighbours: the stem's own key, and all keys that begin with {@link
 * #allForms}.
 *
 * @param stem what the forms of one word have in common
 * @param form the folded word
 */
public record WordKey(String stem, String form) {
  /** Stands between stem and form. No word contains it: it is a control character. */
  public static final char SEPARATOR = '\u001F';

  /** The term of the index: the form, after its stem if that differs. */
  public String term() {
    return stem.equals(form) ? form : stem + SEPARATOR + form;
  }

  /** The word that a term of the index stands for. */
  public static WordKey of(String term) {
    int at = term.indexOf(SEPARATOR);
    return at < 0
        ? new WordKey(term, term)
        : new WordKey(term.substring(0, at), term.substring(at + 1));
  }

  /** What the terms of all forms of a stem begin with, but for the form that is the stem. */
  public static String allForms(String stem) {
    return stem + SEPARATOR;
  }
}
