package org.lectern.extract.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the words of an article into paragraphs, as a browser would put them below each other: by
 * blocks, by two line breaks in a row, by rows of a table. Made for one article.
 */
final class Flow {
  /**
   * Words of the article.
   *
   * @param words the words
   * @param paragraph the number of their paragraph
   * @param apart whether white space parts them from the words before, though the source has none
   */
  record Piece(Words words, int paragraph, boolean apart) {}

  /** Marks the end of a box on the stack. */
  private record End(Box box) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final Map<Box, Boolean> lines = new HashMap<>();
  private int paragraph;
  private int breaks;
  private boolean apart;

  private Flow() {}

  static List<Piece> of(Article article) {
    Flow flow = new Flow();
    for (Box root : article.roots()) {
      flow.paragraph++;
      flow.walk(root);
    }
    return flow.pieces;
  }

  private void walk(Box root) {
    Deque<Object> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Object one = open.pop();
      if (one instanceof Words words) {
        add(words);
      } else if (one instanceof End end) {
        edge(end.box);
      } else if (one instanceof Box box && (box == root || box.skip() == null)) {
        edge(box);
        open.push(new End(box));
        for (int i = box.content.size() - 1; i >= 0; i--) {
          open.push(box.content.get(i));
        }
      }
    }
  }

  private void add(Words words) {
    pieces.add(new Piece(words, paragraph, apart));
    if (!words.isBlank()) {
      breaks = 0;
      apart = false;
    }
  }

  /** The beginning or the end of an element. */
  private void edge(Box box) {
    if (box.is("br")) {
      // Each has a beginning and an end.
      breaks++;
      apart = true;
      if (breaks >= 4) {
        paragraph++;
      }
    } else if (box.is("td", "th") && lines.computeIfAbsent(box.parent, Flow::isLine)) {
      apart = true;
    } else if (!box.inline) {
      paragraph++;
    }
  }

  /** Whether the cells of a row are no more than words, so that the row is a line of text. */
  private static boolean isLine(Box row) {
    return row.is("tr")
        && row.children().stream().flatMap(c -> c.children().stream()).allMatch(c -> c.inline);
  }
}
