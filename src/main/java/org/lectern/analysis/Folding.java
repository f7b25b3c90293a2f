package org.lectern.analysis;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * Makes spellings equal that readers do not tell apart: case, accents, width, ligatures. Kana keep
 * their voice marks and Indic scripts their vowel signs, which are not accents.
 */
final class Folding {
  private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private Folding() {}

  static String fold(String word) {
    boolean upper = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0x80) {
        return foldUnicode(word);
      }
      upper |= c >= 'A' && c <= 'Z';
    }
    return upper ? word.toLowerCase(Locale.ROOT) : word;
  }

  private static String foldUnicode(String word) {
    String lower = UCharacter.toLowerCase(ULocale.ROOT, NFKD.normalize(word));
    StringBuilder kept = new StringBuilder(lower.length());
    lower.codePoints().forEach(c -> append(kept, c));
    return NFC.normalize(kept);
  }

  private static void append(StringBuilder out, int c) {
    String letters = plain(c);
    if (letters != null) {
      out.append(letters);
    } else if (c == '\'' || CharClass.isWord(c) && !isStripped(c)) {
      out.appendCodePoint(c);
    }
  }

  /** Letters that have no decomposition but are commonly typed without their stroke. */
  private static String plain(int c) {
    return switch (c) {
      case 0x3C2 -> "\u03C3"; // final sigma
      case 0xDF -> "ss";
      case 0xE6 -> "ae";
      case 0x153 -> "oe";
      case 0xF8 -> "o";
      case 0x111, 0xF0 -> "d";
      case 0x142 -> "l";
      case 0x131 -> "i";
      case 0xFE -> "th";
      case 0x127 -> "h";
      default -> null;
    };
  }

  /** Accents, Hebrew and Arabic vowel points, the Arabic tatweel, variation selectors. */
  private static boolean isStripped(int c) {
    return c >= 0x300 && c <= 0x36F
        || c >= 0x591 && c <= 0x5BD
        || c == 0x5BF
        || c == 0x5C1
        || c == 0x5C2
        || c == 0x5C4
        || c == 0x5C5
        || c == 0x5C7
        || c == 0x640
        || c >= 0x64B && c <= 0x652
        || c == 0x670
        || c >= 0x1AB0 && c <= 0x1AFF
        || c >= 0x1DC0 && c <= 0x1DFF
        || c >= 0x20D0 && c <= 0x20FF
        || c >= 0xFE00 && c <= 0xFE0F
        || c >= 0xFE20 && c <= 0xFE2F
        || c >= 0xE0100 && c <= 0xE01EF;
  }
}
