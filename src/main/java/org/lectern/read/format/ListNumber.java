package org.lectern.read.format;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/** Writes the numbers of lists as letters, Roman or Chinese numerals, or figures. */
final class ListNumber {
  private static final int LETTERS = 26;

  private ListNumber() {}

  /** A number in a format of ECMA-376, part 1, 17.18.59; in figures if it is a rare one. */
  static String written(int number, String format) {
    return switch (format) {
      case "lowerLetter" -> letters(number);
      case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
      case "lowerRoman" -> numerals("%roman-lower").format(number);
      case "upperRoman" -> numerals("%roman-upper").format(number);
      case "decimalZero" -> String.format(Locale.ROOT, "%02d", number);
      case "chineseCounting",
          "chineseCountingThousand",
          "taiwaneseCounting",
          "taiwaneseCountingThousand",
          "japaneseCounting",
          "ideographTraditional" ->
          new RuleBasedNumberFormat(ULocale.CHINESE, RuleBasedNumberFormat.SPELLOUT).format(number);
      default -> Integer.toString(number);
    };
  }

  private static RuleBasedNumberFormat numerals(String rules) {
    RuleBasedNumberFormat format =
        new RuleBasedNumberFormat(ULocale.ROOT, RuleBasedNumberFormat.NUMBERING_SYSTEM);
    format.setDefaultRuleSet(rules);
    return format;
  }

  /** a to z, then aa to zz, as word processors go on. */
  private static String letters(int number) {
    int index = Math.max(0, number - 1);
    String letter = Character.toString('a' + index % LETTERS);
    return letter.repeat(1 + Math.min(index / LETTERS, LETTERS));
  }
}
