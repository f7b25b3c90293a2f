package org.lectern.extract;

import java.util.BitSet;
import java.util.List;
import org.lectern.model.Span;

/**
 * In which sentences of a text any of the words stands that a family of rules needs. One pass over
 * the text finds those of all families, so that their expressions run where they can match alone.
 */
final class SentenceCues {
  /** A family of rules. */
  enum Family {
    /** {@link HeldEvents}: that a meeting was. */
    HELD(
        "held",
        "convened",
        "staged",
        "rganised",
        "rganized",
        "hosted",
        "opened",
        "took place",
        "concluded",
        "kicked off",
        "wrapped up"),

    /** {@link HostFinder}: who held it. */
    HOSTED("osted", "osting", "rganised", "rganized", "ponsored", "onvened", "auspices");

    private final String[] cues;

    Family(String... cues) {
      this.cues = cues;
    }
  }

  private static final String[][] BY_FIRST = new String[0x80][];
  private static final int[][] FAMILIES = new int[0x80][];

  static {
    for (Family family : Family.values()) {
      for (String cue : family.cues) {
        add(cue, 1 << family.ordinal());
      }
    }
  }

  private final BitSet[] sentences = new BitSet[Family.values().length];

  /** Looks through a text once. */
  SentenceCues(String text, List<Span> spans) {
    for (int i = 0; i < sentences.length; i++) {
      sentences[i] = new BitSet(spans.size());
    }
    for (int i = 0; i < spans.size(); i++) {
      look(text, spans.get(i), i);
    }
  }

  private static void add(String cue, int family) {
    int first = cue.charAt(0);
    int count = BY_FIRST[first] == null ? 0 : BY_FIRST[first].length;
    String[] cues = new String[count + 1];
    int[] families = new int[count + 1];
    if (count > 0) {
      System.arraycopy(BY_FIRST[first], 0, cues, 0, count);
      System.arraycopy(FAMILIES[first], 0, families, 0, count);
    }
    cues[count] = cue;
    families[count] = family;
    BY_FIRST[first] = cues;
    FAMILIES[first] = families;
  }

  private void look(String text, Span span, int sentence) {
    for (int i = span.start(); i < span.end(); i++) {
      char c = text.charAt(i);
      String[] cues = c < BY_FIRST.length ? BY_FIRST[c] : null;
      for (int k = 0; cues != null && k < cues.length; k++) {
        if (text.startsWith(cues[k], i)) {
          set(FAMILIES[c][k], sentence);
        }
      }
    }
  }

  private void set(int families, int sentence) {
    for (int i = 0; i < sentences.length; i++) {
      if ((families & 1 << i) != 0) {
        sentences[i].set(sentence);
      }
    }
  }

  /** The indexes of the sentences in which a rule of a family can match. */
  BitSet of(Family family) {
    return sentences[family.ordinal()];
  }
}
