package org.lectern.extract.people;

import java.util.Optional;

/** Phrases between commas that stand between a subject and its verb. */
final class Insertions {
  private static final int MOST_INSERTED = 14;
  private static final int LONGEST_INSERTED = 16;
  private static final int LONGEST_PARTICIPLE = 40;
  private static final int LONGEST_OF_PERSON = 36;
  private static final int LONGEST_PLACE = 4;

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
      if (Verbs.somewhereAfter(sentence, end + 1)) {
        return end + 1;
      }
      at = end;
    }
    return comma;
  }

  /**
   * Behind an apposition that nothing closes, as in "Karl Marsh, Chair of the Harbour Group (HG)
   * reported", where the verb stands behind its parentheses.
   */
  static Optional<Integer> unclosed(Sentence sentence, int comma, int to) {
    for (int i = comma + 2; i < Math.min(to, comma + LONGEST_INSERTED); i++) {
      if (sentence.isMark(i, ",;:\"\u201c")) {
        break;
      }
      if (sentence.isMark(i, ")") && Verbs.after(sentence, i + 1).isPresent()) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  /**
   * Behind whatever stands between commas directly behind a person and before a reporting verb, as
   * "Jane Doe, vice-chancellor of the university, agrees"; the comma itself if nothing does.
   */
  static int any(Sentence sentence, int comma, int to) {
    boolean relative = false;
    boolean dash = false;
    for (int i = comma + 1; i < Math.min(to, comma + LONGEST_OF_PERSON); i++) {
      Token token = sentence.at(i);
      relative |= token.is("who") || token.is("whose") || token.is("whom") || token.is("which");
      if (token.mark(";:\"\u201c\u201d") || Words.FINITE.has(token) && !relative) {
        break;
      }
      boolean dashed = token.mark("\u2014\u2013");
      boolean closes = token.mark(",") && !dash || dashed && dash;
      dash ^= dashed;
      if (closes && i > comma + 1 && Verbs.somewhereAfter(sentence, i + 1)) {
        return inverted(sentence, i + 1) ? comma : i + 1;
      }
    }
    return comma;
  }

  /** Whether a verb has its subject behind it: "..., said Jane Doe." */
  private static boolean inverted(Sentence sentence, int verb) {
    int name = verb + 1;
    while (sentence.at(name) != null && sentence.at(name).capitalised()) {
      name++;
    }
    return name > verb + 1 && (sentence.at(name) == null || sentence.isMark(name, ",."));
  }

  /**
   * Behind what stands between two dashes and before a reporting verb; the index if nothing does.
   */
  static int dashes(Sentence sentence, int dash, int to) {
    for (int i = dash + 1; i < Math.min(to, dash + LONGEST_OF_PERSON); i++) {
      if (sentence.isMark(i, "\u2014\u2013-")) {
        return Verbs.somewhereAfter(sentence, i + 1) ? i + 1 : dash;
      }
    }
    return dash;
  }

  /**
   * Behind ", Indonesia," where the one named before is from; the index if no place stands there.
   */
  static int behindPlace(Sentence sentence, int comma) {
    int at = comma + 1;
    while (at <= comma + LONGEST_PLACE
        && sentence.at(at) != null
        && sentence.at(at).capitalised()) {
      at++;
    }
    boolean place = sentence.isMark(comma, ",") && at > comma + 1 && sentence.isMark(at, ",");
    return place && Frames.tellsPast(sentence.at(at + 1)) ? at + 1 : comma;
  }

  /** Behind "supported by Sweden, Denmark and others," that no comma opens; the index if none. */
  static int unopened(Sentence sentence, int index, int to) {
    boolean joined =
        sentence.at(index) != null
            && joins(sentence.at(index).lower())
            && (sentence.isWord(index + 1, "by") || sentence.isWord(index + 1, "with"));
    for (int i = index + 2; joined && i < Math.min(to, index + LONGEST_PARTICIPLE); i++) {
      if (sentence.isMark(i, ",") && Verbs.after(sentence, i + 1).isPresent()) {
        return i + 1;
      }
    }
    return index;
  }

  private static boolean joins(String word) {
    return switch (word) {
      case "supported", "opposed", "joined", "echoed", "backed", "seconded", "together", "along" ->
          true;
      default -> false;
    };
  }

  /** The comma behind a phrase that begins behind a comma, or -1. */
  private static int phrase(Sentence sentence, int comma, boolean goesOn) {
    Token opener = sentence.at(comma + 1);
    boolean member = goesOn && opener != null && (opener.is("and") || opener.is("the"));
    boolean apposed =
        opener != null
            && apposes(opener)
            && !(opener.is("inter") && sentence.isWord(comma - 1, "which"));
    if (opener == null || !(opener.capitalised() || opens(opener) || member || apposed)) {
      return -1;
    }
    boolean winding =
        participle(opener) || opener.is("who") || opener.is("whose") || opener.is("whom");
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
          case "however", "though", "meanwhile", "too", "moreover", "instead", "nevertheless" ->
              true;
          case "therefore", "nonetheless", "inter", "of", "as", "author", "which", "that" -> true;
          default -> false;
        };
  }

  private static boolean numbered(Token token) {
    return token.kind() == Token.Kind.NUMBER;
  }

  private static boolean opens(Token token) {
    if (participle(token) || Frames.tellsPast(token) && token.lower().endsWith("ed")) {
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
          "from",
          "who",
          "whose",
          "whom",
          "due",
          "made",
          "held",
          "written",
          "given",
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
