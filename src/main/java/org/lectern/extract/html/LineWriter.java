package org.lectern.extract.html;

import java.util.Arrays;

/** Writes words as one line, with one space for each stretch of white space. */
final class LineWriter {
  private char[] line = new char[256];
  private int length;

  /** Adds a text. */
  void add(String text) {
    int from = length;
    int to = from + text.length();
    makeRoom(to);
    text.getChars(0, text.length(), line, from);
    for (int i = from; i < to; i++) {
      char c = line[i];
      if (isSpace(c)) {
        space();
      } else {
        line[length++] = c;
      }
    }
  }

  /** Adds a space, unless there is one. */
  void space() {
    if (length == 0 || line[length - 1] != ' ') {
      makeRoom(length + 1);
      line[length++] = ' ';
    }
  }

  private void makeRoom(int needed) {
    if (needed > line.length) {
      line = Arrays.copyOf(line, Math.max(needed, 2 * line.length));
    }
  }

  /** White space and the separators of Unicode, controls among them as HTML has them. */
  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x80 && Character.isSpaceChar(c);
  }

  /** The line, without white space at its ends; the next one begins. */
  String take() {
    String taken = new String(line, 0, length).strip();
    length = 0;
    return taken;
  }
}
