package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.extract.clean.Chars;

/** Where the prose of a page stands and what words it is made of. Made for one page. */
final class BlockProse {
  /** The shortest word that may tell what a text is about. */
  private static final int TELLING = 4;

  /** A telling word, in small letters; an ideograph is a word. */
  static final class Word {
    private boolean ofTitle;

    /** How many blocks of prose have it. */
    private int inProse;

    /** The last text in which it was read; -1 if there is none. */
    private int last = -1;

    /** Whether the title has it. */
    boolean isOfTitle() {
      return ofTitle;
    }
  }

  private final Map<String, Word> known = new HashMap<>();
  private final List<List<Word>> words = new ArrayList<>();
  private final Map<String, Integer> ofKind = new HashMap<>();
  private final String[] kinds;

  /** The characters of prose in each element around a block, by its place in the page. */
  private final int[] in;

  private final Box article;
  private int all;

  /**
   * Reads the blocks of a page.
   *
   * @param title the heading that is its title
   */
  BlockProse(List<PageBlock> blocks, Optional<Box> title) {
    this.kinds = new String[blocks.size()];
    this.in = new int[blocks.stream().mapToInt(block -> block.box().index + 1).max().orElse(0)];
    for (int i = 0; i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      words.add(words(block.line(), i));
      kinds[i] = kind(block.box());
      if (block.isProse()) {
        add(block, i);
      }
    }
    title.ifPresent(
        heading -> words(heading.line(), blocks.size()).forEach(word -> word.ofTitle = true));
    this.article = article(blocks);
  }

  private void add(PageBlock block, int i) {
    all += block.chars();
    for (Box box = block.box(); box != null; box = box.parent) {
      in[box.index] += block.chars();
    }
    ofKind.merge(kinds[i], block.chars(), Integer::sum);
    words.get(i).forEach(word -> word.inProse++);
  }

  private Box article(List<PageBlock> blocks) {
    Box most = null;
    for (PageBlock block : blocks) {
      Box box = block.box().is("article") ? block.box() : block.box().around("article");
      if (box != null && (most == null || chars(box) > chars(most))) {
        most = box;
      }
    }
    return most;
  }

  /** The {@code article} with most of the prose, or null. */
  Box article() {
    return article;
  }

  private int chars(Box box) {
    return in[box.index];
  }

  /** The share of the page's prose that an element has, from 0 to 1. */
  double share(Box box) {
    return chars(box) / (double) Math.max(1, all);
  }

  /** The share of the prose in elements named like that of a block, in elements named alike. */
  double shareOfKind(int i) {
    return ofKind.getOrDefault(kinds[i], 0) / (double) Math.max(1, all);
  }

  private static String kind(Box box) {
    return name(box) + (box.parent == null ? "" : " " + name(box.parent));
  }

  private static String name(Box box) {
    return box.tag + '.' + box.className;
  }

  /** How many elements lie between one and the nearest around it with half of the prose. */
  int levelsToHalf(Box box) {
    int levels = 0;
    for (Box one = box; one != null && chars(one) * 2 < all; one = one.parent) {
      levels++;
    }
    return levels;
  }

  /** The telling words of a block, each once. */
  List<Word> words(int i) {
    return words.get(i);
  }

  /**
   * The share of the telling words of a block that other blocks of prose have, from 0 to 1.
   *
   * @param isProse whether it is prose itself
   */
  double shared(int i, boolean isProse) {
    int own = isProse ? 1 : 0;
    int found = 0;
    for (Word word : words.get(i)) {
      found += word.inProse > own ? 1 : 0;
    }
    return found / (double) Math.max(1, words.get(i).size());
  }

  /**
   * The telling words of a text, each once.
   *
   * @param text its number
   */
  private List<Word> words(String line, int text) {
    List<Word> said = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= line.length(); i++) {
      char c = i < line.length() ? line.charAt(i) : ' ';
      boolean ideograph = Chars.isIdeographic(c);
      boolean letter = !ideograph && Character.isLetterOrDigit(c);
      if (ideograph) {
        add(String.valueOf(c), text, said);
      }
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (i - start >= TELLING) {
          add(line.substring(start, i).toLowerCase(Locale.ROOT), text, said);
        }
        start = -1;
      }
    }
    return said;
  }

  private void add(String letters, int text, List<Word> said) {
    Word word = known.computeIfAbsent(letters, key -> new Word());
    if (word.last != text) {
      word.last = text;
      said.add(word);
    }
  }
}
