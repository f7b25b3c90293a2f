package org.lectern.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant by a name that does not exist. */
public final class NearNames {
  private NearNames() {}

  /** A hint: the nearest name if one is near, and all that there are. */
  public static String hint(String wrong, Collection<String> known) {
    List<String> sorted = known.stream().sorted().toList();
    String all = sorted.isEmpty() ? "nothing" : String.join(", ", sorted);
    return nearest(wrong, sorted).map(near -> "did you mean \"" + near + "\"? ").orElse("")
        + "known here: "
        + all;
  }

  /**
   * The nearest name, letter case aside; empty if none is within a third of the longer one's
   * letters, at least one change.
   */
  public static Optional<String> nearest(String wrong, Collection<String> known) {
    String lower = wrong.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) <= limit(lower, name))
        .min(
            Comparator.comparingInt((String name) -> distance(lower, name.toLowerCase(Locale.ROOT)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int limit(String wrong, String name) {
    return Math.max(1, Math.max(wrong.length(), name.length()) / 3);
  }

  /** Damerau's distance in its restricted form: a swap of neighbours is one change. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, cost, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] cost, int i, int j) {
    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
