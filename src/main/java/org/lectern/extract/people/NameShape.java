package org.lectern.extract.people;

import java.util.List;

/** What the words of a name tell by themselves. */
final class NameShape {
  static final int LONGEST = 7;

  private NameShape() {}

  /** Whether the tokens can be a personal name at all. */
  static boolean possible(List<Token> name, Places places) {
    if (name.isEmpty() || name.size() > LONGEST || !name.get(0).capitalised()) {
      return false;
    }
    for (Token token : name) {
      if (!possible(token)) {
        return false;
      }
    }
    if (name.get(name.size() - 1).initial()) {
      return false;
    }
    if (holdsOffice(name) || crossesSentence(name, places) || heading(name) || opens(name)) {
      return false;
    }
    Token first = name.get(0);
    if (name.size() == 1) {
      return first.text().length() > 1
          && !first.initial()
          && !first.acronym()
          && !first.allCapitals()
          && !suffix(first.lower())
          && !Words.FUNCTION.has(first);
    }
    return !places.has(joined(name)) && !Nouns.longAbstract(name.get(name.size() - 1).lower());
  }

  /** "The Hague" and "In May": an article or a preposition with a capital opens no name. */
  private static boolean opens(List<Token> name) {
    return name.size() > 1
        && switch (name.get(0).lower()) {
          case "the",
              "in",
              "on",
              "at",
              "by",
              "from",
              "with",
              "of",
              "after",
              "before",
              "during",
              "since",
              "under",
              "while",
              "when",
              "as",
              "if",
              "but",
              "and",
              "or" ->
              true;
          default -> false;
        };
  }

  /** What stands behind a name and is none: "Jr". */
  static boolean suffix(String lower) {
    return switch (lower) {
      case "jr", "sr", "ii", "iii", "iv" -> true;
      default -> false;
    };
  }

  /** "Annex A. He" and "Annex C. NORWAY": what looks like an initial ended a sentence. */
  private static boolean crossesSentence(List<Token> name, Places places) {
    for (int i = 1; i < name.size(); i++) {
      if (name.get(i - 1).initial()
          && (Words.FUNCTION.has(name.get(i))
              || places.has(joined(name.subList(i, name.size()))))) {
        return true;
      }
    }
    return false;
  }

  /** "AND CROSS-CUTTING ISSUES", "DEBATE OF THE", "DE LA": a piece of a line in capitals. */
  private static boolean heading(List<Token> name) {
    boolean particles = true;
    for (Token token : name) {
      if (token.allCapitals() && Words.FUNCTION.has(token)) {
        return true;
      }
      particles &= Words.PARTICLES.has(token);
    }
    return particles;
  }

  /**
   * Whether words were glued together where a text lost its line breaks: "CounselMichael". Names
   * have a capital inside behind a short beginning only: "McDonough", "LaWare", "FitzGerald".
   */
  private static boolean glued(String word) {
    for (int i = 4; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))
          && Character.isLowerCase(word.charAt(i - 1))
          && !word.regionMatches(true, 0, "fitz", 0, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is that of an office; "John Major" and "Julie Bishop" are names. */
  private static boolean holdsOffice(List<Token> name) {
    int last = name.size() - 1;
    while (last > 1 && suffix(name.get(last).lower())) {
      last--;
    }
    boolean family = givenNameFirst(name) && Words.ROLES.has(name.get(last));
    for (int i = 0; i < (family ? last : last + 1); i++) {
      if (Words.ROLES.has(name.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is a contraction such as "We've". */
  private static boolean contracted(String lower) {
    int mark = Math.max(lower.indexOf('\''), lower.indexOf('\u2019'));
    return mark > 0 && Words.FUNCTION.has(lower.substring(0, mark));
  }

  private static boolean possible(Token token) {
    String lower = token.lower();
    if (token.kind() != Token.Kind.WORD || contracted(lower) || glued(token.text())) {
      return false;
    }
    if (hasDigit(token.text())) {
      return false; // "SB-13", or a name with the number of a note
    }
    if (!token.capitalised()) {
      return Words.PARTICLES.has(token);
    }
    return !Words.NOT_NAMES.has(token)
        && !Words.COLLECTIVES.has(token)
        && !Words.ORGANISATION_HEADS.has(token)
        && (!Words.CALENDAR.has(token) || lower.equals("may") || lower.equals("april"))
        && !lower.equals("internet");
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a Chinese name in pinyin: a family name and one or two syllables. */
  static boolean pinyin(List<Token> name) {
    if (name.size() != 2 || !Words.PINYIN_SURNAMES.has(name.get(0))) {
      return false;
    }
    String given = name.get(1).lower().replace("-", "").replace("'", "").replace("\u2019", "");
    if (Words.PINYIN_SYLLABLES.has(given)) {
      return given.length() > 1;
    }
    for (int i = 1; i < given.length(); i++) {
      if (Words.PINYIN_SYLLABLES.has(given.substring(0, i))
          && Words.PINYIN_SYLLABLES.has(given.substring(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a pinyin name has a given name of two syllables, which hardly anything else has. */
  static boolean longPinyin(List<Token> name) {
    return pinyin(name) && !Words.PINYIN_SYLLABLES.has(name.get(1));
  }

  /** Whether it begins with a frequent given name and goes on. */
  static boolean givenNameFirst(List<Token> name) {
    return name.size() >= 2 && Words.GIVEN_NAMES.has(name.get(0));
  }

  static String joined(List<Token> name) {
    StringBuilder out = new StringBuilder();
    for (Token token : name) {
      out.append(out.length() == 0 ? "" : " ").append(token.text());
    }
    return out.toString();
  }
}
