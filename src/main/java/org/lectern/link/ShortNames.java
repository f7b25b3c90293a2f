package org.lectern.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.model.Entity.Basis;

/**
 * Names of one word that a document never gives in full. Such a name means a person of the corpus
 * only if one person alone has it as a part of the name and a role or an event in common with its
 * bearer; else all who are only called so share one entry.
 */
final class ShortNames {
  private final SettledNames settled;
  private final Map<String, Set<String>> eventsOf;

  /**
   * @param eventsOf the ids of the events that each document reports
   */
  ShortNames(SettledNames settled, Map<String, Set<String>> eventsOf) {
    this.settled = settled;
    this.eventsOf = eventsOf;
  }

  /** The short names and the full ones that they mean, by key. */
  List<EntityLinker.Join> joins(Map<String, EntityDraft> drafts) {
    Map<String, List<String>> byWord = new HashMap<>();
    for (String key : drafts.keySet()) {
      String[] words = SettledNames.words(key);
      if (words.length > 1) {
        Set<String> edges = new LinkedHashSet<>(List.of(words[0], words[words.length - 1]));
        edges.forEach(word -> byWord.computeIfAbsent(word, k -> new ArrayList<>()).add(key));
      }
    }
    List<EntityLinker.Join> joins = new ArrayList<>();
    for (Map.Entry<String, EntityDraft> entry : drafts.entrySet()) {
      List<String> fuller = byWord.getOrDefault(entry.getKey(), List.of());
      if (fuller.size() == 1 && entry.getValue().authority().isEmpty()) {
        EntityDraft full = drafts.get(fuller.get(0));
        related(entry.getValue(), full)
            .filter(b -> entry.getValue().names().stream().noneMatch(n -> parted(full, n)))
            .ifPresent(b -> joins.add(new EntityLinker.Join(entry.getKey(), fuller.get(0), b)));
      }
    }
    return joins;
  }

  private boolean parted(EntityDraft full, String name) {
    return settled.parts(full.authority(), name);
  }

  private Optional<Basis> related(EntityDraft bare, EntityDraft full) {
    if (bare.roles().stream().anyMatch(full.roles()::contains)) {
      return Optional.of(Basis.SHARED_ROLE);
    }
    Set<String> events = new TreeSet<>();
    full.documents().keySet().forEach(d -> events.addAll(eventsOf.getOrDefault(d, Set.of())));
    boolean together =
        bare.documents().keySet().stream()
            .allMatch(d -> eventsOf.getOrDefault(d, Set.of()).stream().anyMatch(events::contains));
    return together ? Optional.of(Basis.SHARED_EVENT) : Optional.empty();
  }
}
