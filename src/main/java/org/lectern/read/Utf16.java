package org.lectern.read;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells UTF-16 that carries no byte order mark. */
final class Utf16 {
  /** How sure a finding is. */
  static final double CONFIDENCE = 0.95;

  private static final int SAMPLE = 65536;

  /** Shorter text could be anything. */
  private static final int FEWEST = 4;

  /** The share of characters that are of one writing, or marks that all writings share. */
  private static final double OF_ONE_WRITING = 0.95;

  private Utf16() {}

  /** The byte order in which a file without a mark is text, if it is UTF-16. */
  static Optional<Charset> unmarked(byte[] bytes) {
    Optional<Charset> zeros = zeroPattern(bytes);
    if (zeros.isPresent() || bytes.length < 2 * FEWEST || isPlain(bytes)) {
      return zeros;
    }
    int sample = Math.min(bytes.length, SAMPLE) & ~1;
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      if (isText(new String(bytes, 0, sample, charset))) {
        return Optional.of(charset);
      }
    }
    return Optional.empty();
  }

  /** UTF-16 of Latin text has a zero in nearly every second byte, and is valid UTF-8. */
  private static Optional<Charset> zeroPattern(byte[] bytes) {
    int sample = Math.min(bytes.length, SAMPLE) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < sample; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int units = sample / 2;
    if (units >= 2 && odd >= units * 0.5 && even <= units * 0.02) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (units >= 2 && even >= units * 0.5 && odd <= units * 0.02) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  /**
   * A quick look: whether a file has none of the bytes with which UTF-16 of any writing ends its
   * words and sentences, a space or a line's end, which have a zero, or U+3002 or U+FF0C.
   */
  private static boolean isPlain(byte[] bytes) {
    int sample = Math.min(bytes.length, SAMPLE) & ~1;
    for (int i = 0; i < sample; i += 2) {
      int unit = bytes[i] << 8 & 0xFF00 | bytes[i + 1] & 0xFF;
      boolean ends = unit == 0x3002 || unit == 0x0230 || unit == 0xFF0C || unit == 0x0CFF;
      if (bytes[i] == 0 || bytes[i + 1] == 0 || ends) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether characters are text: nearly all of one writing or marks and digits, some of them of
   * those that any text has. In the wrong byte order they belong to many writings.
   */
  private static boolean isText(String text) {
    Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    int marks = 0;
    boolean ends = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isMark(c)) {
        marks++;
        ends |= c <= ' ' || c == 0x3002 || c == 0xFF0C;
      } else if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
        scripts.merge(writing(c), 1, Integer::sum);
      }
    }
    int most = scripts.values().stream().mapToInt(n -> n).max().orElse(0);
    return ends && most > marks && most + marks >= text.length() * OF_ONE_WRITING;
  }

  /** ASCII, and the punctuation of Latin and Chinese texts. */
  private static boolean isMark(char c) {
    return c >= ' ' && c < 0x7F
        || c == '\n'
        || c == '\r'
        || c == '\t'
        || c >= 0x2010 && c <= 0x2026
        || c >= 0x3000 && c <= 0x3011
        || c >= 0xFF01 && c <= 0xFF5E
        || c == 0xAB
        || c == 0xBB
        || c == 0xA0;
  }

  /** The script of a letter; those that Japanese and Korean mix count as one. */
  private static UnicodeScript writing(char c) {
    UnicodeScript script = UnicodeScript.of(c);
    return switch (script) {
      case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> UnicodeScript.HAN;
      default -> script;
    };
  }
}
