package org.lectern.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an event's name says about which event it is, made comparable.
 *
 * <p>The measure: names are split into words at all that is neither letter nor digit,
 * transliterated to plain lower-case Latin; a compound is split where another name of the corpus
 * has its two halves as two words ("cybersecurity" beside "cyber security"); words are cut to six
 * letters ("informatization" and "information" agree, and no synonyms are known); numbers and
 * ordinals do not count, for they tell instances of a series apart, and dates do that better. A
 * word weighs 1, a common one such as "national" 0.3, articles and prepositions nothing. Kinds of
 * event ("summit") weigh nothing either, but two different kinds, "conference" and "meeting" apart,
 * take a fifth off. The similarity is Dice's coefficient of the weighted sets, from 0 to 1. A name
 * that gives nothing but its kind is compared by that.
 *
 * @param stems the cut words that weigh something, sorted
 * @param kinds the kinds of event that the name gives, the general ones left out
 */
record EventName(TreeMap<String, Double> stems, Set<String> kinds) {
  /** The similarity from which two names can mean one event, or one series. */
  static final double ALIKE = 0.6;

  private static final int STEM = 6;
  private static final double COMMON = 0.3;
  private static final double OTHER_KIND = 0.8;
  private static final Map<String, String> WORDS = words();

  /** Adjacent words of the names of a corpus, by which compounds are split. */
  static final class Compounds {
    private final Map<String, List<String>> halves = new HashMap<>();

    Compounds(Collection<String> names) {
      for (String name : new TreeSet<>(names)) {
        List<String> words = split(name);
        for (int i = 1; i < words.size(); i++) {
          halves.putIfAbsent(words.get(i - 1) + words.get(i), words.subList(i - 1, i + 1));
        }
      }
    }

    private List<String> of(String word) {
      return halves.getOrDefault(word, List.of(word));
    }
  }

  static EventName of(String name, Compounds compounds) {
    TreeMap<String, Double> stems = new TreeMap<>();
    Set<String> kinds = new TreeSet<>();
    for (String whole : split(name)) {
      for (String word : compounds.of(whole)) {
        add(word, stems, kinds);
      }
    }
    if (stems.isEmpty()) {
      // All that "the Forum" has to compare.
      kinds.forEach(kind -> stems.put(cut(kind), COMMON));
    }
    return new EventName(stems, kinds);
  }

  private static void add(String word, TreeMap<String, Double> stems, Set<String> kinds) {
    switch (WORDS.getOrDefault(word, isNumber(word) ? "silent" : "content")) {
      case "content" -> stems.put(cut(word), 1.0);
      case "common" -> stems.putIfAbsent(cut(word), COMMON);
      case "kind" -> kinds.add(word);
      default -> {
        // Articles, numbers and general kinds such as "meeting" tell nothing.
      }
    }
  }

  /** Numbers and ordinals in digits; "G20" and "COP26" are words. */
  private static boolean isNumber(String word) {
    return word.matches("\\d+(st|nd|rd|th)?");
  }

  private static String cut(String word) {
    return word.length() > STEM ? word.substring(0, STEM) : word;
  }

  static List<String> split(String name) {
    List<String> words = new ArrayList<>();
    for (String word : PlainText.of(name).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /** How alike two names are, from 0 to 1; 0 if either says nothing. */
  double similarity(EventName other) {
    double common = 0;
    double all = 0;
    for (Map.Entry<String, Double> stem : stems.entrySet()) {
      all += stem.getValue();
      common += other.stems.containsKey(stem.getKey()) ? stem.getValue() : 0;
    }
    for (double weight : other.stems.values()) {
      all += weight;
    }
    if (common == 0) {
      return 0;
    }
    Set<String> shared = new HashSet<>(kinds);
    shared.retainAll(other.kinds);
    boolean different = shared.isEmpty() && !kinds.isEmpty() && !other.kinds.isEmpty();
    return Math.min(1, 2 * common / all) * (different ? OTHER_KIND : 1);
  }

  /** The words by which alike names are found: those that weigh, or all if none does. */
  List<String> keys() {
    List<String> keys = new ArrayList<>();
    stems.forEach(
        (stem, weight) -> {
          if (weight == 1) {
            keys.add(stem);
          }
        });
    return keys.isEmpty() ? List.copyOf(stems.keySet()) : keys;
  }

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    try (InputStream in = EventName.class.getResourceAsStream("event-words.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          words.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
