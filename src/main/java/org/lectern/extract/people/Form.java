package org.lectern.extract.people;

import java.util.Locale;

/**
 * What the rules ask of a word wherever it stands: its case, the word lists that it is in, its
 * traits, whether it looks like a word at all. Texts have their forms many times over, so each is
 * found once ({@link Forms}). Immutable.
 *
 * @param text the characters
 * @param lower the same in lower case, without the full stop of an abbreviated address
 * @param capitalised whether it is a word with a capital first letter
 * @param allCapitals whether it is a word of two or more letters, all of them capitals
 * @param acronym whether it is an abbreviation of initials
 * @param lists the bits of the word lists that it is in or that have a phrase which begins with it
 * @param traits the bits of its traits ({@link Trait#bit})
 * @param odd whether it is a word such as no language in Latin letters has
 * @param verbs the reporting verbs that can begin with it
 * @param mark the one character of a mark, 0 for all others
 * @param number its place among the forms of its thread
 */
record Form(
    String text,
    String lower,
    Token.Kind kind,
    boolean capitalised,
    boolean allCapitals,
    boolean acronym,
    long lists,
    long traits,
    boolean odd,
    VerbPhrases verbs,
    char mark,
    int number) {
  private static final String VOWELS = "aeiouyAEIOUY";

  /** The form of some characters; what they are depends on nothing around them. */
  static Form of(String text, Token.Kind kind, int number) {
    String lower =
        switch (kind) {
          case WORD -> lower(text);
          case NUMBER -> text.toLowerCase(Locale.ROOT);
          case POSSESSIVE -> "'s";
          case MARK -> text;
        };
    int first = text.codePointAt(0);
    boolean word = kind == Token.Kind.WORD;
    // Most words begin with a small letter, and so are none of the three.
    boolean small = !word || Character.isLowerCase(first);
    return new Form(
        text,
        lower,
        kind,
        !small && (Character.isUpperCase(first) || Character.isTitleCase(first)),
        !small && text.length() > 1 && text.codePoints().noneMatch(Character::isLowerCase),
        !small && isAcronym(text),
        Words.listsOf(lower),
        Trait.of(lower),
        word && isOdd(text),
        VerbPhrases.of(lower),
        kind == Token.Kind.MARK && text.length() == 1 ? text.charAt(0) : 0,
        number);
  }

  private static String lower(String word) {
    int last = word.length() - 1;
    boolean address = word.charAt(last) == '.' && !isInitials(word, 0, last);
    return (address ? word.substring(0, last) : word).toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a stretch is single letters parted by full stops, such as {@code U.S}, the first a
   * capital.
   */
  static boolean isInitials(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      boolean letter = (i - start) % 2 == 0;
      if (letter != (text.charAt(i) != '.')) {
        return false;
      }
    }
    return (end - start) % 2 == 1 && Character.isUpperCase(text.codePointAt(start));
  }

  private static boolean isAcronym(String text) {
    if (text.length() < 2 || text.length() > 7) {
      return false;
    }
    String stem = text.endsWith("s") ? text.substring(0, text.length() - 1) : text;
    return stem.length() >= 2 && stem.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  /** "DLull", "gll": what no word of a language in Latin letters looks like. */
  private static boolean isOdd(String word) {
    int length = word.length();
    if (length < 3) {
      return false; // "Mr" and "Ng" have no vowel either
    }
    boolean capitals =
        Character.isUpperCase(word.charAt(0)) && Character.isUpperCase(word.charAt(1));
    boolean small = Character.isLowerCase(word.charAt(length - 1));
    boolean plural = word.endsWith("s") && Character.isUpperCase(word.charAt(length - 2));
    return small && (capitals && !plural || !hasVowel(word));
  }

  /** Whether a word has a vowel, as which every letter beyond ASCII counts. */
  private static boolean hasVowel(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0x80 || VOWELS.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }
}
