package org.lectern.extract.people;

/** The word lists of this package, each described at the head of its file. */
final class Words {
  static final WordList CALENDAR = WordList.of("calendar-words.txt");
  static final WordList COLLECTIVES = WordList.of("collective-subjects.txt");
  static final WordList EVENTS = WordList.of("event-nouns.txt");
  static final WordList FINITE = WordList.of("finite-verbs.txt");
  static final WordList FUNCTION = WordList.of("function-words.txt");
  static final WordList GIVEN_NAMES = WordList.of("given-names.txt");
  static final WordList HONORIFICS = WordList.of("honorifics.txt");
  static final WordList NARRATIVE = WordList.of("narrative-verbs.txt");
  static final WordList NORMATIVE = WordList.of("normative-words.txt");
  static final WordList NORMATIVE_OPENERS = WordList.of("normative-openers.txt");
  static final WordList NOT_NAMES = WordList.of("not-names.txt");
  static final WordList OPINION = WordList.of("opinion-verbs.txt");
  static final WordList ORGANISATION_HEADS = WordList.of("organisation-heads.txt");
  static final WordList PARTICLES = WordList.of("name-particles.txt");
  static final WordList PINYIN_SURNAMES = WordList.of("chinese-surnames-latin.txt");
  static final WordList PINYIN_SYLLABLES = WordList.of("pinyin-syllables.txt");
  static final WordList REPORTING = WordList.of("reporting-verbs.txt");
  static final WordList ROLE_MODIFIERS = WordList.of("role-modifiers.txt");
  static final WordList ROLES = WordList.of("role-nouns.txt");

  private Words() {}
}
