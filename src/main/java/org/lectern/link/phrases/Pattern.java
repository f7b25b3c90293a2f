package org.lectern.link.phrases;

import java.util.Arrays;

/**
 * The words of a phrase in their forms, as the index counts words.
 *
 * @param words at least one, by {@link org.lectern.link.words.WordForms}
 */
record Pattern(int[] words) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Pattern pattern && Arrays.equals(words, pattern.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return Arrays.toString(words);
  }

  int length() {
    return words.length;
  }

  Pattern part(int from, int to) {
    return new Pattern(Arrays.copyOfRange(words, from, to));
  }
}
