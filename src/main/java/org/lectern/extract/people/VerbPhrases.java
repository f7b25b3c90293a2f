package org.lectern.extract.people;

import java.util.List;

/**
 * The entries of the lists of reporting verbs that begin with a word, the longest first: as the
 * word stands, and in the form that it has behind "she". Found once for each {@link Form}.
 *
 * @param strong those that tell of speech itself
 * @param weak those that tell of a position
 * @param thirdStrong the same as the first for the third person of the word
 * @param thirdWeak the same as the second for the third person of the word
 */
record VerbPhrases(
    List<String[]> strong,
    List<String[]> weak,
    List<String[]> thirdStrong,
    List<String[]> thirdWeak) {
  private static final VerbPhrases NONE =
      new VerbPhrases(List.of(), List.of(), List.of(), List.of());

  /** Those of a word in lower case. */
  static VerbPhrases of(String lower) {
    if (!Verbs.opens(lower)) {
      return NONE;
    }
    String third = Verbs.thirdPerson(lower);
    return new VerbPhrases(
        Words.REPORTING.phrases(lower),
        Words.OPINION.phrases(lower),
        Words.REPORTING.phrases(third),
        Words.OPINION.phrases(third));
  }

  /** How many tokens from an index on make the first of some phrases that is there; 0 for none. */
  static int match(List<String[]> phrases, List<Token> tokens, int index) {
    for (int i = 0; i < phrases.size(); i++) {
      if (WordList.goesOn(phrases.get(i), tokens, index)) {
        return phrases.get(i).length;
      }
    }
    return 0;
  }
}
