package org.lectern.extract.html;

import org.jsoup.nodes.TextNode;
import org.lectern.extract.clean.Chars;

/**
 * One stretch of characters of a page, with nothing of markup in it.
 *
 * @param node where it stands; its source range is known
 * @param box the element that it stands in
 * @param chars its length without needless white space; an ideograph, which says more than a
 *     letter, counts as two
 * @param commas how many commas of any script it has, which menus hardly have
 * @param digits how many digits from 0 to 9 it has
 */
record Words(TextNode node, Box box, int chars, int commas, int digits) {

  static Words of(TextNode node, Box box) {
    String text = node.getWholeText();
    int chars = 0;
    int commas = 0;
    int digits = 0;
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
    return new Words(node, box, chars, commas, digits);
  }

  boolean isBlank() {
    return chars == 0;
  }

  String text() {
    return node.getWholeText();
  }

  private static boolean isComma(char c) {
    return switch (c) {
      case ',', '،', '﹐', '︐', '⹁', '⸴', '⸲', '，', '、', '。' -> true;
      default -> false;
    };
  }
}
