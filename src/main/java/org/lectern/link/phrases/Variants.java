package org.lectern.link.phrases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.model.Alignment;
import org.lectern.model.Passage;
import org.lectern.model.Phrase;

/**
 * Finds which phrases may be one in other words: those that stand in the passages of different
 * reports that say the same, and where neither report has both.
 */
final class Variants {
  private static final int MOST = 6;

  private final Map<String, Phrase> phrases = new TreeMap<>();
  private final Map<String, List<Phrase.Use>> usesOf = new HashMap<>();
  private final Map<Phrase.Use, List<String>> phrasesOf = new HashMap<>();
  private final Map<String, Map<String, Integer>> rows = new TreeMap<>();

  private Variants(Collection<Phrase> all) {
    for (Phrase phrase : all) {
      phrases.put(phrase.id(), phrase);
      for (Phrase.Use use : phrase.uses()) {
        List<String> known = phrasesOf.computeIfAbsent(use, u -> new ArrayList<>());
        if (known.isEmpty()) {
          usesOf.computeIfAbsent(use.passage().document(), d -> new ArrayList<>()).add(use);
        }
        known.add(phrase.id());
      }
    }
    usesOf.values().forEach(uses -> uses.sort(Comparator.comparing(Phrase.Use::passage)));
  }

  /** The same phrases with their variants. */
  static List<Phrase> with(List<Phrase> all, Collection<Alignment> alignments) {
    Variants variants = new Variants(all);
    alignments.forEach(a -> a.rows().forEach(variants::row));
    return all.stream().map(variants::with).toList();
  }

  private void row(Alignment.Row row) {
    Map<String, Set<String>> byDocument = new TreeMap<>();
    for (Passage cell : row.cells()) {
      byDocument.computeIfAbsent(cell.document(), d -> new TreeSet<>()).addAll(phrasesIn(cell));
    }
    Set<List<String>> pairs = new HashSet<>();
    byDocument.forEach(
        (one, here) ->
            byDocument.forEach(
                (other, there) -> {
                  if (!one.equals(other)) {
                    pairs(here, there, pairs);
                  }
                }));
    pairs.forEach(
        p -> rows.computeIfAbsent(p.get(0), k -> new TreeMap<>()).merge(p.get(1), 1, Integer::sum));
  }

  private static void pairs(Set<String> here, Set<String> there, Set<List<String>> pairs) {
    for (String one : here) {
      for (String other : there) {
        if (!there.contains(one) && !here.contains(other)) {
          pairs.add(List.of(one, other));
        }
      }
    }
  }

  private Set<String> phrasesIn(Passage cell) {
    List<Phrase.Use> uses = usesOf.getOrDefault(cell.document(), List.of());
    int low = 0;
    int high = uses.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (uses.get(middle).passage().span().start() < cell.span().start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    Set<String> found = new TreeSet<>();
    for (int i = low;
        i < uses.size() && uses.get(i).passage().span().start() < cell.span().end();
        i++) {
      if (cell.span().contains(uses.get(i).passage().span())) {
        found.addAll(phrasesOf.get(uses.get(i)));
      }
    }
    return found;
  }

  private Phrase with(Phrase phrase) {
    List<Phrase.Variant> variants = new ArrayList<>();
    rows.getOrDefault(phrase.id(), Map.of())
        .forEach(
            (other, count) -> {
              double similarity = similarity(phrase, phrases.get(other));
              if (similarity > 0) {
                variants.add(new Phrase.Variant(other, count, similarity));
              }
            });
    variants.sort(
        Comparator.comparingDouble((Phrase.Variant v) -> -v.similarity() * v.rows())
            .thenComparing(Phrase.Variant::phrase));
    return phrase.withVariants(variants.subList(0, Math.min(MOST, variants.size())));
  }

  /** The share of the words of the one with more that both have (Jaccard), in any form. */
  private static double similarity(Phrase one, Phrase other) {
    Set<String> words = words(one);
    Set<String> both = new HashSet<>(words);
    Set<String> others = words(other);
    both.retainAll(others);
    words.addAll(others);
    return (double) both.size() / words.size();
  }

  private static Set<String> words(Phrase phrase) {
    Set<String> words = new HashSet<>();
    phrase.forms().forEach(f -> words.addAll(List.of(f.split(" "))));
    return words;
  }
}
