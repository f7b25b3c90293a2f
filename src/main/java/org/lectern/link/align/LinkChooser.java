package org.lectern.link.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses links from the scores of the units of two reports. Greedily, the surest first, each unit
 * once; then what stands between links; then again beside a unit that one is linked to already,
 * where one report parts what the other says at once.
 *
 * <p>How much a link needs depends on how alike the reports write what both say: beside near copies
 * a likeness of some words is chance.
 */
final class LinkChooser {
  /** Units less similar than this are not linked greedily, whatever stands around them. */
  private static final float LEAST_ALIKE = 0.2f;

  /** Of what a link must have, what it must have between two links that it would join. */
  private static final float WITHIN = 0.5f;

  /** Two units together must be more similar to their counterpart than one is. */
  static final float BETTER = 1.1f;

  /** Reports half of whose links are more similar than this are near copies where they agree. */
  private static final float COPIES = 0.65f;

  private final Similarity.Pair pair;
  private final float[][] similarity;
  private final float[][] scores;
  private final int[] sentences;
  private final int[] otherSentences;
  private final int[] partner;
  private final int[] otherPartner;
  private final List<Link> links = new ArrayList<>();

  /**
   * @param sentences for each unit of the one report the number of its sentence
   * @param otherSentences for each unit of the other
   */
  LinkChooser(
      Similarity.Pair pair,
      float[][] similarity,
      float[][] scores,
      int[] sentences,
      int[] otherSentences) {
    this.pair = pair;
    this.similarity = similarity;
    this.scores = scores;
    this.sentences = sentences;
    this.otherSentences = otherSentences;
    this.partner = free(sentences.length);
    this.otherPartner = free(otherSentences.length);
  }

  private static int[] free(int units) {
    int[] free = new int[units];
    Arrays.fill(free, -1);
    return free;
  }

  /**
   * The links, the surest first.
   *
   * @param least what the score of a link must reach
   */
  List<Link> links(float least) {
    List<Link> candidates = candidates(least * WITHIN);
    linkFree(candidates, least);
    drop(needed(least));
    candidates.stream().filter(this::isBetween).forEach(this::link);
    Gaps.between(similarity, partner, otherPartner).forEach(this::link);
    candidates.stream().filter(c -> c.score() >= least).forEach(this::linkSecond);
    links.sort(Link.SUREST);
    return links;
  }

  private List<Link> candidates(float least) {
    List<Link> candidates = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores[i].length; j++) {
        if (scores[i][j] >= least && similarity[i][j] >= LEAST_ALIKE) {
          candidates.add(new Link(i, j, Math.min(1, scores[i][j])));
        }
      }
    }
    candidates.sort(Link.SUREST);
    return candidates;
  }

  private void linkFree(List<Link> candidates, float least) {
    candidates.stream().filter(c -> c.score() >= least && isFree(c)).forEach(this::link);
  }

  private boolean isFree(Link link) {
    return partner[link.one()] < 0 && otherPartner[link.other()] < 0;
  }

  private void link(Link link) {
    partner[link.one()] = link.other();
    otherPartner[link.other()] = link.one();
    links.add(link);
  }

  /** What a link needs, given how similar those are that have the least. */
  private float needed(float least) {
    double[] alike =
        links.stream().mapToDouble(l -> similarity[l.one()][l.other()]).sorted().toArray();
    float median = alike.length == 0 ? COPIES : (float) alike[alike.length / 2];
    return least + Math.max(0, median - COPIES);
  }

  private void drop(float least) {
    for (Link link : List.copyOf(links)) {
      if (link.score() < least) {
        partner[link.one()] = -1;
        otherPartner[link.other()] = -1;
        links.remove(link);
      }
    }
  }

  private boolean isBetween(Link link) {
    int i = link.one();
    int j = link.other();
    return isFree(link)
        && i > 0
        && j > 0
        && i + 1 < partner.length
        && j + 1 < otherPartner.length
        && partner[i - 1] == j - 1
        && partner[i + 1] == j + 1;
  }

  /** Links a free unit that stands beside the one that its counterpart is linked to. */
  private void linkSecond(Link link) {
    boolean oneFree = partner[link.one()] < 0;
    boolean otherFree = otherPartner[link.other()] < 0;
    if (oneFree == otherFree || !isSecond(link)) {
      return;
    }
    if (oneFree) {
      partner[link.one()] = link.other();
    } else {
      otherPartner[link.other()] = link.one();
    }
    links.add(link);
  }

  private boolean isSecond(Link link) {
    int i = link.one();
    int j = link.other();
    if (partner[i] < 0) {
      int first = otherPartner[j];
      return Math.abs(first - i) == 1
          && sentences[first] == sentences[i]
          && pair.of(Math.min(first, i), Math.max(first, i) + 1, j, j + 1)
              > BETTER * similarity[first][j];
    }
    int first = partner[i];
    return Math.abs(first - j) == 1
        && otherSentences[first] == otherSentences[j]
        && pair.of(i, i + 1, Math.min(first, j), Math.max(first, j) + 1)
            > BETTER * similarity[i][first];
  }
}
