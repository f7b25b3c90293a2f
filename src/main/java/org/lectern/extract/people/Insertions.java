package org.lectern.extract.people;

/** Phrases between commas that stand between a subject and its verb. */
final class Insertions {
  private static final int MOST_INSERTED = 14;
  private static final int LONGEST_INSERTED = 16;
  private static final int LONGEST_PARTICIPLE = 40;

  private Insertions() {}

  static int phrasesOr(Sentence sentence, int comma, int other) {
    int behind = phrases(sentence, comma);
    return behind > comma ? behind : other;
  }

  /**
   * Behind ", in his speech," or ", Rio Tinto, for the industry,"; the comma itself if nothing such
   * stands there, or if no reporting verb follows it.
   */
  static int phrases(Sentence sentence, int comma) {
    int at = comma;
    for (int i = 0; i < MOST_INSERTED; i++) {
      int end = phrase(sentence, at, i > 0 && opens(sentence.at(comma + 1)));
      if (end < 0) {
        return comma;
      }
      if (Verbs.after(sentence, end + 1).isPresent()) {
        return end + 1;
      }
      at = end;
    }
    return comma;
  }

  /** The comma behind a phrase that begins behind a comma, or -1. */
  private static int phrase(Sentence sentence, int comma, boolean goesOn) {
    Token opener = sentence.at(comma + 1);
    boolean member = goesOn && opener != null && (opener.is("and") || opener.is("the"));
    boolean apposed = opener != null && apposes(opener);
    if (opener == null || !(opener.capitalised() || opens(opener) || member || apposed)) {
      return -1;
    }
    boolean winding = participle(opener) || opener.is("who");
    int limit = winding ? LONGEST_PARTICIPLE : LONGEST_INSERTED;
    for (int i = comma + 2; i < comma + limit && sentence.at(i) != null; i++) {
      if (sentence.isMark(i, ",")) {
        boolean list = apposed && sentence.at(i - 1).capitalised() && i - comma < 4;
        int end = sentence.isMark(i + 1, "\"\u201d") ? i + 1 : i;
        return list && !numbered(opener) ? -1 : end; // "Chad, the EU, and Japan"
      }
      if (sentence.isMark(i, ";:")) {
        break;
      }
    }
    return -1;
  }

  /** "recognizing progress", between a name and its verb. */
  private static boolean participle(Token token) {
    return !token.capitalised() && token.lower().length() > 5 && token.lower().endsWith("ing");
  }

  /** "Lee, a member of the union, said", "Lee, 43, said", "Lee, author of the report, said". */
  private static boolean apposes(Token token) {
    return numbered(token)
        || Words.ROLES.has(token)
        || Words.SPEAKERS.has(token)
        || switch (token.lower()) {
          case "a", "an", "the", "another", "one", "his", "her", "now", "also", "then" -> true;
          default -> false;
        };
  }

  private static boolean numbered(Token token) {
    return token.kind() == Token.Kind.NUMBER;
  }

  private static boolean opens(Token token) {
    if (participle(token)) {
      return true;
    }
    return switch (token.lower()) {
      case "in",
          "but",
          "at",
          "during",
          "on",
          "speaking",
          "addressing",
          "for",
          "who",
          "while",
          "after",
          "supported",
          "opposed",
          "with",
          "including",
          "joined",
          "echoed",
          "backed",
          "seconded",
          "together",
          "along",
          "among",
          "notably",
          "particularly",
          "especially",
          "mainly",
          "such" ->
          true;
      default -> false;
    };
  }
}
