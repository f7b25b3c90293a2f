package org.lectern.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.model.Entity.Basis;

/**
 * Names of organisations that are written in more than one way: with the initials of a name that
 * the corpus has in full, or with the whole before the part ({@code Party Central Committee} and
 * {@code Central Committee of the Party}).
 */
final class OrganisationNames {
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "on", "in", "at", "to", "de", "du", "des", "la", "y");
  private static final Pattern INITIALS =
      Pattern.compile("(?<![\\p{L}\\p{N}])[A-Z]{2,8}(?![\\p{L}\\p{N}])");

  /** Fewer words are too often in another order by chance: Bank of China, China Bank. */
  private static final int LEAST_WORDS = 4;

  private final SettledNames settled;

  OrganisationNames(SettledNames settled) {
    this.settled = settled;
  }

  /** The names that mean another, by key; the most frequent one stays. */
  List<EntityLinker.Join> joins(Map<String, EntityDraft> drafts) {
    Map<String, Set<String>> byInitials = new HashMap<>();
    drafts
        .keySet()
        .forEach(
            key ->
                initials(key)
                    .forEach(i -> byInitials.computeIfAbsent(i, k -> new TreeSet<>()).add(key)));
    List<EntityLinker.Join> joins = new ArrayList<>();
    Map<String, List<Spelt>> byWords = new TreeMap<>();
    for (Map.Entry<String, EntityDraft> entry : drafts.entrySet()) {
      Spelt spelt = spelt(entry.getKey(), entry.getValue(), byInitials);
      Optional<String> whole = spelt.whole.filter(w -> together(entry.getValue(), drafts.get(w)));
      if (whole.isPresent()) {
        add(entry.getKey(), whole.get(), Basis.INITIALS, drafts, joins);
      } else if (spelt.words.size() >= LEAST_WORDS) {
        byWords.computeIfAbsent(String.join(" ", spelt.words), k -> new ArrayList<>()).add(spelt);
      }
    }
    byWords.values().forEach(same -> joinSame(same, drafts, joins));
    return joins;
  }

  /**
   * A name without its initials.
   *
   * @param words its words, sorted
   * @param whole the organisation whose initials are the whole name
   */
  private record Spelt(
      String key, List<String> words, Optional<String> whole, boolean hadInitials) {}

  private Spelt spelt(String key, EntityDraft draft, Map<String, Set<String>> byInitials) {
    String name = draft.name();
    StringBuilder full = new StringBuilder();
    Optional<String> whole = Optional.empty();
    int last = 0;
    Matcher matcher = INITIALS.matcher(name);
    while (matcher.find()) {
      Set<String> meant = byInitials.getOrDefault(matcher.group(), Set.of());
      if (meant.size() == 1) {
        String other = meant.iterator().next();
        full.append(name, last, matcher.start())
            .append(String.join(" ", SettledNames.words(other)));
        last = matcher.end();
        whole = matcher.group().equals(name) ? Optional.of(other) : Optional.empty();
      }
    }
    full.append(name.substring(last));
    List<String> words = new ArrayList<>(content(settled.plain(full.toString()).split(" ")));
    words.sort(null);
    return new Spelt(key, words, whole, last > 0);
  }

  private void joinSame(
      List<Spelt> same, Map<String, EntityDraft> drafts, List<EntityLinker.Join> joins) {
    Spelt most =
        same.stream()
            .max(
                Comparator.comparing((Spelt s) -> drafts.get(s.key).authority().isPresent())
                    .thenComparing(s -> drafts.get(s.key).mentions())
                    .thenComparing(Spelt::key, Comparator.reverseOrder()))
            .orElseThrow();
    for (Spelt one : same) {
      if (!one.key.equals(most.key)) {
        Basis basis = one.hadInitials != most.hadInitials ? Basis.INITIALS : Basis.SAME_WORDS;
        add(one.key, most.key, basis, drafts, joins);
      }
    }
  }

  private void add(
      String key,
      String into,
      Basis basis,
      Map<String, EntityDraft> drafts,
      List<EntityLinker.Join> joins) {
    EntityDraft one = drafts.get(key);
    EntityDraft other = drafts.get(into);
    boolean parted =
        one.authority().isPresent()
            || one.names().stream().anyMatch(n -> settled.parts(other.authority(), n));
    if (!parted) {
      joins.add(new EntityLinker.Join(key, into, basis));
    }
  }

  /** Initials alone mean an organisation only where a document has both. */
  private static boolean together(EntityDraft one, EntityDraft other) {
    return one.documents().keySet().stream().anyMatch(other.documents()::containsKey);
  }

  /** The initials of a name: those of all its words, and those of its greater ones. */
  private static Set<String> initials(String key) {
    String[] words = SettledNames.words(key);
    Set<String> initials = new TreeSet<>();
    if (words.length > 1) {
      initials.add(firstLetters(Arrays.asList(words)));
      List<String> content = content(words);
      if (content.size() > 1) {
        initials.add(firstLetters(content));
      }
    }
    return initials;
  }

  private static List<String> content(String[] words) {
    return Arrays.stream(words).filter(w -> !SMALL.contains(w)).toList();
  }

  private static String firstLetters(List<String> words) {
    StringBuilder letters = new StringBuilder();
    words.forEach(w -> letters.append(Character.toUpperCase(w.charAt(0))));
    return letters.toString();
  }
}
