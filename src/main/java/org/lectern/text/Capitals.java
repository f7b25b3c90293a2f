package org.lectern.text;

/** Words that are set in capitals. */
public final class Capitals {
  /** Fewer capitals may be an abbreviation. */
  private static final int FEWEST_CASED = 9;

  /** Some words may not be: "4.2 (a) and (b)". */
  private static final double MOST = 0.7;

  private Capitals() {}

  /** Whether words are set in capitals: most of at least nine letters that have a case. */
  public static boolean are(String words) {
    return are(words, FEWEST_CASED);
  }

  /** Whether most of the letters that have a case are capitals, and there is one at least. */
  public static boolean areMostly(String words) {
    return are(words, 1);
  }

  private static boolean are(String words, int fewest) {
    long small = words.codePoints().filter(Character::isLowerCase).count();
    long capital = words.codePoints().filter(Character::isUpperCase).count();
    return small + capital >= fewest && capital >= MOST * (small + capital);
  }
}
