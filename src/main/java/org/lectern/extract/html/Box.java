package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.lectern.model.Span;

/**
 * An element of a page, with what is to be known of its text. Mutable: a rule skips it, and {@link
 * PageTree#measure} counts again without what was skipped.
 */
final class Box {
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "br",
          "button",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "img",
          "input",
          "ins",
          "kbd",
          "label",
          "mark",
          "nobr",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "svg",
          "picture",
          "math",
          "map",
          "area",
          "select",
          "script",
          "style",
          "noscript",
          "template",
          "link",
          "meta",
          "param",
          "source",
          "object",
          "embed",
          "audio",
          "video",
          "canvas",
          "textarea",
          "output",
          "meter",
          "progress");

  /** The elements whose characters count as running text. */
  private static final Set<String> PROSE =
      Set.of("p", "span", "li", "td", "blockquote", "dl", "div", "pre", "ol", "ul", "table");

  final Element element;
  final Box parent;
  final String tag;
  final int depth;
  final Hints hints;

  /** The {@link Box} and {@link Words} in it, in order. */
  final List<Object> content = new ArrayList<>();

  final boolean inline;
  final boolean prose;

  /** Measures of the words directly in it. */
  int ownChars;

  int ownCommas;

  /** How many digits there are in it, whatever of it is skipped. */
  int digits;

  private Skip skip;

  /** Measures of what is in it and not skipped; see {@link PageTree#measure}. */
  int chars;

  int linkChars;
  int commas;
  int headingChars;

  /** Characters in the elements that hold running text. */
  int proseChars;

  int paragraphs;
  int items;
  int itemChars;
  int images;
  int inputs;
  int embeds;

  Box(Element element, Box parent, Hints hints) {
    this.element = element;
    this.parent = parent;
    this.tag = element.normalName();
    this.depth = parent == null ? 0 : parent.depth + 1;
    this.hints = hints;
    this.inline = isInline(tag);
    this.prose = PROSE.contains(tag);
  }

  /** Whether elements of a name stand in a line with what is around them. */
  static boolean isInline(String tag) {
    return INLINE.contains(tag);
  }

  /** Why it is no part of the article; null if it may be. */
  Skip skip() {
    return skip;
  }

  void skip(Skip reason) {
    this.skip = reason;
  }

  /** Whether it or an element around it is skipped. */
  boolean isSkipped() {
    for (Box box = this; box != null; box = box.parent) {
      if (box.skip != null) {
        return true;
      }
    }
    return false;
  }

  boolean is(String... tags) {
    for (String one : tags) {
      if (tag.equals(one)) {
        return true;
      }
    }
    return false;
  }

  boolean isHeading() {
    return tag.length() == 2
        && tag.charAt(0) == 'h'
        && tag.charAt(1) >= '1'
        && tag.charAt(1) <= '6';
  }

  /** Whether it is in an element of one of these names. */
  boolean isInside(String... tags) {
    return around(tags) != null;
  }

  /** The nearest element of one of these names around it, or null. */
  Box around(String... tags) {
    for (Box box = parent; box != null; box = box.parent) {
      if (box.is(tags)) {
        return box;
      }
    }
    return null;
  }

  boolean contains(Box other) {
    Box box = other;
    while (box != null && box.depth > depth) {
      box = box.parent;
    }
    return box == this;
  }

  /** The elements directly in it that are not skipped. */
  List<Box> children() {
    List<Box> children = new ArrayList<>();
    for (Object one : content) {
      if (one instanceof Box box && box.skip == null) {
        children.add(box);
      }
    }
    return children;
  }

  /** The share of its characters that are links, from 0 to 1. */
  double linkDensity() {
    return chars == 0 ? 0 : linkChars / (double) chars;
  }

  String attribute(String name) {
    return element.attributes().getIgnoreCase(name);
  }

  /** Whether the page says that it is the text of an article, with schema.org's term. */
  boolean isArticleBody() {
    return attribute("itemprop").contains("articleBody");
  }

  /** The words in it, skipped or not, but for code, in order. */
  List<Words> words() {
    List<Words> all = new ArrayList<>();
    List<Object> open = new ArrayList<>(List.of(this));
    while (!open.isEmpty()) {
      Object one = open.remove(open.size() - 1);
      if (one instanceof Words words) {
        all.add(words);
      } else if (one instanceof Box box && (box == this || box.skip != Skip.CODE)) {
        for (int i = box.content.size() - 1; i >= 0; i--) {
          open.add(box.content.get(i));
        }
      }
    }
    return all;
  }

  /** The text of it as a line. */
  String line() {
    return line(words());
  }

  /** The text of what is not skipped in it, as a line. */
  String shown() {
    return line(words().stream().filter(words -> !isSkippedInside(words.box())).toList());
  }

  private boolean isSkippedInside(Box inner) {
    for (Box box = inner; box != this; box = box.parent) {
      if (box.skip != null) {
        return true;
      }
    }
    return false;
  }

  private static String line(List<Words> all) {
    StringBuilder line = new StringBuilder();
    Box before = null;
    for (Words words : all) {
      if (before != null && before != words.box() && !(before.inline && words.box().inline)) {
        space(line);
      }
      words(words.text(), line);
      before = words.box();
    }
    return line.toString().strip();
  }

  /** A text with one space for each stretch of white space. */
  static String plain(CharSequence text) {
    StringBuilder line = new StringBuilder(text.length());
    words(text, line);
    return line.toString().strip();
  }

  /** Adds the characters of a text with one space for each stretch of white space. */
  private static void words(CharSequence text, StringBuilder line) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isSpace(text.charAt(i))) {
        line.append(text, from, i);
        space(line);
        from = i + 1;
      }
    }
    line.append(text, from, text.length());
  }

  private static void space(StringBuilder line) {
    if (line.length() == 0 || line.charAt(line.length() - 1) != ' ') {
      line.append(' ');
    }
  }

  /** White space and the separators of Unicode, controls among them as HTML has them. */
  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c >= 0x80 && Character.isSpaceChar(c);
  }

  /** From its start tag to its end tag in the source. */
  Span source() {
    int start = element.sourceRange().startPos();
    int end = Math.max(element.sourceRange().endPos(), element.endSourceRange().endPos());
    return new Span(Math.max(0, start), Math.max(0, Math.max(start, end)));
  }
}
