package org.lectern.link.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.link.words.CorpusWords;
import org.lectern.link.words.DocumentWords;
import org.lectern.model.Alignment;
import org.lectern.model.Version;

/**
 * Finds documents that are one text, in the whole corpus. Candidates share fingerprints, chosen
 * from each text by winnowing (Schleimer, Wilkerson, Aiken 2003); they are then compared word by
 * word. Each fingerprint pairs a document with few others, so that the work grows with the corpus
 * and not with its square, and many copies of one text still all hang together.
 */
public final class Versions {
  /** A run of so many words is a shingle. */
  static final int SHINGLE = 5;

  /** Of so many shingles in a row one is a fingerprint. */
  private static final int WINDOW = 8;

  /** With how many of the first and of the last documents that have it a fingerprint pairs. */
  private static final int NEIGHBOURS = 3;

  /** A document of fewer words is one text with another by chance. */
  private static final int FEWEST_WORDS = 40;

  /** The share of a text's fingerprints that a version must have for a closer look. */
  private static final double CANDIDATE = 0.3;

  /** What must be shared of the shorter text. */
  private static final double LEAST = 0.75;

  /** How much shorter a text is that leaves parts out. */
  private static final double ABRIDGED = 0.8;

  /** What stands in more documents than this is a form that each fills in with its own words. */
  private static final int FORM = 12;

  /** So many words in a row that the other lacks are a text's own, and no small edit. */
  private static final int OWN = 12;

  /** The share of a text's own words up to which two that have a form in common are one text. */
  private static final double MOST_OWN = 0.1;

  private Versions() {}

  /**
   * The versions, by ids, each two documents once. In those of one text or of few changes, {@link
   * Version#document} is the lower id.
   */
  public static List<Version> of(CorpusWords corpus, List<Alignment> alignments) {
    List<DocumentWords> documents =
        corpus.documents().stream().filter(d -> d.size() >= FEWEST_WORDS).toList();
    List<long[]> prints =
        documents.parallelStream().map(d -> Winnowing.fingerprints(d, SHINGLE, WINDOW)).toList();
    List<Version> versions =
        new ArrayList<>(
            candidates(prints).entrySet().parallelStream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                    pair -> {
                      int a = (int) (pair.getKey() >> 32);
                      int b = (int) (pair.getKey() & 0xffffffffL);
                      int fewer = Math.min(prints.get(a).length, prints.get(b).length);
                      Met met = pair.getValue();
                      return met.all >= CANDIDATE * fewer
                          ? compare(documents.get(a), documents.get(b), 2 * met.ofForms > met.all)
                          : Optional.<Version>empty();
                    })
                .flatMap(Optional::stream)
                .toList());
    versions.addAll(Translations.of(corpus, alignments));
    versions.sort(Comparator.comparing(Version::document).thenComparing(Version::other));
    return versions;
  }

  /**
   * How many fingerprints brought two documents together.
   *
   * @param ofForms those that more than {@value #FORM} documents have
   */
  private record Met(int all, int ofForms) {
    Met plus(Met other) {
      return new Met(all + other.all, ofForms + other.ofForms);
    }
  }

  /** For each pair of documents, what brought them together. */
  private static Map<Long, Met> candidates(List<long[]> prints) {
    long[] shared = repeated(prints);
    Map<Long, List<Integer>> having = new HashMap<>();
    for (int d = 0; d < prints.size(); d++) {
      for (long print : prints.get(d)) {
        if (Arrays.binarySearch(shared, print) >= 0) {
          having.computeIfAbsent(print, k -> new ArrayList<>(2)).add(d);
        }
      }
    }
    Map<Long, Met> candidates = new HashMap<>();
    for (List<Integer> all : having.values()) {
      Met met = new Met(1, all.size() > FORM ? 1 : 0);
      for (int k = 1; k < all.size(); k++) {
        for (int first = 0; first < Math.min(NEIGHBOURS, k); first++) {
          candidates.merge(pair(all.get(first), all.get(k)), met, Met::plus);
        }
        for (int last = Math.max(NEIGHBOURS, k - NEIGHBOURS); last < k; last++) {
          candidates.merge(pair(all.get(last), all.get(k)), met, Met::plus);
        }
      }
    }
    return candidates;
  }

  /** The fingerprints of more than one document, rising: few of all. */
  private static long[] repeated(List<long[]> prints) {
    long[] all = new long[prints.stream().mapToInt(own -> own.length).sum()];
    int size = 0;
    for (long[] own : prints) {
      System.arraycopy(own, 0, all, size, own.length);
      size += own.length;
    }
    Arrays.parallelSort(all);
    int kept = 0;
    for (int i = 1; i < all.length; i++) {
      if (all[i] == all[i - 1] && (kept == 0 || all[kept - 1] != all[i])) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }

  private static long pair(int one, int other) {
    return (long) one << 32 | other;
  }

  /**
   * How two documents, by id, are one text, if they are.
   *
   * @param haveForm whether what they share is a form for the most part
   */
  private static Optional<Version> compare(
      DocumentWords one, DocumentWords other, boolean haveForm) {
    if (sameWords(one, other)) {
      return Optional.of(version(one, other, Version.Type.SAME, 1));
    }
    boolean oneIsWhole = one.size() >= other.size();
    DocumentWords whole = oneIsWhole ? one : other;
    DocumentWords part = oneIsWhole ? other : one;
    boolean[] words = SharedRuns.of(whole, part, SHINGLE);
    double shared = count(words, true, 1) / (double) part.size();
    boolean abridged = part.size() < ABRIDGED * whole.size();
    if (shared < LEAST
        || (haveForm && (abridged || count(words, false, OWN) > MOST_OWN * part.size()))) {
      return Optional.empty();
    }
    return Optional.of(
        abridged
            ? version(whole, part, Version.Type.ABRIDGED, shared)
            : version(one, other, Version.Type.EDITED, shared));
  }

  /** How many words are shared, or not, counting runs of so many or more. */
  private static int count(boolean[] words, boolean shared, int fewest) {
    int count = 0;
    int run = 0;
    for (int w = 0; w <= words.length; w++) {
      if (w < words.length && words[w] == shared) {
        run++;
      } else {
        count += run >= fewest ? run : 0;
        run = 0;
      }
    }
    return count;
  }

  private static boolean sameWords(DocumentWords one, DocumentWords other) {
    boolean same = one.size() == other.size();
    for (int w = 0; same && w < one.size(); w++) {
      same = one.form(w) == other.form(w);
    }
    return same;
  }

  private static Version version(
      DocumentWords document, DocumentWords other, Version.Type type, double shared) {
    return new Version(
        document.document().id(),
        other.document().id(),
        type,
        Math.round(Math.min(1, shared) * 1000) / 1000.0);
  }
}
