package org.lectern.suggest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.model.Authority;
import org.lectern.model.Corpus;
import org.lectern.model.Document;
import org.lectern.model.Person;
import org.lectern.suggest.Suggestion.Section;

/**
 * Proposes people: those whom several texts name, and those of whom the corpus may have two.
 *
 * <p>Two entries may mean one person where the shorter name is the first or last word of one fuller
 * name alone ("Cai", "Cai Qi"), where the words are the same in another order, or where one gives
 * initials for the first names. Linking joins them itself only where a role or an event is common.
 */
final class PeopleSuggestions {
  private static final int FEWEST = 2;
  private static final int MOST_ROLES = 6;
  private static final double MERGE = 1_000; // Two pages for one person mislead most.

  private final Map<String, String> dates = new HashMap<>();
  private final Map<String, Set<String>> byWord = new HashMap<>();
  private final List<Person> people;

  private PeopleSuggestions(Corpus corpus) {
    this.people = corpus.people();
    for (Person person : people) {
      words(person.name())
          .forEach(w -> byWord.computeIfAbsent(w, k -> new HashSet<>()).add(person.id()));
    }
    for (Document document : corpus.documents()) {
      document.listingDate().ifPresent(d -> dates.put(document.id(), d.value().toString()));
    }
  }

  static List<Suggestion> of(Corpus corpus, List<Authority.Name> known) {
    PeopleSuggestions suggestions = new PeopleSuggestions(corpus);
    Set<String> settled = Suggestions.settled(known);
    Set<String> ids = Suggestions.ids(known);
    Map<String, List<Person>> same = suggestions.same();
    List<Suggestion> made = new ArrayList<>();
    Set<String> merged = new LinkedHashSet<>();
    same.values().forEach(list -> list.forEach(p -> merged.add(p.id())));
    for (Person person : suggestions.people) {
      List<Person> others = same.getOrDefault(person.id(), List.of());
      boolean useful = person.documents().size() >= FEWEST || !others.isEmpty();
      boolean isKnown =
          settled.contains(Suggestions.folded(person.name())) || ids.contains(person.id());
      if (useful && !isKnown && !merged.contains(person.id())) {
        made.add(suggestions.suggestion(person, others));
      }
    }
    return made;
  }

  /** For the id of a fuller name, those that may mean the same. */
  private Map<String, List<Person>> same() {
    Map<String, List<Person>> byEdge = new HashMap<>();
    for (Person person : people) {
      List<String> words = words(person.name());
      if (words.size() > 1) {
        Set<String> edges = Set.copyOf(List.of(words.get(0), words.get(words.size() - 1)));
        edges.forEach(w -> byEdge.computeIfAbsent(w, k -> new ArrayList<>()).add(person));
      }
    }
    Map<String, List<Person>> same = new HashMap<>();
    for (Person person : people) {
      List<String> words = words(person.name());
      if (words.isEmpty()) {
        continue;
      }
      List<Person> fuller =
          byEdge.getOrDefault(words.get(words.size() - 1), List.of()).stream()
              .filter(p -> !p.id().equals(person.id()) && mayBe(words, person, p))
              .toList();
      if (fuller.size() == 1) {
        same.computeIfAbsent(fuller.get(0).id(), k -> new ArrayList<>()).add(person);
      }
    }
    Set<String> joined = new HashSet<>();
    same.values().forEach(list -> list.forEach(p -> joined.add(p.id())));
    same.keySet().removeAll(joined); // What joins another is nobody's fuller name.
    return same;
  }

  private static boolean mayBe(List<String> words, Person shorter, Person fuller) {
    List<String> others = words(fuller.name());
    if (words.size() == 1) {
      return true;
    }
    if (words.size() != others.size() || words.equals(others)) {
      return false;
    }
    boolean reordered = Set.copyOf(words).equals(Set.copyOf(others));
    // Of two orders the one that more texts use is the name.
    int more = fuller.documents().size() - shorter.documents().size();
    boolean stands = more > 0 || more == 0 && fuller.id().compareTo(shorter.id()) < 0;
    return reordered ? stands : initials(words, others);
  }

  /** "J. Roe" beside "Jane Roe": the last word the same, each other one its initial. */
  private static boolean initials(List<String> words, List<String> others) {
    int last = words.size() - 1;
    boolean shorter = false;
    for (int i = 0; i < last; i++) {
      boolean initial = words.get(i).length() == 1 && others.get(i).startsWith(words.get(i));
      if (!initial && !words.get(i).equals(others.get(i))) {
        return false;
      }
      shorter |= initial && others.get(i).length() > 1;
    }
    return shorter && words.get(last).equals(others.get(last));
  }

  private static List<String> words(String name) {
    return List.of(Suggestions.folded(name).split("[^\\p{L}\\p{M}\\p{N}]+")).stream()
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private Suggestion suggestion(Person person, List<Person> others) {
    Set<String> variants = new TreeSet<>(person.variants());
    Set<String> documents = new LinkedHashSet<>(person.documents());
    List<String> evidence = new ArrayList<>();
    int statements = person.statements().size();
    evidence.add(
        Suggestions.count(person.documents().size(), "text")
            + (statements == 0 ? "" : ", " + Suggestions.count(statements, "statement"))
            + ": "
            + Suggestions.listed(person.documents()));
    for (Person other : others) {
      variants.add(other.name());
      variants.addAll(other.variants());
      documents.addAll(other.documents());
      evidence.add(
          "may be the same: “"
              + other.name()
              + "” in "
              + Suggestions.listed(other.documents())
              + "; take it out of the variants if not");
    }
    variants.remove(person.name());
    variants.removeIf(v -> isAmbiguous(v, person, others));
    roles(person).forEach(evidence::add);
    return new Suggestion(
        Section.PEOPLE,
        Optional.of(person.id()),
        person.name(),
        List.copyOf(variants),
        Optional.empty(),
        evidence,
        List.copyOf(documents),
        (others.isEmpty() ? 0 : MERGE) + documents.size() + statements / 100.0);
  }

  /** Whether a name of one word is a part of somebody else's name, too: "Li" of Li Shulei. */
  private boolean isAmbiguous(String variant, Person person, List<Person> others) {
    List<String> words = words(variant);
    return words.size() == 1
        && byWord.getOrDefault(words.get(0), Set.of()).stream()
            .anyMatch(
                id -> !id.equals(person.id()) && others.stream().noneMatch(o -> o.id().equals(id)));
  }

  /** The roles that the texts give, with the dates of those texts, the latest first. */
  private List<String> roles(Person person) {
    Map<String, Set<String>> when = new LinkedHashMap<>();
    for (Person.Role role : person.roles()) {
      Set<String> in = when.computeIfAbsent(role.role(), r -> new TreeSet<>());
      in.add(dates.getOrDefault(role.document(), role.document()));
    }
    return when.entrySet().stream()
        .limit(MOST_ROLES)
        .map(
            e ->
                "role: "
                    + e.getKey()
                    + " ("
                    + e.getValue().stream().limit(3).collect(Collectors.joining(", "))
                    + ")")
        .toList();
  }
}
