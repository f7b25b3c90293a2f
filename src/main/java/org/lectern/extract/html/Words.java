package org.lectern.extract.html;

import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.lectern.extract.clean.Chars;
import org.lectern.model.Span;

/** One stretch of characters of a page, with nothing of markup in it. */
final class Words {
  private final TextNode node;
  private final Box box;
  private int chars;
  private int commas;
  private int digits;
  private Span source;

  /**
   * Measures the characters of a node.
   *
   * @param node its source range is known
   * @param box the element that it stands in
   */
  Words(TextNode node, Box box) {
    this.node = node;
    this.box = box;
    String text = node.getWholeText();
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Chars.isSpace(c)) {
        space = chars > 0;
      } else {
        chars += (space ? 1 : 0) + (Chars.isIdeographic(c) ? 2 : 1);
        commas += isComma(c) ? 1 : 0;
        digits += c >= '0' && c <= '9' ? 1 : 0;
        space = false;
      }
    }
  }

  /** The element that they stand in. */
  Box box() {
    return box;
  }

  /**
   * Their length without needless white space; an ideograph, which says more than a letter, counts
   * as two.
   */
  int chars() {
    return chars;
  }

  /** How many commas of any script they have, which menus hardly have. */
  int commas() {
    return commas;
  }

  /** How many digits from 0 to 9 they have. */
  int digits() {
    return digits;
  }

  boolean isBlank() {
    return chars == 0;
  }

  String text() {
    return node.getWholeText();
  }

  /** The characters of the source under them; an empty span if they are not known. */
  Span source() {
    if (source == null) {
      Range range = node.sourceRange();
      boolean known =
          range.isTracked() && range.startPos() >= 0 && range.endPos() >= range.startPos();
      source = known ? new Span(range.startPos(), range.endPos()) : new Span(0, 0);
    }
    return source;
  }

  private static boolean isComma(char c) {
    return switch (c) {
      case ',', '،', '﹐', '︐', '⹁', '⸴', '⸲', '，', '、', '。' -> true;
      default -> false;
    };
  }
}
