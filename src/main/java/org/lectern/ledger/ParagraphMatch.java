package org.lectern.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.model.Ledger;

/**
 * Which of a document's paragraphs are which of those that it had: those of the same text first, in
 * order, then by how alike they are.
 */
final class ParagraphMatch {
  /** How alike a paragraph must be to one that it was: shared sequences by all of both. */
  private static final double ALIKE = 0.5;

  /** The same between two neighbours that are certain. */
  private static final double ALIKE_IN_PLACE = 0.3;

  /** How much of a paragraph must stand in another to have gone into it. */
  private static final double PART = 0.75;

  /** The longest common subsequence takes a table; above this a walk in order has to do. */
  private static final long LARGEST_TABLE = 4_000_000;

  private final List<Ledger.Paragraph> before;
  private final List<String> hashes;
  private final List<int[]> grams;
  private final int[] newOf;
  private final int[] oldOf;

  /** A pair of an old and a new paragraph. */
  private record Pair(int before, int now, double alike) {}

  private ParagraphMatch(List<Ledger.Paragraph> before, List<String> texts) {
    this.before = before;
    this.hashes = texts.stream().map(Sketch::hash).toList();
    this.grams = new ArrayList<>();
    this.newOf = new int[before.size()];
    this.oldOf = new int[texts.size()];
    Arrays.fill(newOf, -1);
    Arrays.fill(oldOf, -1);
    sameText();
    for (int i = 0; i < texts.size(); i++) {
      grams.add(Sketch.grams(texts.get(i)));
    }
  }

  /**
   * Matches paragraphs.
   *
   * @param before those that the document had, in order
   * @param texts those that it has
   */
  static ParagraphMatch of(List<Ledger.Paragraph> before, List<String> texts) {
    ParagraphMatch match = new ParagraphMatch(before, texts);
    match.alike();
    return match;
  }

  /** Which of the old ones a new one is, or -1. */
  int oldOf(int now) {
    return oldOf[now];
  }

  /** Which of the new ones an old one is, or -1. */
  int newOf(int old) {
    return newOf[old];
  }

  String hash(int now) {
    return hashes.get(now);
  }

  int[] grams(int now) {
    return grams.get(now);
  }

  /** The changed or new paragraph that has the words of one that is gone. */
  Optional<Integer> holder(Ledger.Paragraph gone) {
    int[] sketch = Sketch.read(gone.sketch());
    Optional<Integer> best = Optional.empty();
    double most = PART;
    for (int i = 0; i < oldOf.length; i++) {
      boolean unchanged = oldOf[i] >= 0 && same(oldOf[i], i);
      double share = unchanged ? 0 : contained(sketch, grams.get(i));
      if (share > most || share == most && best.isEmpty()) {
        most = share;
        best = Optional.of(i);
      }
    }
    return best;
  }

  private void pair(int old, int now) {
    newOf[old] = now;
    oldOf[now] = old;
  }

  private boolean same(int old, int now) {
    return before.get(old).hash().equals(hashes.get(now));
  }

  private void sameText() {
    int first = 0;
    int oldEnd = newOf.length;
    int newEnd = oldOf.length;
    while (first < Math.min(oldEnd, newEnd) && same(first, first)) {
      pair(first, first++);
    }
    while (oldEnd > first && newEnd > first && same(oldEnd - 1, newEnd - 1)) {
      pair(--oldEnd, --newEnd);
    }
    if ((long) (oldEnd - first) * (newEnd - first) <= LARGEST_TABLE) {
      longest(first, oldEnd, newEnd);
    }
    moved();
  }

  /** The longest common subsequence of what lies between. */
  private void longest(int first, int oldEnd, int newEnd) {
    int[][] length = new int[oldEnd - first + 1][newEnd - first + 1];
    for (int i = oldEnd - 1; i >= first; i--) {
      for (int j = newEnd - 1; j >= first; j--) {
        length[i - first][j - first] =
            same(i, j)
                ? 1 + length[i - first + 1][j - first + 1]
                : Math.max(length[i - first + 1][j - first], length[i - first][j - first + 1]);
      }
    }
    int i = first;
    int j = first;
    while (i < oldEnd && j < newEnd) {
      if (same(i, j)) {
        pair(i++, j++);
      } else if (length[i - first + 1][j - first] >= length[i - first][j - first + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** What is left of the same text stands elsewhere now. */
  private void moved() {
    Map<String, Deque<Integer>> left = new HashMap<>();
    for (int i = 0; i < newOf.length; i++) {
      if (newOf[i] < 0) {
        left.computeIfAbsent(before.get(i).hash(), k -> new ArrayDeque<>()).add(i);
      }
    }
    for (int j = 0; j < oldOf.length; j++) {
      Deque<Integer> same = left.get(hashes.get(j));
      if (oldOf[j] < 0 && same != null && !same.isEmpty()) {
        pair(same.remove(), j);
      }
    }
  }

  private void alike() {
    Map<Integer, List<Integer>> byGram = new HashMap<>();
    for (int j = 0; j < oldOf.length; j++) {
      if (oldOf[j] < 0) {
        for (int gram : grams.get(j)) {
          byGram.computeIfAbsent(gram, k -> new ArrayList<>()).add(j);
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < newOf.length; i++) {
      if (newOf[i] < 0 && !byGram.isEmpty()) {
        addPairs(i, byGram, pairs);
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.alike)
            .thenComparingInt(Pair::before)
            .thenComparingInt(Pair::now));
    for (Pair pair : pairs) {
      if (newOf[pair.before] < 0 && oldOf[pair.now] < 0) {
        pair(pair.before, pair.now);
      }
    }
  }

  private void addPairs(int old, Map<Integer, List<Integer>> byGram, List<Pair> pairs) {
    int[] sketch = Sketch.read(before.get(old).sketch());
    Map<Integer, Integer> hits = new HashMap<>();
    for (int gram : sketch) {
      byGram.getOrDefault(gram, List.of()).forEach(j -> hits.merge(j, 1, Integer::sum));
    }
    hits.forEach(
        (now, count) -> {
          // The sample may say more than there is.
          double sampled = (double) count / sketch.length * before.get(old).grams();
          double shared = Math.min(sampled, grams.get(now).length);
          double alike = shared / (before.get(old).grams() + grams.get(now).length - shared);
          if (alike >= ALIKE || alike >= ALIKE_IN_PLACE && inPlace(old, now)) {
            pairs.add(new Pair(old, now, alike));
          }
        });
  }

  /** Whether the nearest matched neighbours on both sides are each other's. */
  private boolean inPlace(int old, int now) {
    return next(newOf, old, -1, oldOf.length) == next(now, -1)
        && next(newOf, old, 1, oldOf.length) == next(now, 1);
  }

  /** The place, among the new ones, of the nearest old one that is matched. */
  private static int next(int[] matched, int from, int step, int end) {
    int i = from + step;
    while (i >= 0 && i < matched.length && matched[i] < 0) {
      i += step;
    }
    return i < 0 ? -1 : i >= matched.length ? end : matched[i];
  }

  /** The place of the nearest new one that is matched. */
  private int next(int from, int step) {
    int i = from + step;
    while (i >= 0 && i < oldOf.length && oldOf[i] < 0) {
      i += step;
    }
    return i;
  }

  private static double contained(int[] sketch, int[] grams) {
    int hits = 0;
    for (int gram : sketch) {
      hits += Arrays.binarySearch(grams, gram) >= 0 ? 1 : 0;
    }
    return sketch.length == 0 ? 0 : (double) hits / sketch.length;
  }
}
