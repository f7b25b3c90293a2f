package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of an article that holds its words itself, with no other block between.
 *
 * @param box the block
 * @param line its words, as a line
 * @param before how many characters of prose stand before it in the article
 */
record Leaf(Box box, String line, int before) {
  /** The least length of a paragraph of prose, in characters. */
  private static final int PROSE = 80;

  private static final double MOST_LINKED = 0.25;

  /** Whether it is as long as a sentence or two and hardly linked. */
  boolean isProse() {
    return isProse(box);
  }

  private static boolean isProse(Box box) {
    return box.chars >= PROSE && box.linkDensity() < MOST_LINKED;
  }

  /**
   * The blocks among the elements of an article that nothing skips, in their order.
   *
   * @param article the elements, in their order
   */
  static List<Leaf> of(List<Box> article) {
    List<Leaf> leaves = new ArrayList<>();
    int prose = 0;
    for (Box box : article) {
      if (box.chars > 0 && (!box.inline || isLooseTime(box)) && isLeaf(box)) {
        leaves.add(new Leaf(box, box.shown(), prose));
        prose += isProse(box) ? box.chars : 0;
      }
    }
    return leaves;
  }

  /** Whether a date stands between blocks, as in the header of an article. */
  private static boolean isLooseTime(Box box) {
    return box.is("time") && box.parent != null && !isLeaf(box.parent);
  }

  private static boolean isLeaf(Box box) {
    return !box.holds(child -> child.chars > 0 && !isInline(child));
  }

  private static boolean isInline(Box box) {
    return box.inline && !box.holds(child -> child.chars > 0 && !isInline(child));
  }
}
