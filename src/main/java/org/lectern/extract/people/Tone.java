package org.lectern.extract.people;

/** How a sentence speaks, as far as it tells whether it can continue somebody's speech. */
enum Tone {
  /** It says what ought to be done. */
  NORMATIVE,
  /** Its first finite verb is in the present or perfect tense. */
  PRESENT,
  /** It tells what happened. */
  NARRATIVE,
  /** It announces a part of the text, as "The first question is about". */
  HEADING,
  /** It has no finite verb that is known. */
  OPEN;

  static Tone of(Sentence sentence) {
    if (heading(sentence)) {
      return HEADING;
    }
    Tone first = OPEN;
    boolean normative = opensNormative(sentence);
    for (Token token : sentence.tokens()) {
      normative |= Words.NORMATIVE.has(token);
      if (first == OPEN && Words.FINITE.has(token)) {
        first = PRESENT;
      } else if (first == OPEN && Words.NARRATIVE.has(token)) {
        first = NARRATIVE;
      }
    }
    return normative && first != NARRATIVE ? NORMATIVE : first;
  }

  private static boolean opensNormative(Sentence sentence) {
    Token first = sentence.at(0);
    return first != null && Words.NORMATIVE_OPENERS.has(first);
  }

  /** "The second question is about", "The third is on". */
  private static boolean heading(Sentence sentence) {
    if (!sentence.isWord(0, "the") || sentence.at(1) == null) {
      return false;
    }
    for (int i = 2; i < 6; i++) {
      if (sentence.isWord(i, "is")
          && (sentence.isWord(i + 1, "about") || sentence.isWord(i + 1, "on"))) {
        return true;
      }
    }
    return false;
  }
}
