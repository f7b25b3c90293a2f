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

  private final long entry;
  private final long opens;

  /**
   * The entries of a file, in lower case.
   *
   * @param entry the bit of the words that are entries, in {@link Token#lists}
   * @param opens the bit of the words with which an entry begins
   */
  WordList(String file, long entry, long opens) {
    this.entry = entry;
    this.opens = opens;
    for (String line : lines(file)) {
      add(line.toLowerCase(Locale.ROOT));
    }
    phrases.values().forEach(list -> list.sort((a, b) -> Integer.compare(b.length, a.length)));
  }

  private void add(String line) {
    words.add(line);
    String[] parts = line.split(" ");
    phrases.computeIfAbsent(parts[0], key -> new ArrayList<>()).add(parts);
  }

  Set<String> entries() {
    return words;
  }

  /** The first words of the entries. */
  Set<String> openers() {
    return phrases.keySet();
  }

  /** The entries of a file of this package's resources, as they stand. */
  static List<String> lines(String file) {
    return ResourceLines.of(WordList.class, file);
  }

  /** Whether a word in lower case is an entry. */
  boolean has(String lower) {
    return words.contains(lower);
  }

  /** Whether the word of a token is an entry. */
  boolean has(Token token) {
    return (token.lists() & entry) != 0;
  }

  /** Whether an entry begins with the word of a token. */
  boolean opens(Token token) {
    return (token.lists() & opens) != 0;
  }

  /** How many tokens from an index on make the longest entry that begins there; 0 for none. */
  int matchAt(List<Token> tokens, int index) {
    if (index < 0 || index >= tokens.size() || (tokens.get(index).lists() & opens) == 0) {
      return 0;
    }
    for (String[] phrase : phrases.get(tokens.get(index).lower())) {
      if (goesOn(phrase, tokens, index)) {
        return phrase.length;
      }
    }
    return 0;
  }

  /** The words of the entries that begin with a word in lower case, the longest entry first. */
  List<String[]> phrases(String first) {
    return phrases.getOrDefault(first, List.of());
  }

  /** Whether the words of an entry behind its first stand behind a token. */
  static boolean goesOn(String[] phrase, List<Token> tokens, int index) {
    if (index + phrase.length > tokens.size()) {
      return false;
    }
    for (int i = 1; i < phrase.length; i++) {
      if (!tokens.get(index + i).is(phrase[i])) {
        return false;
      }
    }
    return true;
  }
}
