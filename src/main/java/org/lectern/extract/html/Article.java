package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The article of a page: what of the page is not skipped in its roots.
 *
 * @param page the page, with everything marked that is no article
 * @param roots the elements that hold the article, in order, none inside another
 */
record Article(PageTree page, List<Box> roots) {
  /** Below this an article is a doubtful find, in characters. */
  private static final int DOUBTFUL = 150;

  /**
   * A way to look for an article.
   *
   * @param evidence whether the evidence of the blocks has a say
   * @param names whether class names, ids and other pages tell what to skip at once
   * @param weights whether they weigh in what is chosen
   * @param trim whether blocks of links and the like are left out of it
   */
  private record Attempt(boolean evidence, boolean names, boolean weights, boolean trim) {}

  /** From the strictest way, which is right for most pages, to the one that loses least. */
  private static final List<Attempt> ATTEMPTS =
      List.of(
          new Attempt(true, true, true, true),
          new Attempt(false, true, true, true),
          new Attempt(false, false, true, true),
          new Attempt(false, false, false, true),
          new Attempt(false, false, false, false));

  /**
   * Finds the article.
   *
   * @param repeated what other pages of the site have too
   * @param clues what the page says of it
   */
  static Article of(PageTree page, Set<Box> repeated, ArticleClues clues) {
    return of(page, repeated, clues, BlockEvidence.FITTED);
  }

  /**
   * Finds the article by other weights.
   *
   * @param weights those of {@link BlockMeasures#NAMES}; if all are 0, blocks have no say
   */
  static Article of(PageTree page, Set<Box> repeated, ArticleClues clues, double[] weights) {
    Attempt best = null;
    int most = 0;
    for (Attempt attempt : ATTEMPTS) {
      Article article = by(attempt, page, repeated, clues, weights);
      int chars = article.chars();
      if (chars >= DOUBTFUL) {
        return article;
      }
      if (chars > most) {
        most = chars;
        best = attempt;
      }
    }
    if (best == null) {
      Boilerplate.mark(page, Set.of(), false);
      return new Article(page, List.of(page.body));
    }
    return by(best, page, repeated, clues, weights);
  }

  private static Article by(
      Attempt attempt, PageTree page, Set<Box> repeated, ArticleClues clues, double[] weights) {
    Boilerplate.mark(page, repeated, attempt.names);
    List<Box> found = MainContent.find(page, attempt.weights);
    Optional<SecondOpinion> opinion =
        attempt.evidence
            ? Optional.of(
                SecondOpinion.of(page, found, clues, BlockEvidence.of(page, clues, weights)))
            : Optional.empty();
    List<Box> roots = opinion.map(SecondOpinion::roots).orElse(found);
    if (attempt.trim) {
      Trimmer.trim(page, roots, attempt.weights);
      opinion.ifPresent(SecondOpinion::trim);
      Wording.mark(page, roots);
    }
    return new Article(page, Standfirst.with(page, roots, clues.title(), clues.description()));
  }

  /** The headings that are part of it, in order. */
  List<Box> headings() {
    List<Box> headings = new ArrayList<>();
    for (Box box : page.boxes) {
      boolean shown = box.isHeading() && box.chars > 0 && !box.isSkipped();
      if (shown && roots.stream().anyMatch(root -> root.contains(box))) {
        headings.add(box);
      }
    }
    return headings;
  }

  private int chars() {
    return roots.stream().mapToInt(root -> root.chars).sum();
  }
}
