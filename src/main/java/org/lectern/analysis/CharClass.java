package org.lectern.analysis;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import java.util.Arrays;

/**
 * What a code point is to the tokenizer. Categories come from ICU, whose version is pinned, so an
 * index does not change with the JDK. Unassigned code points count as letters: a reader whose
 * Unicode is older or newer than ours then still agrees on every letter.
 */
enum CharClass {
  /** Part of a word: letters, marks, numbers, private use, unassigned. */
  WORD,
  /** Han, kana and Hangul, which are written without spaces between words or searched by part. */
  CJK,
  /** Joins two words: the apostrophe in its four forms. */
  APOSTROPHE,
  /** Invisible, and ignored inside a word: soft hyphen, joiners, direction marks. */
  IGNORED,
  /** Everything else ends a word. */
  OTHER;

  private static final int[] CJK_RANGES = {
    0x1100, 0x11FF, 0x3005, 0x3005, 0x3007, 0x3007, 0x3021, 0x3029, 0x3038, 0x303B, 0x3041, 0x3096,
    0x309D, 0x309F, 0x30A1, 0x30FA, 0x30FC, 0x30FF, 0x3131, 0x318E, 0x31F0, 0x31FF, 0x3400, 0x4DBF,
    0x4E00, 0x9FFF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xD7B0, 0xD7FB, 0xF900, 0xFAFF, 0xFF66, 0xFFDC,
    0x1AFF0, 0x1B16F, 0x20000, 0x3FFFD
  };

  private static final CharClass[] ASCII = new CharClass[0x80];

  static {
    Arrays.setAll(ASCII, CharClass::ascii);
  }

  static CharClass of(int codePoint) {
    if (codePoint < ASCII.length) {
      return ASCII[codePoint];
    }
    if (codePoint == 0x2019 || codePoint == 0x02BC || codePoint == 0xFF07) {
      return APOSTROPHE;
    }
    if (isIgnored(codePoint)) {
      return IGNORED;
    }
    if (isCjk(codePoint)) {
      return CJK;
    }
    return isWord(codePoint) ? WORD : OTHER;
  }

  private static CharClass ascii(int c) {
    if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
      return WORD;
    }
    return c == '\'' ? APOSTROPHE : OTHER;
  }

  private static boolean isIgnored(int c) {
    return c == 0xAD
        || c >= 0x200B && c <= 0x200F
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2060 && c <= 0x2064
        || c >= 0x2066 && c <= 0x206F
        || c == 0xFEFF;
  }

  private static boolean isCjk(int c) {
    for (int i = 0; i < CJK_RANGES.length && c >= CJK_RANGES[i]; i += 2) {
      if (c <= CJK_RANGES[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** Categories L, M, N, Cn and Co. */
  static boolean isWord(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.UPPERCASE_LETTER,
          UCharacterCategory.LOWERCASE_LETTER,
          UCharacterCategory.TITLECASE_LETTER,
          UCharacterCategory.MODIFIER_LETTER,
          UCharacterCategory.OTHER_LETTER,
          UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK,
          UCharacterCategory.COMBINING_SPACING_MARK,
          UCharacterCategory.DECIMAL_DIGIT_NUMBER,
          UCharacterCategory.LETTER_NUMBER,
          UCharacterCategory.OTHER_NUMBER,
          UCharacterCategory.PRIVATE_USE,
          UCharacterCategory.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  /** Category M. */
  static boolean isMark(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK,
          UCharacterCategory.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /** Category L. */
  static boolean isLetter(int codePoint) {
    return UCharacter.isLetter(codePoint);
  }
}
