package org.lectern.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.lectern.address.Slug;

/**
 * Makes ids that read like names: lower-case ASCII letters, digits and hyphens. An id that is taken
 * gets {@code -2}, {@code -3}; callers ask in a stable order. All are safe names ({@link Slug}).
 */
final class Slugs {
  private static final int LONGEST = 80;

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /** An id for a text that no earlier call got. */
  String unique(String text, String otherwise) {
    String slug = of(text, otherwise);
    counts.putIfAbsent(slug, 1);
    String id = slug;
    while (!taken.add(id)) {
      id = slug + "-" + counts.merge(slug, 1, Integer::sum);
    }
    return id;
  }

  /** Takes an id that a publisher chose. */
  String take(String id, String otherwise) {
    return taken.add(id) ? id : unique(id, otherwise);
  }

  /** Whether an id is given to nothing. */
  boolean free(String id) {
    return !taken.contains(id);
  }

  /** Keeps an id from being given. */
  void reserve(String id) {
    taken.add(id);
  }

  /** The id-like form of a text, never empty: where nothing is left of it, {@code otherwise}. */
  static String of(String text, String otherwise) {
    String plain = PlainText.of(text);
    String slug =
        plain.replaceAll("['\u2019]", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    if (slug.length() > LONGEST) {
      int hyphen = slug.lastIndexOf('-', LONGEST);
      slug = slug.substring(0, hyphen > LONGEST / 2 ? hyphen : LONGEST);
    }
    return slug.isEmpty() ? otherwise : Slug.unreserved(slug);
  }
}
