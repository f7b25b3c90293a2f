package org.lectern.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;
import org.lectern.text.SettlingLine;

/**
 * Turns bytes into characters: a byte order mark, the publisher's word, UTF-16 by its looks, strict
 * UTF-8, and then a guess, in this order. No byte is dropped: what is invalid is read as
 * Windows-1252, or becomes U+FFFD where the publisher named the encoding, and is reported.
 */
final class Decoder {
  /** Below this a guess is reported. */
  private static final double SURE = 0.5;

  /** How sure the encoding is that a page declares and its bytes do not contradict. */
  private static final double DECLARED = 0.95;

  private static final Map<String, String> MARKS =
      Map.of(
          "efbbbf", "UTF-8",
          "fffe0000", "UTF-32LE",
          "0000feff", "UTF-32BE",
          "84319533", "GB18030",
          "fffe", "UTF-16LE",
          "feff", "UTF-16BE");

  /** Longer marks first, as the mark of UTF-32LE begins with that of UTF-16LE. */
  private static final List<String> MARK_ORDER =
      List.of("fffe0000", "0000feff", "84319533", "efbbbf", "fffe", "feff");

  private Decoder() {}

  /** Whether the file is marked as UTF-16 or UTF-32, or is text if it is read as UTF-16. */
  static boolean isWide(byte[] bytes) {
    return mark(bytes).filter(m -> MARKS.get(m).matches("UTF-(16|32).*")).isPresent()
        || Utf16.unmarked(bytes).isPresent();
  }

  /**
   * Decodes a file.
   *
   * @param path its path for messages
   * @param stated the encoding that the publisher states; a byte order mark wins over it
   */
  static Decoded decode(String path, byte[] bytes, Optional<Charset> stated) {
    Optional<String> mark = mark(bytes);
    if (mark.isPresent()) {
      Charset charset = Charset.forName(MARKS.get(mark.get()));
      int skip = mark.get().length() / 2;
      return charset.equals(StandardCharsets.UTF_8)
          ? utf8(path, bytes, skip)
          : as(path, charset, bytes, skip, 1);
    }
    if (stated.isPresent()) {
      return as(path, stated.get(), bytes, 0, 1);
    }
    Optional<Charset> wide = Utf16.unmarked(bytes);
    if (wide.isPresent()) {
      return as(path, wide.get(), bytes, 0, Utf16.CONFIDENCE);
    }
    return escaped(path, bytes).orElseGet(() -> utf8(path, bytes, 0));
  }

  private static Optional<Decoded> escaped(String path, byte[] bytes) {
    return Detector.escaped(bytes)
        .map(guess -> as(path, guess.charset(), bytes, 0, guess.confidence()));
  }

  /**
   * Decodes a web page. What the page declares of its encoding counts if the bytes are valid in it
   * and not valid UTF-8: pages are often saved as UTF-8 whatever they declare.
   */
  static Decoded decodePage(String path, byte[] bytes, Optional<Charset> stated) {
    boolean known =
        stated.isPresent() || mark(bytes).isPresent() || Utf16.unmarked(bytes).isPresent();
    if (known) {
      return decode(path, bytes, stated);
    }
    Optional<String> utf8 = Bytes.strictly(StandardCharsets.UTF_8, bytes, 0, bytes.length);
    if (utf8.isPresent()) {
      return escaped(path, bytes).orElseGet(() -> new Decoded(utf8.get(), "UTF-8", 1, List.of()));
    }
    return PageCharset.declared(bytes)
        .filter(
            charset ->
                charset.equals(Detector.WINDOWS_1252)
                    || Bytes.strictly(charset, bytes, 0, bytes.length).isPresent())
        .map(charset -> as(path, charset, bytes, 0, DECLARED))
        .orElseGet(() -> decode(path, bytes, stated));
  }

  private static Optional<String> mark(byte[] bytes) {
    String head = HexFormat.of().formatHex(bytes, 0, Math.min(4, bytes.length));
    return MARK_ORDER.stream().filter(head::startsWith).findFirst();
  }

  private static Decoded as(
      String path, Charset charset, byte[] bytes, int skip, double confidence) {
    Optional<String> strict = Bytes.strictly(charset, bytes, skip, bytes.length);
    if (strict.isPresent()) {
      return new Decoded(strict.get(), charset.name(), confidence, List.of());
    }
    if (charset.equals(Detector.WINDOWS_1252)) {
      String lossless = Bytes.windows1252(bytes, skip, bytes.length);
      return new Decoded(lossless, charset.name(), confidence, List.of());
    }
    String text = new String(bytes, skip, bytes.length - skip, charset);
    int at = Math.max(0, text.indexOf('\uFFFD'));
    Problem problem =
        Problem.warning(
            Place.at(path, text, at),
            "bytes here are not valid " + charset.name() + " and became U+FFFD",
            "save the file as UTF-8, or state its encoding as charset: in corpus.yaml");
    return new Decoded(text, charset.name(), confidence, List.of(problem));
  }

  private static Decoded utf8(String path, byte[] bytes, int skip) {
    Optional<String> strict = Bytes.strictly(StandardCharsets.UTF_8, bytes, skip, bytes.length);
    if (strict.isPresent()) {
      return new Decoded(strict.get(), "UTF-8", 1, List.of());
    }
    MixedUtf8 mixed = new MixedUtf8(bytes, skip);
    return mixed.isMostlyUtf8() ? mixed.decode(path) : guessed(path, bytes, skip);
  }

  private static Decoded guessed(String path, byte[] bytes, int skip) {
    Detector.Guess guess = Detector.guess(bytes, skip, bytes.length);
    String text =
        guess.charset().equals(Detector.WINDOWS_1252)
            ? Bytes.windows1252(bytes, skip, bytes.length)
            : new String(bytes, skip, bytes.length - skip, guess.charset());
    List<Problem> problems =
        guess.confidence() >= SURE ? List.of() : List.of(unsure(path, text, guess));
    return new Decoded(text, guess.charset().name(), guess.confidence(), problems);
  }

  /** A wrong letter may be in every name. */
  private static final int CHARSET = 60;

  private static Problem unsure(String path, String text, Detector.Guess guess) {
    int at = 0;
    while (at < text.length() - 1 && text.charAt(at) < 0x80) {
      at++;
    }
    return Problem.unsure(
        Place.at(path, text, at),
        "the encoding is not UTF-8 and was guessed to be " + guess.charset().name(),
        SettlingLine.hint(path, "", "charset", guess.charset().name())
            + " (or the right one, or save the file as UTF-8)",
        CHARSET);
  }
}
