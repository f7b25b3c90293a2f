package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The personal names that a document gives, and which of them mean one person.
 *
 * <p>Forms of two or more words are people of their own, unless one is the other with words left
 * out and fits only one. Forms of one word mean the people whose short form they are.
 */
final class Known {
  /** A person of the document. */
  static final class Person {
    private String name;
    private int words;
    private double confidence;

    String name() {
      return name;
    }

    double confidence() {
      return confidence;
    }

    private void see(String form, int count, double sure) {
      if (count > words || count == words && form.length() > name.length()) {
        name = form;
        words = count;
      }
      confidence = Math.max(confidence, sure);
    }
  }

  /** A form of two or more words. */
  private record Form(String[] words, Person person) {}

  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, String> shown = new HashMap<>();
  private final Map<String, Double> sure = new LinkedHashMap<>();
  private final Map<String, Boolean> familyFirst = new HashMap<>();
  private final Map<String, String> settled;
  private final Map<String, List<Form>> forms = new HashMap<>();
  private final Map<String, List<Person>> shorts = new HashMap<>();
  private final Map<String, List<Person>> firstWords = new HashMap<>();

  /**
   * Nobody is seen yet.
   *
   * @param settled by which form an authority means which person, see {@link #key}
   */
  Known(Map<String, String> settled) {
    this.settled = settled;
  }

  /** Notes a form of a name. */
  void see(String form, boolean family, double confidence) {
    String key = key(form);
    shown.merge(key, form, (a, b) -> betterCase(a) ? a : b);
    sure.merge(key, confidence, Math::max);
    familyFirst.merge(key, family, Boolean::logicalOr);
  }

  private static boolean betterCase(String form) {
    return form.chars().anyMatch(Character::isLowerCase);
  }

  /** Finds out which forms mean one person. To be called once, after all are noted. */
  void resolve() {
    List<String> keys = new ArrayList<>(sure.keySet());
    keys.removeIf(key -> key.indexOf(' ') < 0);
    keys.sort((a, b) -> Integer.compare(count(b), count(a)));
    Map<String, List<String>> byEdge = new HashMap<>();
    for (String key : keys) {
      String longer = settled.containsKey(key) ? null : longerForm(key, byEdge);
      String group = longer == null ? settled.getOrDefault(key, key) : longer;
      Person person = people.computeIfAbsent(group, g -> new Person());
      people.put(key, person);
      person.see(shown.get(key), count(key), sure.get(key));
      if (longer == null) {
        String[] words = key.split(" ");
        byEdge.computeIfAbsent(words[0], k -> new ArrayList<>()).add(key);
        byEdge.computeIfAbsent(words[words.length - 1], k -> new ArrayList<>()).add(key);
      }
      addForm(key, person);
    }
    singles();
  }

  private void singles() {
    for (Map.Entry<String, Double> entry : sure.entrySet()) {
      String key = entry.getKey();
      if (key.indexOf(' ') >= 0) {
        continue;
      }
      if (settled.containsKey(key)) {
        Person person = people.computeIfAbsent(settled.get(key), k -> new Person());
        person.see(shown.get(key), 1, entry.getValue());
        shorts.put(key, new ArrayList<>(List.of(person)));
      } else if (!shorts.containsKey(key)) {
        // A short form by first word counts only where the text itself uses it of somebody.
        List<Person> named = firstWords.getOrDefault(key, List.of());
        Person person = new Person();
        person.see(shown.get(key), 1, entry.getValue());
        shorts.put(key, new ArrayList<>(named.isEmpty() ? List.of(person) : named));
      }
    }
  }

  private void addForm(String key, Person person) {
    String[] words = key.split(" ");
    forms.computeIfAbsent(words[0], k -> new ArrayList<>()).add(new Form(words, person));
    addShort(shorts, familyFirst.get(key) ? words[0] : words[words.length - 1], person);
    addShort(firstWords, words[0], person);
  }

  private static void addShort(Map<String, List<Person>> map, String word, Person person) {
    List<Person> list = map.computeIfAbsent(word, k -> new ArrayList<>());
    if (!list.contains(person)) {
      list.add(person);
    }
  }

  /** The only longer form that gives this one when words are left out. */
  private static String longerForm(String key, Map<String, List<String>> byEdge) {
    String[] words = key.split(" ");
    String found = null;
    for (String edge : List.of(words[0], words[words.length - 1])) {
      List<String> candidates = byEdge.getOrDefault(edge, List.of());
      if (candidates.size() > 50) {
        return null;
      }
      for (String candidate : candidates) {
        if (leavesOut(candidate.split(" "), words) && !candidate.equals(found)) {
          if (found != null) {
            return null;
          }
          found = candidate;
        }
      }
    }
    return found;
  }

  /**
   * Whether the words stand in the longer form in their order, the last or the first as an edge.
   */
  private static boolean leavesOut(String[] longer, String[] words) {
    if (longer.length <= words.length) {
      return false;
    }
    int at = 0;
    for (String word : longer) {
      if (at < words.length && same(word, words[at])) {
        at++;
      }
    }
    return at == words.length;
  }

  private static boolean same(String full, String word) {
    return full.equals(word) || word.endsWith(".") && full.startsWith(word.substring(0, 1));
  }

  /** A form found in a text: how many words it has, and whom it means. */
  record Match(int length, Person person) {}

  /** The longest form of two or more words at a token. */
  Optional<Match> longest(List<Token> tokens, int index, int limit) {
    Match best = null;
    for (Form form : forms.getOrDefault(tokens.get(index).lower(), List.of())) {
      int length = form.words.length;
      boolean longer = best == null || length > best.length;
      if (longer && index + length <= limit && matches(form.words, tokens, index)) {
        best = new Match(length, form.person);
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean matches(String[] words, List<Token> tokens, int index) {
    for (int i = 0; i < words.length; i++) {
      if (!tokens.get(index + i).lower().equals(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** The people whom a single word can mean. */
  List<Person> shortFor(String lower) {
    return shorts.getOrDefault(lower, List.of());
  }

  private static int count(String key) {
    return (int) key.chars().filter(c -> c == ' ').count();
  }

  static String key(String form) {
    return form.toLowerCase(Locale.ROOT);
  }
}
