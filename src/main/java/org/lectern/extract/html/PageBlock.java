package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of words of a page that a browser sets as one paragraph: no block begins or ends in it,
 * and no two line breaks follow each other.
 *
 * @param box the nearest block element around it
 * @param line its words, as a line
 * @param chars its length; see {@link Words#chars}
 * @param linkChars how much of it is links
 * @param commas how many commas it has
 */
record PageBlock(Box box, String line, int chars, int linkChars, int commas) {
  /** The least length of a paragraph of prose, in characters. */
  private static final int PROSE = 80;

  private static final double MOST_LINKED = 0.25;

  /** Whether it is as long as a sentence or two and hardly linked. */
  boolean isProse() {
    return chars >= PROSE && linkDensity() < MOST_LINKED;
  }

  /** The share of its characters that are links, from 0 to 1. */
  double linkDensity() {
    return linkChars / (double) Math.max(1, chars);
  }

  /** The blocks in an element in their order, without what is skipped. */
  static List<PageBlock> in(Box root) {
    Reader reader = new Reader();
    reader.read(root);
    reader.flush();
    return reader.blocks;
  }

  /** Reads the blocks of an element. Made for one element. */
  private static final class Reader {
    private final List<PageBlock> blocks = new ArrayList<>();

    private final LineWriter line = new LineWriter();
    private Box box;
    private int chars;
    private int linkChars;
    private int commas;
    private int breaks;

    /** Marks the end of an element on the stack. */
    private record End(Box box) {}

    private void read(Box root) {
      List<Object> open = new ArrayList<>(List.of(root));
      Box link = null;
      Box block = root;
      while (!open.isEmpty()) {
        Object one = open.remove(open.size() - 1);
        if (one instanceof Words words) {
          add(words, block, link != null);
        } else if (one instanceof End end) {
          if (end.box == link) {
            link = null;
          } else if (!end.box.inline) {
            flush();
            block = end.box == root ? root : blockAround(end.box);
          }
        } else if (one instanceof Box inner && (inner == root || inner.skip() == null)) {
          if (inner.is("br")) {
            lineBreak();
          } else if (!inner.inline) {
            flush();
            block = inner;
          } else if (link == null && inner.is("a") && inner.has("href")) {
            link = inner;
          }
          open.add(new End(inner));
          for (int i = inner.content.size() - 1; i >= 0; i--) {
            open.add(inner.content.get(i));
          }
        }
      }
    }

    private static Box blockAround(Box inner) {
      Box around = inner.parent;
      while (around.inline && around.parent != null) {
        around = around.parent;
      }
      return around;
    }

    private void add(Words words, Box block, boolean linked) {
      if (words.isBlank()) {
        line.space();
        return;
      }
      box = box == null ? block : box;
      line.add(words.text());
      chars += words.chars();
      linkChars += linked ? words.chars() : 0;
      commas += words.commas();
      breaks = 0;
    }

    private void lineBreak() {
      breaks++;
      line.space();
      if (breaks > 1) {
        flush();
      }
    }

    private void flush() {
      String words = line.take();
      if (chars > 0) {
        blocks.add(new PageBlock(box, words, chars, linkChars, commas));
      }
      box = null;
      chars = 0;
      linkChars = 0;
      commas = 0;
      breaks = 0;
    }
  }
}
