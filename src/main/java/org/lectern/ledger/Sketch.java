package org.lectern.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a paragraph is known by when its text has changed: the {@value #SIZE} smallest hashes of its
 * sequences of six letters or digits, case aside. They are a random sample of the sequences, by
 * which can be told how much of the paragraph stands in another text (bottom-k sketches: Cohen and
 * Kaplan, 2007; resemblance and containment: Broder, 1997). Six letters: texts of one language
 * share many shorter ones by chance, and longer ones suffer from every correction. Letters serve
 * writings with and without spaces, and need no analysis of words that may change.
 */
final class Sketch {
  static final int SIZE = 16;

  /** Hexadecimal digits of a hash. */
  static final int DIGITS = 6;

  private static final int GRAM = 6;

  /** Of the hash of Fowler, Noll and Vo with 64 bits. */
  private static final long FNV_PRIME = 0x100000001B3L;

  private Sketch() {}

  /** The beginning of a text's SHA-256: 16 hexadecimal digits. */
  static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The different hashes of a text's sequences, in order; a short text is one sequence. */
  static int[] grams(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      if (Character.isLetterOrDigit(lower.charAt(i)) || Character.isSurrogate(lower.charAt(i))) {
        letters.append(lower.charAt(i));
      }
    }
    if (letters.length() == 0) {
      return new int[0];
    }
    int count = Math.max(1, letters.length() - GRAM + 1);
    int[] grams = new int[count];
    for (int i = 0; i < count; i++) {
      long gram = FNV_PRIME;
      for (int j = i; j < Math.min(i + GRAM, letters.length()); j++) {
        gram = (gram ^ letters.charAt(j)) * FNV_PRIME;
      }
      grams[i] = mixed(gram);
    }
    Arrays.sort(grams);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || grams[i] != grams[i - 1]) {
        grams[kept++] = grams[i];
      }
    }
    return Arrays.copyOf(grams, kept);
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood, 2014), its upper 24 bits. */
  private static int mixed(long gram) {
    long z = (gram ^ gram >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return (int) ((z ^ z >>> 31) >>> 40);
  }

  /** The sketch of a text with these sequences. */
  static String of(int[] grams) {
    StringBuilder sketch = new StringBuilder();
    for (int i = 0; i < Math.min(SIZE, grams.length); i++) {
      sketch.append(HexFormat.of().toHexDigits(grams[i], DIGITS));
    }
    return sketch.toString();
  }

  /** The hashes of a sketch. */
  static int[] read(String sketch) {
    int[] grams = new int[sketch.length() / DIGITS];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = HexFormat.fromHexDigits(sketch, i * DIGITS, (i + 1) * DIGITS);
    }
    return grams;
  }
}
