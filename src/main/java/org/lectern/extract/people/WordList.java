package org.lectern.extract.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lectern.text.ResourceLines;

/** A list of words and phrases of this package's resources, one entry a line. */
final class WordList {
  private final Set<String> words = new HashSet<>();
  private final Map<String, List<String[]>> phrases = new HashMap<>();

  private WordList(List<String> entries) {
    for (String entry : entries) {
      words.add(entry);
      String[] parts = entry.split(" ");
      phrases.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts);
    }
    phrases.values().forEach(list -> list.sort((a, b) -> Integer.compare(b.length, a.length)));
  }

  /** The entries of a file, in lower case. */
  static WordList of(String file) {
    return new WordList(lines(file).stream().map(s -> s.toLowerCase(Locale.ROOT)).toList());
  }

  /** The entries of a file of this package's resources, as they stand. */
  static List<String> lines(String file) {
    return ResourceLines.of(WordList.class, file);
  }

  /** Whether a word in lower case is an entry. */
  boolean has(String lower) {
    return words.contains(lower);
  }

  /** How many tokens from an index on make the longest entry that begins there; 0 for none. */
  int matchAt(List<Token> tokens, int index) {
    if (index < 0 || index >= tokens.size()) {
      return 0;
    }
    for (String[] phrase : phrases.getOrDefault(tokens.get(index).lower(), List.of())) {
      if (matches(phrase, tokens, index)) {
        return phrase.length;
      }
    }
    return 0;
  }

  private static boolean matches(String[] phrase, List<Token> tokens, int index) {
    if (index + phrase.length > tokens.size()) {
      return false;
    }
    for (int i = 0; i < phrase.length; i++) {
      if (!tokens.get(index + i).lower().equals(phrase[i])) {
        return false;
      }
    }
    return true;
  }
}
