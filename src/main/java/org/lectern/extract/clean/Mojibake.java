package org.lectern.extract.clean;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.model.Span;

/**
 * UTF-8 that was once read as Windows-1252 or ISO 8859-1 and saved so: {@code itâ€™s} for {@code
 * it’s}. Only what cannot be meant is mended: three characters that are a mark of punctuation, or
 * two that are a letter inside a word in small letters or a common sign; and any in a row of which
 * a control character is a part.
 */
public final class Mojibake {
  static final String RULE = "mojibake";

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /** Signs of two bytes that texts have: those of quotation, currency, degree and the like. */
  private static final String SIGNS = "\u00A0£§©«®°±²³µ·»¼½¾¿¡";

  /** Marks that end a quotation or a clause, which may follow a capital letter: {@code IRMÃ”}. */
  private static final String CLOSING = "…‚„‹‘’“”•–—›";

  private Mojibake() {}

  /** A line with such characters as they were meant. */
  public static String mended(String line) {
    List<Edit> edits = new ArrayList<>();
    find(line, new Span(0, line.length()), edits);
    StringBuilder mended = new StringBuilder(line);
    for (int i = edits.size() - 1; i >= 0; i--) {
      Edit edit = edits.get(i);
      mended.replace(edit.span().start(), edit.span().end(), edit.after());
    }
    return edits.isEmpty() ? line : mended.toString();
  }

  /** Adds the repairs of a stretch. */
  static void find(String text, Span span, List<Edit> edits) {
    int plain = 0;
    for (int i = span.start(); i + 1 < span.end(); i++) {
      if (!isLead(text.charAt(i))) {
        continue;
      }
      if (i >= plain) {
        List<Edit> run = run(text, i, span.end());
        plain = run.isEmpty() ? i + 1 : run.get(run.size() - 1).span().end();
        if (hasControl(text, i, plain)) {
          edits.addAll(run);
          i = plain - 1;
          continue;
        }
      }
      int end = end(text, i);
      Optional<String> meant = end > span.end() ? Optional.empty() : meant(text.substring(i, end));
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

  private static boolean isLead(char c) {
    return c >= 0xC2 && c <= 0xEF;
  }

  private static int end(String text, int lead) {
    return lead + (text.charAt(lead) >= 0xE0 ? 3 : 2);
  }

  /** Letters and marks in a row, each of which is UTF-8 read as single bytes. */
  private static List<Edit> run(String text, int from, int to) {
    List<Edit> run = new ArrayList<>();
    int i = from;
    while (i < to && isLead(text.charAt(i)) && end(text, i) <= to) {
      Optional<String> meant = meant(text.substring(i, end(text, i)));
      if (meant.filter(m -> Character.isLetterOrDigit(m.charAt(0)) || isMark(m)).isEmpty()) {
        break;
      }
      run.add(Edit.repair(new Span(i, end(text, i)), meant.get(), RULE));
      i = end(text, i);
    }
    return run;
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

  /** Whether there is a control of the upper half among characters, which no text has. */
  private static boolean hasControl(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) >= 0x80 && text.charAt(i) < 0xA0) {
        return true;
      }
    }
    return false;
  }

  /**
   * A byte that means nothing in Windows-1252 was read as the control of its number; as ISO 8859-1,
   * each between 0x80 and 0x9F was.
   */
  private static int toByte(char c) {
    if (c < 0x100) {
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
