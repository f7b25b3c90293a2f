package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Groups of phrases, of which one pass over a text tells which groups have a phrase in it.
 * Thread-safe once built.
 */
final class Phrases {
  private static final int INITIALS = 128;

  private record Entry(String phrase, long group) {}

  private final List<List<Entry>> byInitial = new ArrayList<>();
  private int groups;

  Phrases() {
    for (int i = 0; i < INITIALS; i++) {
      byInitial.add(new ArrayList<>());
    }
  }

  /**
   * Adds a group.
   *
   * @param phrases its phrases of ASCII characters, parted by bars
   * @return the bit of the group
   */
  long group(String phrases) {
    long group = 1L << groups++;
    for (String phrase : phrases.split("\\|")) {
      byInitial.get(phrase.charAt(0)).add(new Entry(phrase, group));
    }
    return group;
  }

  /** The bits of the groups that have a phrase in a text. */
  long in(String text) {
    long found = 0;
    for (int i = 0; i < text.length(); i++) {
      char initial = text.charAt(i);
      if (initial < INITIALS) {
        for (Entry entry : byInitial.get(initial)) {
          if ((found & entry.group) == 0 && text.startsWith(entry.phrase, i)) {
            found |= entry.group;
          }
        }
      }
    }
    return found;
  }
}
