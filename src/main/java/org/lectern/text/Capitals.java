package org.lectern.text;

/** Words that are set in capitals. */
public final class Capitals {
  /** Fewer capitals may be an abbreviation. */
  private static final int FEWEST_CASED = 9;

  private static final double MOST = 0.7;

  private Capitals() {}

  /** Whether words are set in capitals: nearly all of at least nine letters that have a case. */
  public static boolean are(String words) {
    long small = words.codePoints().filter(Character::isLowerCase).count();
    long capital = words.codePoints().filter(Character::isUpperCase).count();
    return small + capital >= FEWEST_CASED && capital > MOST * (small + capital);
  }
}
