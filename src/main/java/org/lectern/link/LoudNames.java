package org.lectern.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.lectern.model.Document;

/**
 * Names that the texts write in capitals only, as headings do, in letters that can be read: {@code
 * AD HOC WORKING GROUP ON ARTICLE 13} becomes {@code Ad Hoc Working Group on Article 13}. A word
 * that the corpus never writes otherwise, such as {@code IPCC}, stays as it is.
 */
final class LoudNames {
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "on", "in", "at", "to", "by", "with", "under", "a", "an");

  /** Abbreviations are hardly ever as long. */
  private static final int NO_ABBREVIATION = 8;

  private final Map<String, String> readable = new HashMap<>();

  /**
   * @param names the names of a corpus, loud ones among them
   * @param documents the documents of the corpus
   */
  LoudNames(Collection<String> names, List<Document> documents) {
    List<String> loud = names.stream().filter(n -> loud(n) && n.indexOf(' ') > 0).toList();
    Map<String, Integer> small = new HashMap<>();
    loud.forEach(name -> words(name, word -> small.put(word.toLowerCase(Locale.ROOT), 0)));
    if (!loud.isEmpty()) {
      // Addresses have "cdm" in small letters, but texts have CDM more often.
      documents.forEach(
          document ->
              words(
                  document.text(),
                  word ->
                      small.computeIfPresent(
                          word.toLowerCase(Locale.ROOT), (k, n) -> n + (loud(word) ? -1 : 1))));
    }
    loud.forEach(name -> readable.put(name, read(name, small)));
  }

  /** Whether a name has several letters, none of them small. */
  static boolean loud(String name) {
    int capitals = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      capitals += Character.isUpperCase(c) ? 1 : 0;
    }
    return capitals > 1;
  }

  /** The name as it can be read. */
  String of(String name) {
    return readable.getOrDefault(name, name);
  }

  private static String read(String name, Map<String, Integer> small) {
    StringBuilder out = new StringBuilder(name);
    int[] at = {0};
    words(
        name,
        word -> {
          int start = name.indexOf(word, at[0]);
          at[0] = start + word.length();
          String lower = word.toLowerCase(Locale.ROOT);
          if (start > 0 && SMALL.contains(lower)) {
            out.replace(start, at[0], lower);
          } else if (small.get(lower) > 0 || word.length() >= NO_ABBREVIATION) {
            int first = word.offsetByCodePoints(0, 1);
            out.replace(
                start,
                at[0],
                word.substring(0, first) + word.substring(first).toLowerCase(Locale.ROOT));
          }
        });
    return out.length() == name.length() ? out.toString() : name;
  }

  private static void words(String text, Consumer<String> word) {
    int at = 0;
    while (at < text.length()) {
      int start = at;
      while (at < text.length()
          && (Character.isLetter(text.charAt(at)) || at > start && apostrophe(text, at))) {
        at++;
      }
      if (at > start) {
        word.accept(text.substring(start, at));
      }
      at++;
    }
  }

  private static boolean apostrophe(String text, int at) {
    return "'\u2019".indexOf(text.charAt(at)) >= 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1));
  }
}
