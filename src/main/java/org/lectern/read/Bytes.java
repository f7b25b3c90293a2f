package org.lectern.read;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What can be said of bytes without knowing their encoding. */
final class Bytes {
  private Bytes() {}

  /** The characters if every byte is valid in the encoding. */
  static Optional<String> strictly(Charset charset, byte[] bytes, int from, int to) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      // Much quicker than a decoder. What is invalid becomes U+FFFD, which a text hardly has.
      String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      if (text.indexOf('\uFFFD') < 0) {
        return Optional.of(text);
      }
    }
    try {
      CharBuffer chars =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, to - from));
      return Optional.of(chars.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /**
   * Bytes as Windows-1252, where the five bytes that it leaves undefined become the C1 controls of
   * the same number, so that no byte is lost.
   */
  static String windows1252(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, Charset.forName("windows-1252"));
    if (text.indexOf('\uFFFD') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      if (out.charAt(i) == '\uFFFD') {
        out.setCharAt(i, (char) (bytes[from + i] & 0xFF));
      }
    }
    return out.toString();
  }

  /**
   * The length of the well-formed UTF-8 sequence at an offset (Unicode 15, table 3-7).
   *
   * @return 1 to 4, or 0 if there is none
   */
  static int utf8Length(byte[] b, int at, int end) {
    int first = b[at] & 0xFF;
    if (first < 0x80) {
      return 1;
    }
    int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > end) {
      return 0;
    }
    int second = b[at + 1] & 0xFF;
    int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (second < low || second > high) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((b[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  /** UTF-8, where each byte that belongs to no sequence is read as Windows-1252. */
  static String utf8WithStrays(byte[] bytes, int from, int to) {
    StringBuilder out = new StringBuilder(to - from);
    int at = from;
    int good = from;
    while (at < to) {
      int length = utf8Length(bytes, at, to);
      if (length == 0) {
        out.append(new String(bytes, good, at - good, StandardCharsets.UTF_8));
        out.append(windows1252(bytes, at, at + 1));
        good = at + 1;
      }
      at += Math.max(1, length);
    }
    return out.append(new String(bytes, good, to - good, StandardCharsets.UTF_8)).toString();
  }

  /**
   * The stretches around bytes above 7F, for a detector that looks at the first few thousand bytes
   * only.
   *
   * @param most at most so many bytes
   */
  static byte[] telling(byte[] bytes, int from, int to, int most) {
    int around = 32;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int taken = from;
    for (int i = from; i < to && out.size() < most; i++) {
      if (bytes[i] < 0) {
        int start = Math.max(taken, i - around);
        int end = Math.min(to, i + around);
        if (end > taken) {
          out.write(bytes, start, Math.min(end - start, most - out.size()));
          taken = end;
        }
      }
    }
    return out.toByteArray();
  }
}
