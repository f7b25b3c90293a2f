package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lectern.extract.clean.Chars;
import org.lectern.model.Span;

/**
 * Reads the blocks of words of a page from its characters, without a parser, so that all pages of a
 * folder can be compared before the first of them is understood. Made for one page.
 */
final class TextBlocks {
  /** Fewer characters are no words. */
  private static final int SHORTEST = 3;

  /** Those of the FNV-1a hash of 64 bits. */
  private static final long BASIS = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  /**
   * A block of words with no other block in it.
   *
   * @param hash made of its characters without white space and tags
   * @param span from its first character to behind its last one
   */
  record Block(long hash, Span span) {}

  private final String html;
  private final List<Block> blocks = new ArrayList<>();
  private long hash = BASIS;
  private int chars;
  private int start;
  private int end;

  private TextBlocks(String html) {
    this.html = html;
  }

  /** The blocks of a page in their order; any characters are a page. */
  static List<Block> of(String html) {
    TextBlocks reader = new TextBlocks(html);
    reader.read();
    return reader.blocks;
  }

  private void read() {
    int i = 0;
    while (i < html.length()) {
      char c = html.charAt(i);
      if (c == '<' && isMarkup(i + 1)) {
        i = markup(i);
      } else {
        add(c, i++);
      }
    }
    flush();
  }

  private void add(char c, int at) {
    if (!Chars.isSpace(c)) {
      start = chars == 0 ? at : start;
      end = at + 1;
      hash = (hash ^ c) * PRIME;
      chars++;
    }
  }

  private void flush() {
    if (chars >= SHORTEST) {
      blocks.add(new Block(hash, new Span(start, end)));
    }
    hash = BASIS;
    chars = 0;
  }

  private boolean isMarkup(int at) {
    char c = at < html.length() ? html.charAt(at) : ' ';
    return c == '!' || c == '?' || c == '/' || isLetter(c);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** Passes over a tag, a comment or an element of code; gives where it ends. */
  private int markup(int at) {
    if (html.startsWith("<!--", at)) {
      int close = html.indexOf("-->", at + 4);
      return close < 0 ? html.length() : close + 3;
    }
    int name = html.startsWith("</", at) ? at + 2 : at + 1;
    int to = name;
    while (to < html.length() && (isLetter(html.charAt(to)) || isDigit(html.charAt(to)))) {
      to++;
    }
    String tag = html.substring(name, to).toLowerCase(Locale.ROOT);
    if (!tag.isEmpty() && !Tag.of(tag).inline()) {
      flush();
    }
    int behind = tagEnd(to);
    boolean code = name == at + 1 && (tag.equals("script") || tag.equals("style"));
    return code ? endTag(tag, behind) : behind;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Behind the mark that ends a tag, which is none inside quotation marks. */
  private int tagEnd(int from) {
    char quote = 0;
    for (int i = from; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i + 1;
      } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
        quote = c;
      }
    }
    return html.length();
  }

  /** Where the end tag of an element of code begins. */
  private int endTag(String tag, int from) {
    for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
      if (html.regionMatches(true, i + 2, tag, 0, tag.length())) {
        return i;
      }
    }
    return html.length();
  }
}
