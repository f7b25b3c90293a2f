package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the evidence of the blocks says of the elements that {@link MainContent} found, which is
 * heard where it is strong: where another element near the title has much more of it, and where a
 * part of the article has nothing but evidence against it. Made for one page.
 */
final class SecondOpinion {
  /** The least evidence for which an element is an article. */
  private static final double ENOUGH = 50;

  /** How many times the evidence of what was found another element must have. */
  private static final double MUCH_MORE = 1.5;

  /** The evidence against a part that goes, for the square root of its length. */
  private static final double AGAINST = 0.4;

  /** Where more than this share of the article would go, none does. */
  private static final double TOO_MUCH = 0.3;

  /** A longer part with hardly any links is a text of its own kind, in characters. */
  private static final int LONG = 150;

  private static final double HARDLY_LINKED = 0.1;

  private final PageTree page;
  private final Optional<Box> title;
  private final BlockEvidence evidence;
  private final List<Box> roots;
  private final Set<Box> code;

  private SecondOpinion(
      PageTree page, Optional<Box> title, BlockEvidence evidence, List<Box> found) {
    this.page = page;
    this.title = title;
    this.evidence = evidence;
    this.code = aroundCode(page);
    this.roots = title.flatMap(heading -> better(heading, found)).map(List::of).orElse(found);
  }

  /**
   * Weighs a page in which boilerplate is marked.
   *
   * @param roots the elements that were found to be the article
   */
  static SecondOpinion of(
      PageTree page, List<Box> roots, ArticleClues clues, BlockEvidence evidence) {
    return new SecondOpinion(page, clues.title(), evidence, roots);
  }

  /** The elements that are the article: those that were found, or the one instead of them. */
  List<Box> roots() {
    return roots;
  }

  /**
   * The element with most evidence, if it lies apart from what was found, has far more evidence and
   * is nearer to the title.
   */
  private Optional<Box> better(Box heading, List<Box> found) {
    Box best = page.body;
    for (Box box : page.boxes) {
      if (!box.inline && evidence.of(box) > evidence.of(best)) {
        best = box;
      }
    }
    double much = evidence.of(best);
    if (much < ENOUGH || much < sum(found) * MUCH_MORE) {
      return Optional.empty();
    }
    int near = nearness(best, heading);
    for (Box root : found) {
      if (root.contains(best) || best.contains(root) || nearness(root, heading) >= near) {
        return Optional.empty();
      }
    }
    return Optional.of(best);
  }

  private double sum(List<Box> boxes) {
    return boxes.stream().mapToDouble(evidence::of).sum();
  }

  /** How deep the smallest element is that two are in. */
  private static int nearness(Box one, Box other) {
    Box around = one;
    while (around.parent != null && !around.contains(other)) {
      around = around.parent;
    }
    return around.depth;
  }

  /**
   * Marks the parts of the article that are unlike it, and measures again; none where the evidence
   * is against the article itself, or would leave too little of it.
   */
  void trim() {
    if (sum(roots) <= 0) {
      return;
    }
    Set<Box> whole = new HashSet<>(roots);
    Set<Box> stays = new HashSet<>();
    List<Box> goes = new ArrayList<>();
    for (Box box : page.boxes) {
      if (box.skip() == null && whole.contains(box)) {
        stays.add(box);
      } else if (box.skip() == null && stays.contains(box.parent)) {
        if (isUnlike(box)) {
          goes.add(box);
        } else {
          stays.add(box);
        }
      }
    }
    int all = roots.stream().mapToInt(root -> root.chars).sum();
    if (goes.isEmpty() || goes.stream().mapToInt(box -> box.chars).sum() > all * TOO_MUCH) {
      return;
    }
    goes.forEach(box -> box.skip(Skip.UNLIKE));
    page.measure();
  }

  private boolean isUnlike(Box box) {
    return box.chars > 0
        && box.is("div", "section", "article", "aside", "header", "footer", "form", "figure")
        && evidence.of(box) < -AGAINST * Math.sqrt(box.chars)
        && !isPlain(box)
        && !code.contains(box)
        && title.filter(box::contains).isEmpty();
  }

  /** Whether a part is long, hardly linked and not named for boilerplate, as a recipe's list is. */
  private static boolean isPlain(Box box) {
    return box.chars > LONG
        && box.linkDensity() < HARDLY_LINKED
        && box.hints.unlikely() == null
        && box.hints.weight() >= 0;
  }

  /** The elements that code or other text as it was typed is in, of which no block is prose. */
  private static Set<Box> aroundCode(PageTree page) {
    Set<Box> around = new HashSet<>();
    for (Box one : page.boxes) {
      if (one.is("pre", "code")) {
        for (Box box = one; box != null && around.add(box); box = box.parent) {}
      }
    }
    return around;
  }
}
