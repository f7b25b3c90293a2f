package org.lectern.link.reuse;

/**
 * Two passages that are nearly the same words, by the first word and one past the last.
 *
 * @param earlier the earlier document's place in the order of time
 * @param later the later one's
 * @param equal how many words they have in common, in order
 */
record Match(
    int earlier, int earlierFirst, int earlierEnd, int later, int first, int end, int equal) {

  /** The share of the words of the longer that the other has in order. */
  double similarity() {
    return (double) equal / Math.max(earlierEnd - earlierFirst, end - first);
  }

  boolean contains(int otherEarlier, int earlierWord, int word) {
    return earlier == otherEarlier
        && first <= word
        && word < end
        && earlierFirst <= earlierWord
        && earlierWord < earlierEnd;
  }
}
