package org.lectern.extract.html;

import java.util.List;
import org.lectern.text.ResourceLines;

/**
 * The evidence that the parts of a page are of its article: for a block the logarithm of the odds,
 * by the weights of its measures; for an element the sum over the blocks in it, each by the square
 * root of its length.
 */
final class BlockEvidence {
  /** What every block is given, so that what may be of the article counts as such. */
  private static final double LENIENCE = 0.5;

  /** No block is surer than this, so that a single one does not decide. */
  private static final double SUREST = 4;

  /** The weights of the measures that the program has. */
  static final double[] FITTED = read();

  /** By the place of an element in the page. */
  private final double[] sums;

  private BlockEvidence(PageTree page) {
    this.sums = new double[page.boxes.size()];
  }

  private static double[] read() {
    double[] weights = new double[BlockMeasures.NAMES.size()];
    for (String line : ResourceLines.of(BlockEvidence.class, "block-weights.txt")) {
      int space = line.indexOf(' ');
      int measure = BlockMeasures.NAMES.indexOf(line.substring(0, space));
      weights[measure] = Double.parseDouble(line.substring(space + 1));
    }
    return weights;
  }

  /**
   * Weighs the blocks of a page that nothing skips; the title is no evidence.
   *
   * @param weights the weights of {@link BlockMeasures#NAMES}, in their order
   */
  static BlockEvidence of(PageTree page, ArticleClues clues, double[] weights) {
    List<PageBlock> blocks = PageBlock.in(page.body);
    BlockMeasures measures = new BlockMeasures(blocks, clues);
    BlockEvidence evidence = new BlockEvidence(page);
    for (int i = 0; i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      if (clues.title().filter(heading -> heading.contains(block.box())).isEmpty()) {
        double odds = odds(measures.of(i), weights) + LENIENCE;
        double sure = Math.max(-SUREST, Math.min(SUREST, odds));
        evidence.add(block.box(), sure * Math.sqrt(block.chars()));
      }
    }
    return evidence;
  }

  private static double odds(double[] measures, double[] weights) {
    double odds = 0;
    for (int k = 0; k < weights.length; k++) {
      odds += weights[k] * measures[k];
    }
    return odds;
  }

  private void add(Box block, double evidence) {
    for (Box box = block; box != null; box = box.parent) {
      sums[box.index] += evidence;
    }
  }

  /** The evidence for what is in an element; 0 if there are no words in it. */
  double of(Box box) {
    return sums[box.index];
  }
}
