package org.lectern.extract.people;

/** The word lists of this package, each described at the head of its file. */
final class Words {
  private static final Lexicon LISTS = new Lexicon();

  static final WordList CALENDAR = LISTS.add("calendar-words.txt");
  static final WordList COLLECTIVES = LISTS.add("collective-subjects.txt");
  static final WordList DETERMINERS = LISTS.add("determiners.txt");
  static final WordList DOCUMENTS = LISTS.add("document-nouns.txt");
  static final WordList EVENTS = LISTS.add("event-nouns.txt");
  static final WordList FINITE = LISTS.add("finite-verbs.txt");
  static final WordList FUNCTION = LISTS.add("function-words.txt");
  static final WordList GIVEN_NAMES = LISTS.add("given-names.txt");
  static final WordList HONORIFICS = LISTS.add("honorifics.txt");
  static final WordList NARRATIVE = LISTS.add("narrative-verbs.txt");
  static final WordList NORMATIVE = LISTS.add("normative-words.txt");
  static final WordList NORMATIVE_OPENERS = LISTS.add("normative-openers.txt");
  static final WordList NOT_NAMES = LISTS.add("not-names.txt");
  static final WordList OPINION = LISTS.add("opinion-verbs.txt");
  static final WordList ORGANISATION_HEADS = LISTS.add("organisation-heads.txt");
  static final WordList PARTICLES = LISTS.add("name-particles.txt");
  static final WordList PINYIN_SURNAMES = LISTS.add("chinese-surnames-latin.txt");
  static final WordList PINYIN_SYLLABLES = LISTS.add("pinyin-syllables.txt");
  static final WordList QUANTIFIERS = LISTS.add("quantifiers.txt");
  static final WordList REPORTING = LISTS.add("reporting-verbs.txt");
  static final WordList ROLE_MODIFIERS = LISTS.add("role-modifiers.txt");
  static final WordList ROLES = LISTS.add("role-nouns.txt");
  static final WordList SITES = LISTS.add("site-nouns.txt");
  static final WordList SPEAKERS = LISTS.add("speaker-nouns.txt");
  static final WordList SPEECH = LISTS.add("speech-verbs.txt");

  private Words() {}

  /** In which lists a word in lower case is, for {@link Token#lists}. */
  static long listsOf(String lower) {
    return LISTS.of(lower);
  }
}
