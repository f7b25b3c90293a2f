package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.lectern.model.Mention;
import org.lectern.model.Span;

/**
 * Finds the people, organisations and places that a text names.
 *
 * <p>A name that only says after whom something is called is no mention of that person: "Xi Jinping
 * Thought" is a doctrine and "Carter Center" an institution. Nor is the name of an event one of an
 * organisation: "18th CPC National Congress".
 */
public final class MentionFinder {
  private static final Comparator<Mention> LONGEST_FIRST =
      Comparator.comparingInt((Mention m) -> -m.span().length())
          .thenComparing(Mention::type)
          .thenComparingDouble(m -> -m.confidence())
          .thenComparing(Mention::span);

  private MentionFinder() {}

  /**
   * The mentions of a text, in order and without overlaps; where two overlap, the longer stands.
   *
   * @param tokenized the cleaned text
   * @param gazetteer names that are known beforehand
   */
  public static List<Mention> find(TokenizedText tokenized, Gazetteer gazetteer) {
    String text = tokenized.text();
    List<Sentence> sentences = tokenized.sentences();
    BitSet debris = Debris.paragraphs(sentences);
    List<Sentence> capitalising =
        sentences.stream().filter(s -> !s.han() && !debris.get(s.paragraph())).toList();
    List<Mention> all = new ArrayList<>();
    all.addAll(PersonFinder.find(text, capitalising, gazetteer));
    all.addAll(OrganisationFinder.find(capitalising, gazetteer));
    all.addAll(PlaceFinder.find(capitalising, gazetteer));
    all.addAll(HanNames.find(text, sentences.stream().filter(Sentence::han).toList(), gazetteer));
    return withoutOverlaps(all);
  }

  private static List<Mention> withoutOverlaps(List<Mention> mentions) {
    mentions.sort(LONGEST_FIRST);
    TreeMap<Integer, Mention> kept = new TreeMap<>();
    for (Mention mention : mentions) {
      Span span = mention.span();
      var before = kept.lowerEntry(span.end());
      if (before == null || before.getValue().span().end() <= span.start()) {
        kept.put(span.start(), mention);
      }
    }
    return List.copyOf(kept.values());
  }
}
