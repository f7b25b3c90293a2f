package org.lectern.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words of all event names of a corpus, and how names are made comparable by them.
 *
 * <p>A name is split at all that is neither letter nor digit and transliterated to plain lower-case
 * Latin. A compound is split where another name of the corpus has its two halves as two words
 * ("cybersecurity" beside "cyber security"). Words are cut to six letters, so that
 * "informatization" and "information" agree; no synonyms are known. Numbers and ordinals do not
 * count: they tell the instances of a series apart, and dates do that better. Nor do articles,
 * prepositions and the kinds of event. A word weighs 1, a common one such as "national" 0.3; a word
 * that more than {@value #FREQUENT} different names of the corpus have weighs less the more have
 * it, for "amendment" and "bill" tell little where every second name has them. A name that gives
 * nothing but its kind is compared by that.
 */
final class NameWords {
  private static final int STEM = 6;
  private static final double COMMON = 0.3;
  private static final int FREQUENT = 8;

  /** The least share of a name's words that a name like it has in common with it. */
  private static final double SHARED = 0.4;

  private static final Map<String, String> WORDS = words();

  private final Map<String, List<String>> halves = new HashMap<>();
  private final Map<String, Integer> frequencies = new HashMap<>();
  private final Map<String, EventName> names = new HashMap<>();

  /**
   * @param all all names of the corpus, in any order
   */
  NameWords(Collection<String> all) {
    Set<String> sorted = new TreeSet<>(all);
    for (String name : sorted) {
      List<String> words = split(name);
      for (int i = 1; i < words.size(); i++) {
        halves.putIfAbsent(words.get(i - 1) + words.get(i), words.subList(i - 1, i + 1));
      }
    }
    Set<Set<String>> different = new LinkedHashSet<>();
    sorted.forEach(name -> different.add(read(name, new TreeSet<>()).keySet()));
    different.forEach(stems -> stems.forEach(stem -> frequencies.merge(stem, 1, Integer::sum)));
  }

  /** A name, made comparable. */
  EventName of(String name) {
    return names.computeIfAbsent(name, this::compute);
  }

  private EventName compute(String name) {
    Set<String> kinds = new TreeSet<>();
    TreeMap<String, Double> stems = read(name, kinds);
    List<String> keys = new ArrayList<>();
    stems.forEach(
        (stem, weight) -> {
          if (weight == 1) {
            keys.add(stem);
          }
        });
    if (keys.isEmpty()) {
      keys.addAll(stems.keySet());
    }
    keys.sort(Comparator.comparingInt(this::frequency).thenComparing(Comparator.naturalOrder()));
    // Names that have so much in common have one of these in common, whichever others they share.
    int enough = keys.size() - (int) Math.ceil(SHARED * keys.size()) + 1;
    stems.replaceAll((stem, weight) -> weight * rarity(stem));
    double sum = stems.values().stream().mapToDouble(Double::doubleValue).sum();
    return new EventName(
        stems, kinds, List.copyOf(keys.subList(0, Math.min(enough, keys.size()))), sum);
  }

  private int frequency(String stem) {
    return frequencies.getOrDefault(stem, 1);
  }

  private double rarity(String stem) {
    double times = Math.max(1, frequency(stem) / (double) FREQUENT);
    return 1 / (1 + Math.log(times) / Math.log(2));
  }

  private TreeMap<String, Double> read(String name, Set<String> kinds) {
    TreeMap<String, Double> stems = new TreeMap<>();
    for (String whole : split(name)) {
      for (String word : halves.getOrDefault(whole, List.of(whole))) {
        add(word, stems, kinds);
      }
    }
    if (stems.isEmpty()) {
      kinds.forEach(kind -> stems.put(cut(kind), COMMON));
    }
    return stems;
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
    return Character.isDigit(word.charAt(0)) && word.matches("\\d+(st|nd|rd|th)?");
  }

  private static String cut(String word) {
    return word.length() > STEM ? word.substring(0, STEM) : word;
  }

  /** The words of a text in plain lower-case Latin. */
  static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    String plain = PlainText.of(text);
    int start = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean inside = i < plain.length() && Character.isLetterOrDigit(plain.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(plain.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    try (InputStream in = NameWords.class.getResourceAsStream("event-words.txt");
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
