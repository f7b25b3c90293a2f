package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.lectern.model.Span;

/**
 * An element of a page, with what is to be known of its text. Mutable: a rule skips it, and {@link
 * PageTree#measure} counts again without what was skipped.
 */
final class Box {
  private static final double LINK_INSIDE_PAGE = 0.3;

  final Element element;
  final Box parent;
  final String tag;
  final int depth;

  /** Its place among the elements of the page. */
  final int index;

  /** The place of the last element in it, or its own. */
  int last;

  /** The value of its attribute {@code class}. */
  final String className;

  final Hints hints;

  /** The {@link Box} and {@link Words} in it, in order. */
  final List<Object> content = new ArrayList<>();

  final boolean inline;
  final boolean prose;
  final Tag.Kind kind;

  /** The share of its characters that counts as those of a link of its own, from 0 to 1. */
  final double linkShare;

  /** Measures of the words directly in it. */
  int ownChars;

  int ownCommas;

  /** How many digits there are in it, whatever of it is skipped. */
  int digits;

  private final Attributes attributes;
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

  Box(Element element, Box parent, int index) {
    this.element = element;
    this.parent = parent;
    this.index = index;
    this.last = index;
    this.tag = element.normalName();
    this.depth = parent == null ? 0 : parent.depth + 1;
    // Most elements have none, and would be given an empty list when asked for it.
    this.attributes = element.attributesSize() == 0 ? null : element.attributes();
    this.className = attribute("class").trim();
    this.hints = attributes == null ? Hints.NONE : Hints.of(className, attribute("id"), element);
    Tag known = Tag.of(tag);
    this.inline = known.inline();
    this.prose = known.prose();
    this.kind = known.kind();
    this.linkShare = kind == Tag.Kind.LINK ? linkShare(attribute("href")) : 0;
  }

  private static double linkShare(String address) {
    if (address.isEmpty()) {
      return 0;
    }
    return address.startsWith("#") && address.length() > 1 ? LINK_INSIDE_PAGE : 1;
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
    return kind == Tag.Kind.HEADING;
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

  /** Whether another is in it, or is the same. */
  boolean contains(Box other) {
    return index <= other.index && other.index <= last;
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

  /** Whether a condition is true of an element directly in it that is not skipped. */
  boolean holds(Predicate<Box> condition) {
    for (Object one : content) {
      if (one instanceof Box box && box.skip == null && condition.test(box)) {
        return true;
      }
    }
    return false;
  }

  /** The share of its characters that are links, from 0 to 1. */
  double linkDensity() {
    return chars == 0 ? 0 : linkChars / (double) chars;
  }

  /** Whether it has any attribute. */
  boolean hasAttributes() {
    return attributes != null;
  }

  /** Whether it has an attribute, by its name in small letters. */
  boolean has(String name) {
    return attributes != null && attributes.hasKey(name);
  }

  /** The value of an attribute, by its name in small letters, as the parser writes names. */
  String attribute(String name) {
    return attributes == null ? "" : attributes.get(name);
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
    LineWriter line = new LineWriter();
    write(line, true, null);
    return line.take();
  }

  /** The text of what is not skipped in it, as a line. */
  String shown() {
    LineWriter line = new LineWriter();
    write(line, false, null);
    return line.take();
  }

  /**
   * Writes the words in it.
   *
   * @param skipped whether those too that are skipped, but for code
   * @param before the element of the words before them, or null
   * @return the element of the last words
   */
  private Box write(LineWriter line, boolean skipped, Box before) {
    Box last = before;
    for (Object one : content) {
      if (one instanceof Words words) {
        if (last != null && last != this && !(last.inline && inline)) {
          line.space();
        }
        line.add(words.text());
        last = this;
      } else if (one instanceof Box box && box.is("br")) {
        line.space();
      } else if (one instanceof Box box && (box.skip == null || skipped && box.skip != Skip.CODE)) {
        last = box.write(line, skipped, last);
      }
    }
    return last;
  }

  /** A text with one space for each stretch of white space. */
  static String plain(String text) {
    LineWriter line = new LineWriter();
    line.add(text);
    return line.take();
  }

  /** From its start tag to its end tag in the source. */
  Span source() {
    int start = element.sourceRange().startPos();
    int end = Math.max(element.sourceRange().endPos(), element.endSourceRange().endPos());
    return new Span(Math.max(0, start), Math.max(0, Math.max(start, end)));
  }
}
