package org.lectern.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.model.Authority;

/**
 * The names that an authority file settles, and what two names must have in common to be one: their
 * words in plain lower-case Latin letters, a leading article aside.
 */
final class SettledNames {
  private final List<Authority.Name> all;
  private final Map<String, List<Authority.Name>> known = new HashMap<>();
  private final Map<String, String> plains = new HashMap<>();

  SettledNames(List<Authority.Name> all) {
    this.all = all;
    for (Authority.Name one : all) {
      known.computeIfAbsent(plain(one.name()), k -> new ArrayList<>()).add(one);
      for (String variant : one.variants()) {
        known.computeIfAbsent(plain(variant), k -> new ArrayList<>()).add(one);
      }
    }
  }

  /** What a name means in a document: first what is settled for that document alone. */
  Optional<Authority.Name> of(String document, String name) {
    List<Authority.Name> candidates = known.getOrDefault(plain(name), List.of());
    return candidates.stream()
        .filter(c -> c.documents().contains(document))
        .findFirst()
        .or(() -> candidates.stream().filter(c -> c.documents().isEmpty()).findFirst())
        .filter(c -> !c.not().contains(name));
  }

  /** What all names of one have in common; nothing else begins with a letter and a zero. */
  String key(String document, String name) {
    Optional<Authority.Name> settled = of(document, name);
    if (settled.isEmpty()) {
      boolean refused =
          known.getOrDefault(plain(name), List.of()).stream()
              .anyMatch(c -> c.documents().isEmpty());
      return refused ? plain(name) + "\u0000" : plain(name);
    }
    String key = plain(settled.get().name());
    return settled.get().documents().isEmpty() ? key : key + "\u0000" + all.indexOf(settled.get());
  }

  /** The words of a key. */
  static String[] words(String key) {
    int end = key.indexOf('\u0000');
    return (end < 0 ? key : key.substring(0, end)).split(" ");
  }

  /** Whether a publisher said that a name is not this one. */
  boolean parts(Optional<Authority.Name> settled, String name) {
    return settled.isPresent()
        && settled.get().not().stream().anyMatch(n -> plain(n).equals(plain(name)));
  }

  /** Plain lower-case Latin letters, one space between words, nothing else. */
  String plain(String name) {
    return plains.computeIfAbsent(
        name,
        n -> {
          String words = PlainText.of(n).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
          String bare = words.startsWith("the ") ? words.substring(4) : words;
          return bare.isEmpty() ? n : bare;
        });
  }

  /** A text with single spaces for all white space between its words. */
  static String oneSpaced(String text) {
    boolean plain =
        text.indexOf("  ") < 0
            && text.chars().noneMatch(c -> c != ' ' && Character.isWhitespace(c));
    return plain ? text : text.strip().replaceAll("\\s+", " ");
  }
}
