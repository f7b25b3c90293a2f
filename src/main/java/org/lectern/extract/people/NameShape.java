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
    if (!name.stream().allMatch(NameShape::possible) || name.get(name.size() - 1).initial()) {
      return false;
    }
    if (holdsOffice(name)) {
      return false;
    }
    Token first = name.get(0);
    if (name.size() == 1) {
      return first.text().length() > 1
          && !first.initial()
          && !first.acronym()
          && !first.allCapitals();
    }
    return !places.has(joined(name));
  }

  /** Whether a word is that of an office; "John Major" and "Julie Bishop" are names. */
  private static boolean holdsOffice(List<Token> name) {
    int last = name.size() - 1;
    boolean family = givenNameFirst(name) && Words.ROLES.has(name.get(last).lower());
    return name.subList(0, family ? last : last + 1).stream()
        .anyMatch(t -> Words.ROLES.has(t.lower()));
  }

  /** Whether a word is a contraction such as "We've". */
  private static boolean contracted(String lower) {
    int mark = Math.max(lower.indexOf('\''), lower.indexOf('\u2019'));
    return mark > 0 && Words.FUNCTION.has(lower.substring(0, mark));
  }

  private static boolean possible(Token token) {
    String lower = token.lower();
    if (token.kind() != Token.Kind.WORD || contracted(lower)) {
      return false;
    }
    if (!token.capitalised()) {
      return Words.PARTICLES.has(lower);
    }
    return !Words.NOT_NAMES.has(lower)
        && !Words.COLLECTIVES.has(lower)
        && !Words.ORGANISATION_HEADS.has(lower)
        && (!Words.CALENDAR.has(lower) || lower.equals("may") || lower.equals("april"))
        && !lower.equals("internet");
  }

  /** Whether it is a Chinese name in pinyin: a family name and one or two syllables. */
  static boolean pinyin(List<Token> name) {
    if (name.size() != 2 || !Words.PINYIN_SURNAMES.has(name.get(0).lower())) {
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
    return pinyin(name) && !Words.PINYIN_SYLLABLES.has(name.get(1).lower());
  }

  /** Whether it begins with a frequent given name and goes on. */
  static boolean givenNameFirst(List<Token> name) {
    return name.size() >= 2 && Words.GIVEN_NAMES.has(name.get(0).lower());
  }

  static String joined(List<Token> name) {
    StringBuilder out = new StringBuilder();
    for (Token token : name) {
      out.append(out.length() == 0 ? "" : " ").append(token.text());
    }
    return out.toString();
  }
}
