package org.lectern.text;

import java.util.Arrays;

/**
 * Groups of phrases, of which one pass over a text tells which groups have a phrase in it.
 * Thread-safe once built.
 */
public final class Phrases {
  private static final int INITIALS = 128;

  private record Entry(String phrase, long group) {}

  /** With which two characters a phrase begins, a bit for each pair: small enough to stay near. */
  private final long[] begins = new long[INITIALS * INITIALS / Long.SIZE];

  /** By the first two characters; null where no phrase begins so, as nearly everywhere. */
  private final Entry[][] byPair = new Entry[INITIALS * INITIALS][];

  private int groups;

  /**
   * Adds a group.
   *
   * @param phrases its phrases of two and more ASCII characters, parted by bars
   * @return the bit of the group
   * @throws IllegalStateException if there are more groups than bits for them
   */
  public long group(String phrases) {
    if (groups >= Long.SIZE) {
      throw new IllegalStateException("too many groups for one number");
    }
    long group = 1L << groups++;
    for (String phrase : phrases.split("\\|")) {
      int pair = phrase.charAt(0) * INITIALS + phrase.charAt(1);
      Entry[] before = byPair[pair] == null ? new Entry[0] : byPair[pair];
      begins[pair / Long.SIZE] |= 1L << pair;
      byPair[pair] = Arrays.copyOf(before, before.length + 1);
      byPair[pair][before.length] = new Entry(phrase, group);
    }
    return group;
  }

  /** The bits of the groups that have a phrase in a text. */
  public long in(String text) {
    return in(text, 0, text.length());
  }

  /** The bits of the groups that have a phrase which begins in a part of a text. */
  public long in(String text, int start, int end) {
    long found = 0;
    char second = start < end ? text.charAt(start) : 0;
    for (int i = start; i < end && i + 1 < text.length(); i++) {
      char first = second;
      second = text.charAt(i + 1);
      if (first >= INITIALS || second >= INITIALS) {
        continue;
      }
      int pair = first * INITIALS + second;
      if ((begins[pair / Long.SIZE] & 1L << pair) != 0) {
        found |= at(i, text, byPair[pair], found);
      }
    }
    return found;
  }

  private static long at(int index, String text, Entry[] entries, long known) {
    long found = known;
    for (Entry entry : entries) {
      if ((found & entry.group) == 0 && text.startsWith(entry.phrase, index)) {
        found |= entry.group;
      }
    }
    return found;
  }
}
