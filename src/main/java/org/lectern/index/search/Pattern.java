package org.lectern.index.search;

/**
 * A pattern of a word: {@code *} is any characters, {@code ?} one code point.
 *
 * @param text folded
 */
record Pattern(String text) {
  boolean matches(String form) {
    int[] pattern = text.codePoints().toArray();
    int[] points = form.codePoints().toArray();
    int p = 0;
    int i = 0;
    int star = -1; // the last one, which takes more whenever the rest does not fit
    int taken = 0;
    while (i < points.length) {
      if (p < pattern.length && pattern[p] == '*') {
        star = p++;
        taken = i;
      } else if (p < pattern.length && (pattern[p] == '?' || pattern[p] == points[i])) {
        p++;
        i++;
      } else if (star >= 0) {
        p = star + 1;
        i = ++taken;
      } else {
        return false;
      }
    }
    while (p < pattern.length && pattern[p] == '*') {
      p++;
    }
    return p == pattern.length;
  }
}
