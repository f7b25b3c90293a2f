package org.lectern.link.align;

import java.util.ArrayList;
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

  private Versions() {}

  /**
   * The versions, by ids, each two documents once. In those of one text or of few changes, {@link
   * Version#document} is the lower id.
   */
  public static List<Version> of(CorpusWords corpus, List<Alignment> alignments) {
    List<DocumentWords> documents =
        corpus.documents().stream().filter(d -> d.size() >= FEWEST_WORDS).toList();
    int[] counts = new int[documents.size()];
    List<Version> versions = new ArrayList<>();
    Map<Long, Integer> candidates = candidates(documents, counts);
    candidates.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            pair -> {
              int a = (int) (pair.getKey() >> 32);
              int b = (int) (pair.getKey() & 0xffffffffL);
              if (pair.getValue() >= CANDIDATE * Math.min(counts[a], counts[b])) {
                compare(documents.get(a), documents.get(b)).ifPresent(versions::add);
              }
            });
    versions.addAll(Translations.of(corpus, alignments));
    versions.sort(Comparator.comparing(Version::document).thenComparing(Version::other));
    return versions;
  }

  private static Map<Long, Integer> candidates(List<DocumentWords> documents, int[] counts) {
    Map<Long, List<Integer>> having = new HashMap<>();
    for (int d = 0; d < documents.size(); d++) {
      for (long print : Winnowing.fingerprints(documents.get(d), SHINGLE, WINDOW)) {
        counts[d]++;
        having.computeIfAbsent(print, k -> new ArrayList<>(1)).add(d);
      }
    }
    Map<Long, Integer> candidates = new HashMap<>();
    for (List<Integer> all : having.values()) {
      for (int k = 1; k < all.size(); k++) {
        for (int first = 0; first < Math.min(NEIGHBOURS, k); first++) {
          candidates.merge(pair(all.get(first), all.get(k)), 1, Integer::sum);
        }
        for (int last = Math.max(NEIGHBOURS, k - NEIGHBOURS); last < k; last++) {
          candidates.merge(pair(all.get(last), all.get(k)), 1, Integer::sum);
        }
      }
    }
    return candidates;
  }

  private static long pair(int one, int other) {
    return (long) one << 32 | other;
  }

  /** How two documents, by id, are one text, if they are. */
  private static Optional<Version> compare(DocumentWords one, DocumentWords other) {
    if (sameWords(one, other)) {
      return Optional.of(version(one, other, Version.Type.SAME, 1));
    }
    boolean oneIsWhole = one.size() >= other.size();
    DocumentWords whole = oneIsWhole ? one : other;
    DocumentWords part = oneIsWhole ? other : one;
    double shared = SharedRuns.of(whole, part, SHINGLE) / (double) part.size();
    if (shared < LEAST) {
      return Optional.empty();
    }
    return Optional.of(
        part.size() < ABRIDGED * whole.size()
            ? version(whole, part, Version.Type.ABRIDGED, shared)
            : version(one, other, Version.Type.EDITED, shared));
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
