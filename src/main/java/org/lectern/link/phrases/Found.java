package org.lectern.link.phrases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lectern.model.WatchedPhrase;

/** A phrase while it is being made: what it is found by, and where it was found. */
final class Found {
  private double score;
  private final double significance;
  private final double stability;
  private final Set<Pattern> patterns = new LinkedHashSet<>();
  private final List<Place> places = new ArrayList<>();
  private WatchedPhrase watched;

  Found(double score, double significance, double stability) {
    this.score = score;
    this.significance = significance;
    this.stability = stability;
  }

  /**
   * A place where it stands.
   *
   * @param document the number of the document among those of the corpus
   * @param first the first word
   * @param end one past the last
   */
  record Place(int document, int first, int end) {}

  double score() {
    return score;
  }

  /** Lets it stand behind others that have its words. */
  void lower(double share) {
    score *= share;
  }

  double significance() {
    return significance;
  }

  double stability() {
    return stability;
  }

  Set<Pattern> patterns() {
    return patterns;
  }

  List<Place> places() {
    return places;
  }

  /** What the publisher asks for, or null. */
  WatchedPhrase watched() {
    return watched;
  }

  void watch(WatchedPhrase phrase) {
    watched = phrase;
  }
}
