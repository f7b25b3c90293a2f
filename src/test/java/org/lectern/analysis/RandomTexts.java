package org.lectern.analysis;

import com.ibm.icu.lang.UCharacter;
import java.util.Random;

/** Random texts that visit what the tokenizer distinguishes; the same for the same seed. */
public final class RandomTexts {
  private static final String[] PIECES = {
    " ", "'", "’", ".", ",", "-", "a", "B", "s", "1", "000", "é", "e\u0301", "\u0301", "ß", "İ",
    "Σ", "习", "近", "ガ", "ｶ", "ﾞ", "か", "\u3099", "한", "\u1112", "\u1161", "\u11AB", "𠀀", "😀",
    "\u200D", "\u00AD", "\uFE0F", "ة", "\u064B", "ש", "ि", "ก", "\uD800", "\uDC00", "Ａ", "１", "ﬁ",
    "ⅷ", "²", "\u2028", "\uE000", "\uFFFF", "ing", "ed", "ization", "ll", "y", "U.S.", "10,000",
    "ﷺ", "½", "℃",
  };

  private RandomTexts() {}

  /** Pieces of all scripts with single UTF-16 units, unpaired surrogates among them. */
  public static String anything(Random random) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(40); n > 0; n--) {
      if (random.nextInt(6) == 0) {
        text.append(known((char) random.nextInt(0x10000)));
      } else {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }

  /** Node's Unicode may be newer than ours: of what we do not know it may know more. */
  private static char known(char c) {
    return UCharacter.isDefined(c) ? c : ' ';
  }

  /** A word of few letters with common endings, for the stemmer. */
  public static String word(Random random) {
    String[] endings = {
      "", "s", "ed", "ing", "ies", "sses", "eed", "ational", "ization", "fulness", "ement", "ion",
      "ible", "ll", "e", "y", "logi", "bli", "alism", "icate", "iviti", "ative", "ance", "ous",
    };
    StringBuilder word = new StringBuilder();
    for (int n = random.nextInt(8); n >= 0; n--) {
      word.append("aeiouybcdlnrstwxz".charAt(random.nextInt(17)));
    }
    return word + endings[random.nextInt(endings.length)] + endings[random.nextInt(endings.length)];
  }
}
