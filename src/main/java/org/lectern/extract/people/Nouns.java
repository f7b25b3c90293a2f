package org.lectern.extract.people;

/**
 * Tells common nouns and adverbs by their endings, where nothing else shows that they name nobody.
 */
final class Nouns {
  private static final int LEAST_LONG = 9;
  private static final String[] ENDINGS = {
    "tion", "tions", "sion", "sions", "ness", "nesses", "ility", "ality", "ivity", "ities", "ism",
    "isms", "ists", "ships", "ology", "ments", "ifics", "omics", "ently", "antly", "ously", "ively",
    "ically", "ately", "arly", "edly", "ingly"
  };
  private static final String[] LONG_ENDINGS = {"ance", "ence", "ment", "ity", "tion", "sion"};

  private Nouns() {}

  /** Whether a word alone is no name: an abstract noun, an adverb, the people of a country. */
  static boolean common(String lower, Places places) {
    return ends(lower, ENDINGS) || places.people(lower) || places.partOfCountry(lower);
  }

  /** Whether the last word of a sequence is an abstract noun, too long for a family name. */
  static boolean longAbstract(String lower) {
    return lower.length() >= LEAST_LONG && ends(lower, LONG_ENDINGS);
  }

  private static boolean ends(String lower, String... endings) {
    for (String ending : endings) {
      if (lower.length() > ending.length() + 1 && lower.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
