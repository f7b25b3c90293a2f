package org.lectern.extract.clean;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.lectern.model.Span;

/**
 * UTF-8 that was once read as Windows-1252 and saved so: {@code itâ€™s} for {@code it’s}. Only what
 * cannot be meant is mended: three characters that are a mark of punctuation, or two that are a
 * letter inside a word in small letters or a common sign.
 */
final class Mojibake {
  static final String RULE = "mojibake";

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Signs of two bytes that texts have: those of quotation, currency, degree and the like. */
  private static final String SIGNS = "\u00A0£§©«®°±²³µ·»¼½¾¿¡";

  /** Marks that end a quotation or a clause, which may follow a capital letter: {@code IRMÃ”}. */
  private static final String CLOSING = "…‚„‹‘’“”•–—›";

  private Mojibake() {}

  /** Adds the repairs of a stretch. */
  static void find(String text, Span span, List<Edit> edits) {
    for (int i = span.start(); i + 1 < span.end(); i++) {
      char lead = text.charAt(i);
      if (lead < 0xC2 || lead > 0xEF) {
        continue;
      }
      int end = i + (lead >= 0xE0 ? 3 : 2);
      if (end > span.end()) {
        continue;
      }
      Optional<String> meant = meant(text.substring(i, end));
      boolean certain =
          meant.isPresent()
              && (end - i == 3 ? isMark(meant.get()) : isCertain(text, i, meant.get()));
      if (certain) {
        String mended = meant.get().equals("\u00A0") ? " " : meant.get();
        edits.add(Edit.repair(new Span(i, end), mended, RULE));
        i = end - 1;
      }
    }
  }

  /** The one character whose UTF-8 the bytes of these are. */
  private static Optional<String> meant(String seen) {
    byte[] bytes = new byte[seen.length()];
    for (int i = 0; i < seen.length(); i++) {
      int b = toByte(seen.charAt(i));
      if (i > 0 && (b < 0x80 || b > 0xBF)) {
        return Optional.empty();
      }
      bytes[i] = (byte) b;
    }
    try {
      CharBuffer read = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return Optional.of(read.toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** A byte that means nothing in Windows-1252 was read as the control of its number. */
  private static int toByte(char c) {
    if (c < 0x100 && (c >= 0xA0 || c < 0x80)) {
      return c;
    }
    if (c == 0x81 || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D) {
      return c;
    }
    byte[] one = Character.toString(c).getBytes(WINDOWS_1252);
    return one.length == 1 && one[0] < 0 ? one[0] & 0xFF : -1;
  }

  private static boolean isMark(String meant) {
    char c = meant.charAt(0);
    return c >= 0x2010 && c <= 0x203A || c == 0x20AC || c == 0x2122;
  }

  private static boolean isCertain(String text, int at, String meant) {
    char c = meant.charAt(0);
    if (SIGNS.indexOf(c) >= 0) {
      return text.charAt(at) == '\u00C2' && !isCapital(text, at - 1);
    }
    boolean alone =
        Character.isLowerCase(c) && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
    boolean inSmallLetters = alone || isSmall(text, at - 1) || isSmall(text, at + 2);
    boolean closing = CLOSING.indexOf(text.charAt(at + 1)) >= 0;
    return Character.isLetter(c)
        && c < 0x180
        && inSmallLetters
        && !isCapital(text, at - 1)
        && !(closing && !isSmall(text, at + 2));
  }

  private static boolean isSmall(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLowerCase(text.charAt(at));
  }

  private static boolean isCapital(String text, int at) {
    return at >= 0 && Character.isUpperCase(text.charAt(at));
  }
}
