package org.lectern.extract.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.lectern.extract.clean.Chars;

/** Where the prose of a page stands and what words it is made of. Made for one page. */
final class BlockProse {
  /** The shortest word that may tell what a text is about. */
  private static final int TELLING = 4;

  private final Map<Box, Integer> in = new HashMap<>();
  private final Map<String, Integer> ofKind = new HashMap<>();
  private final Map<String, Integer> words = new HashMap<>();
  private final Box article;
  private int all;

  /**
   * Reads the blocks of a page.
   *
   * @param said the telling words of each
   */
  BlockProse(List<PageBlock> blocks, List<Set<String>> said) {
    Box most = null;
    for (int i = 0; i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      if (block.isProse()) {
        all += block.chars();
        for (Box box = block.box(); box != null; box = box.parent) {
          in.merge(box, block.chars(), Integer::sum);
        }
        ofKind.merge(kind(block.box()), block.chars(), Integer::sum);
        said.get(i).forEach(word -> words.merge(word, 1, Integer::sum));
      }
    }
    for (PageBlock block : blocks) {
      Box box = block.box().is("article") ? block.box() : block.box().around("article");
      if (box != null && (most == null || chars(box) > chars(most))) {
        most = box;
      }
    }
    this.article = most;
  }

  /** The {@code article} with most of the prose, or null. */
  Box article() {
    return article;
  }

  private int chars(Box box) {
    return in.getOrDefault(box, 0);
  }

  /** The share of the page's prose that an element has, from 0 to 1. */
  double share(Box box) {
    return chars(box) / (double) Math.max(1, all);
  }

  /** The share of the prose that stands in elements named like one, in elements named alike. */
  double shareOfKind(Box box) {
    return ofKind.getOrDefault(kind(box), 0) / (double) Math.max(1, all);
  }

  private static String kind(Box box) {
    return name(box) + (box.parent == null ? "" : " " + name(box.parent));
  }

  private static String name(Box box) {
    return box.tag + '.' + box.element.className();
  }

  /** How many elements lie between one and the nearest around it with half of the prose. */
  int levelsToHalf(Box box) {
    int levels = 0;
    for (Box one = box; one != null && chars(one) * 2 < all; one = one.parent) {
      levels++;
    }
    return levels;
  }

  /**
   * The share of the telling words of a block that other blocks of prose have, from 0 to 1.
   *
   * @param said its telling words
   */
  double shared(PageBlock block, Set<String> said) {
    int own = block.isProse() ? 1 : 0;
    int found = 0;
    for (String word : said) {
      found += words.getOrDefault(word, 0) > own ? 1 : 0;
    }
    return found / (double) Math.max(1, said.size());
  }

  /** The telling words of a line in small letters; an ideograph is a word. */
  static Set<String> words(String line) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      boolean ideograph = Chars.isIdeographic(c);
      boolean letter = !ideograph && Character.isLetterOrDigit(c);
      if (ideograph) {
        words.add(String.valueOf(c));
      }
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (i - start >= TELLING) {
          words.add(line.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = -1;
      }
    }
    return words;
  }
}
