package org.lectern.extract.date;

/** Reads the numbers of Chinese dates: 二〇一八, 十, 二十一, 廿三, ２０１８. */
final class ChineseNumerals {
  private static final String DIGITS = "〇一二三四五六七八九";

  /** A character of such a number, as a class of a regular expression. */
  static final String CLASS = "[〇○零一二三四五六七八九十廿卅０-９]";

  private ChineseNumerals() {}

  /** Whether a character is one of such a number. */
  static boolean is(char c) {
    return c >= 0x80 && (c == '十' || c == '廿' || c == '卅' || digit(c) >= 0);
  }

  /** The number, or -1 if the characters are none: two digits of a day are 二十一, not 二一. */
  static int value(String numeral) {
    int tens = -1;
    int value = 0;
    int digits = 0;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      int digit = digit(c);
      if (digit >= 0) {
        value = digits == 0 ? digit : value * 10 + digit;
        digits++;
      } else if (tens >= 0 || digits > 1 || c != '十' && digits > 0) {
        return -1;
      } else {
        tens = c == '廿' ? 2 : c == '卅' ? 3 : digits == 0 ? 1 : value;
        value = 0;
        digits = 0;
      }
    }
    if (tens >= 0) {
      return digits > 1 ? -1 : tens * 10 + value;
    }
    boolean fullWidth = numeral.charAt(0) >= '０';
    return digits == 1 || digits == 4 || fullWidth ? value : -1;
  }

  private static int digit(char c) {
    if (c >= '０' && c <= '９') {
      return c - '０';
    }
    return c == '○' || c == '零' ? 0 : DIGITS.indexOf(c);
  }
}
