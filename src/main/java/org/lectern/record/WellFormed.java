package org.lectern.record;

/** Text that UTF-8, JSON, XML and HTML can hold. */
public final class WellFormed {
  private WellFormed() {}

  /**
   * The text with U+FFFD for each surrogate without a partner and each U+0000, which none of these
   * formats carries; every offset stays what it was.
   */
  public static String of(String text) {
    int bad = firstBad(text, 0);
    if (bad < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (; bad >= 0; bad = firstBad(text, bad + 1)) {
      out.setCharAt(bad, '\uFFFD');
    }
    return out.toString();
  }

  private static int firstBad(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return i;
      }
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
