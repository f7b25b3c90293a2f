package org.lectern.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Map;
import java.util.Optional;

/** Guesses an encoding that carries no mark and is not UTF-8. */
final class Detector {
  /** ICU looks at this many bytes and no further. */
  private static final int SAMPLE = 8000;

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** As browsers do: the older name in practice means its superset. */
  private static final Map<String, String> SUPERSETS =
      Map.of(
          "ISO-8859-1", "windows-1252",
          "ISO-8859-9", "windows-1254",
          "ISO-8859-8-I", "windows-1255",
          "ISO-8859-8", "windows-1255");

  /**
   * A guess.
   *
   * @param confidence from 0 to 1
   */
  record Guess(Charset charset, double confidence) {}

  /**
   * How sure Windows-1252 is where bytes mean nothing in it, as of text from a Macintosh or DOS.
   */
  private static final double HOLES = 0.2;

  private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");

  /** How sure ISO 8859-15 is at most. */
  private static final double EURO = 0.8;

  private Detector() {}

  /** The most likely encoding in which all the bytes are valid; Windows-1252 if there is none. */
  static Guess guess(byte[] bytes, int from, int to) {
    if (onlyPunctuation(bytes, from, to)) {
      return new Guess(WINDOWS_1252, 0.9);
    }
    byte[] sample = Bytes.telling(bytes, from, to, SAMPLE);
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      Optional<Charset> charset = usable(match.getName());
      if (charset.isPresent() && isValid(charset.get(), bytes, from, to)) {
        double confidence = match.getConfidence() / 100.0;
        return charset.get().equals(WINDOWS_1252)
            ? western(bytes, from, to, confidence)
            : new Guess(charset.get(), confidence);
      }
    }
    return western(bytes, from, to, 0.1);
  }

  /**
   * An encoding of seven-bit bytes with escape sequences, which is valid UTF-8 and means something
   * else.
   */
  static Optional<Guess> escaped(byte[] bytes) {
    boolean escape = false;
    for (int i = 0; i + 1 < bytes.length && !escape; i++) {
      escape = bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(');
    }
    if (!escape) {
      return Optional.empty();
    }
    for (CharsetMatch match : new CharsetDetector().setText(bytes).detectAll()) {
      if (match.getName().startsWith("ISO-2022") && match.getConfidence() >= 50) {
        return charset(match.getName())
            .filter(c -> isValid(c, bytes, 0, bytes.length))
            .map(c -> new Guess(c, match.getConfidence() / 100.0));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the only bytes above 7F are typographic punctuation and the hard space, which mean the
   * same in all of windows-1250 to windows-1258 and nothing in ISO 8859.
   */
  private static boolean onlyPunctuation(byte[] bytes, int from, int to) {
    boolean any = false;
    for (int i = from; i < to; i++) {
      int b = bytes[i] & 0xFF;
      boolean punctuation = b == 0x85 || b >= 0x91 && b <= 0x97;
      if (b >= 0x80 && !punctuation && b != 0xA0) {
        return false;
      }
      any |= punctuation;
    }
    return any;
  }

  private static boolean isValid(Charset charset, byte[] bytes, int from, int to) {
    return charset.equals(WINDOWS_1252)
        || Bytes.strictly(charset, bytes, from, to).filter(Detector::hasNoC1).isPresent();
  }

  /** Windows-1252, unless it makes no words and an older encoding does. */
  private static Guess western(byte[] bytes, int from, int to, double confidence) {
    String text = Bytes.windows1252(bytes, from, to);
    if (pricesInEuro(bytes, from, to)) {
      return new Guess(LATIN_9, Math.min(confidence, EURO));
    }
    return OldCharsets.of(bytes, from, to, text)
        .orElseGet(
            () ->
                new Guess(WINDOWS_1252, hasNoC1(text) ? confidence : Math.min(confidence, HOLES)));
  }

  /**
   * Whether amounts have the sign that is that of no currency in Windows-1252 and the euro in ISO
   * 8859-15, and no byte is one that means nothing there.
   */
  private static boolean pricesInEuro(byte[] bytes, int from, int to) {
    boolean any = false;
    for (int i = from; i < to; i++) {
      int b = bytes[i] & 0xFF;
      if (b >= 0x80 && b < 0xA0) {
        return false;
      }
      any |= b == 0xA4 && (isAmount(bytes, i, -1, from, to) || isAmount(bytes, i, 1, from, to));
    }
    return any;
  }

  /** Whether a digit stands before or behind a sign, a space between them or not. */
  private static boolean isAmount(byte[] bytes, int sign, int step, int from, int to) {
    int at = sign + step;
    if (at >= from && at < to && (bytes[at] == ' ' || (bytes[at] & 0xFF) == 0xA0)) {
      at += step;
    }
    return at >= from && at < to && bytes[at] >= '0' && bytes[at] <= '9';
  }

  /** The controls U+0080 to U+009F are in no text; a guess that yields them is wrong. */
  private static boolean hasNoC1(String text) {
    return text.chars().noneMatch(c -> c >= 0x80 && c <= 0x9F && c != 0x85);
  }

  private static Optional<Charset> usable(String name) {
    if (name.startsWith("UTF") || name.startsWith("IBM") || name.startsWith("ISO-2022")) {
      return Optional.empty(); // told apart before, or never found on the web
    }
    return charset(SUPERSETS.getOrDefault(name, name));
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
