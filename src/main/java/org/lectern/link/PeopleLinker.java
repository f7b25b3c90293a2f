package org.lectern.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lectern.model.Authority;
import org.lectern.model.Document;
import org.lectern.model.Mention;

/**
 * Finds out which names of which documents mean one person.
 *
 * <p>By the authority first: its name or a variant. Else by the same full name, letter case,
 * diacritics, hyphens and spaces aside. A name of one word that a document never gives in full
 * means a person of the corpus only if one person alone has it as a part of the name and a role or
 * an event in common with its bearer; else all who are only called so share one entry.
 */
final class PeopleLinker {
  private static final double LEAST = 0.5;

  private final Map<String, Authority.Name> known = new HashMap<>();
  private final Map<String, Entry> entries = new TreeMap<>();
  private final Map<String, Map<String, String>> keys = new TreeMap<>();
  private final Map<String, String> plains = new HashMap<>();

  /** A person before the final form. */
  static final class Entry {
    private final Map<String, Integer> names = new TreeMap<>();
    private final Set<String> forms = new TreeSet<>();
    private final Set<String> roles = new TreeSet<>();
    private final Set<String> documents = new TreeSet<>();
    private Optional<Authority.Name> authority = Optional.empty();
    private String id;

    String id() {
      return id;
    }

    Optional<Authority.Name> authority() {
      return authority;
    }

    /** The settled name, or the most used of the fullest. */
    String name() {
      return authority
          .map(Authority.Name::name)
          .orElseGet(
              () ->
                  names.entrySet().stream()
                      .max(
                          Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
                              .thenComparingInt(e -> e.getKey().length())
                              .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                      .orElseThrow()
                      .getKey());
    }

    List<String> variants() {
      Set<String> variants = new TreeSet<>(names.keySet());
      variants.addAll(forms);
      variants.remove(name());
      return List.copyOf(variants);
    }

    private void take(Entry other) {
      other.names.forEach((name, count) -> names.merge(name, 0, Integer::sum));
      forms.addAll(other.forms);
      roles.addAll(other.roles);
      documents.addAll(other.documents);
    }
  }

  private PeopleLinker(Authority authority) {
    for (Authority.Name person : authority.people()) {
      known.putIfAbsent(plain(person.name()), person);
      person.variants().forEach(variant -> known.putIfAbsent(plain(variant), person));
    }
  }

  /**
   * The people of a corpus.
   *
   * @param entries the people, by id
   * @param ids for each document and name, the id
   */
  record Result(Map<String, Entry> entries, Map<String, Map<String, String>> ids) {}

  /**
   * @param documents the documents, by id
   * @param eventsOf the ids of the events that each document reports
   */
  static Result of(
      List<Document> documents, Authority authority, Map<String, Set<String>> eventsOf) {
    PeopleLinker linker = new PeopleLinker(authority);
    documents.forEach(linker::read);
    linker.joinShortNames(eventsOf);
    return linker.result();
  }

  private void read(Document document) {
    Map<String, String> names = new TreeMap<>();
    for (Mention mention : document.mentions()) {
      if (mention.type() != Mention.Type.PERSON || mention.confidence() < LEAST) {
        continue;
      }
      Entry entry = entry(document.id(), mention.name(), names);
      entry.names.merge(mention.name(), 1, Integer::sum);
      entry.forms.add(oneSpaced(mention.span().of(document.text())));
      mention.roles().forEach(role -> entry.roles.add(plain(role.words())));
    }
    keys.put(document.id(), names);
  }

  /** A text with single spaces for all white space between its words. */
  static String oneSpaced(String text) {
    boolean plain =
        text.indexOf("  ") < 0
            && text.chars().noneMatch(c -> c != ' ' && Character.isWhitespace(c));
    return plain ? text : text.strip().replaceAll("\\s+", " ");
  }

  private Entry entry(String document, String name, Map<String, String> names) {
    String key = names.computeIfAbsent(name, this::key);
    Entry entry = entries.computeIfAbsent(key, k -> new Entry());
    entry.documents.add(document);
    entry.authority = Optional.ofNullable(known.get(plain(name))).or(() -> entry.authority);
    return entry;
  }

  /** What two names of one person have in common. */
  private String key(String name) {
    String plain = plain(name);
    Authority.Name settled = known.get(plain);
    return settled == null ? plain : plain(settled.name());
  }

  /** Plain lower-case Latin letters, one space between words, nothing else. */
  private String plain(String name) {
    return plains.computeIfAbsent(
        name,
        n -> {
          String words = PlainText.of(n).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
          return words.isEmpty() ? n : words;
        });
  }

  private void joinShortNames(Map<String, Set<String>> eventsOf) {
    Map<String, List<String>> byWord = new HashMap<>();
    for (String key : entries.keySet()) {
      String[] words = key.split(" ");
      if (words.length > 1) {
        Set<String> edges = new LinkedHashSet<>(List.of(words[0], words[words.length - 1]));
        edges.forEach(word -> byWord.computeIfAbsent(word, k -> new ArrayList<>()).add(key));
      }
    }
    Map<String, String> joined = new HashMap<>();
    for (String key : new ArrayList<>(entries.keySet())) {
      List<String> fuller = byWord.getOrDefault(key, List.of());
      if (fuller.size() == 1 && key.indexOf(' ') < 0) {
        Entry bare = entries.get(key);
        Entry full = entries.get(fuller.get(0));
        if (bare.authority.isEmpty() && related(bare, full, eventsOf)) {
          full.take(bare);
          entries.remove(key);
          joined.put(key, fuller.get(0));
        }
      }
    }
    keys.values().forEach(names -> names.replaceAll((n, key) -> joined.getOrDefault(key, key)));
  }

  private static boolean related(Entry bare, Entry full, Map<String, Set<String>> eventsOf) {
    if (bare.roles.stream().anyMatch(full.roles::contains)) {
      return true;
    }
    Set<String> events = new TreeSet<>();
    full.documents.forEach(d -> events.addAll(eventsOf.getOrDefault(d, Set.of())));
    return !bare.documents.isEmpty()
        && bare.documents.stream()
            .allMatch(d -> eventsOf.getOrDefault(d, Set.of()).stream().anyMatch(events::contains));
  }

  private Result result() {
    Slugs slugs = new Slugs();
    // Ids that a publisher chose are taken before any other.
    for (Entry entry : entries.values()) {
      entry
          .authority
          .flatMap(Authority.Name::id)
          .ifPresent(id -> entry.id = slugs.take(id, "person"));
    }
    for (Entry entry : entries.values()) {
      if (entry.id == null) {
        entry.id = slugs.unique(entry.name(), "person");
      }
    }
    Map<String, Entry> byId = new TreeMap<>();
    entries.values().forEach(entry -> byId.put(entry.id, entry));
    Map<String, Map<String, String>> ids = new LinkedHashMap<>();
    keys.forEach(
        (document, names) -> {
          Map<String, String> of = new TreeMap<>();
          names.forEach((name, key) -> of.put(name, entries.get(key).id));
          ids.put(document, of);
        });
    return new Result(byId, ids);
  }
}
