package org.lectern.extract;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lectern.model.Span;
import org.lectern.text.Phrases;

/**
 * In which sentences of a text any of the words stands that a family of rules needs. One pass over
 * the text finds those of all families, so that their expressions run where they can match alone.
 */
final class SentenceCues {
  /** A family of rules. */
  enum Family {
    /** {@link HeldEvents}: that a meeting was. */
    HELD(
        "held|convened|staged|rganised|rganized|hosted|opened|took place|concluded|kicked off"
            + "|wrapped up"),

    /** {@link HostFinder}: who held it. */
    HOSTED("osted|osting|rganised|rganized|ponsored|onvened|auspices"),

    /** {@link Publication}: where a text was published. */
    PUBLISHED("published in|published by"),

    /** {@link Publication}: which agency reports it. */
    REPORTED("ccording to|eported by");

    private final String cues;

    Family(String cues) {
      this.cues = cues;
    }
  }

  private static final Phrases PHRASES = new Phrases();
  private static final Map<Family, Long> GROUPS = new EnumMap<>(Family.class);

  static {
    for (Family family : Family.values()) {
      GROUPS.put(family, PHRASES.group(family.cues));
    }
  }

  private final Map<Family, BitSet> sentences = new EnumMap<>(Family.class);

  /** Looks through a text once. */
  SentenceCues(String text, List<Span> spans) {
    GROUPS.keySet().forEach(family -> sentences.put(family, new BitSet(spans.size())));
    for (int i = 0; i < spans.size(); i++) {
      long found = PHRASES.in(text, spans.get(i).start(), spans.get(i).end());
      if (found != 0) {
        set(found, i);
      }
    }
  }

  private void set(long found, int sentence) {
    GROUPS.forEach(
        (family, group) -> {
          if ((found & group) != 0) {
            sentences.get(family).set(sentence);
          }
        });
  }

  /** The indexes of the sentences in which a rule of a family can match. */
  BitSet of(Family family) {
    return sentences.get(family);
  }
}
