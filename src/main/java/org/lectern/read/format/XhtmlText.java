package org.lectern.read.format;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes out the paragraphs of a chapter in XHTML. Made for one chapter. */
final class XhtmlText implements NodeVisitor {
  private static final Set<String> RUN_ON =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
          "i", "img", "ins", "kbd", "mark", "q", "rb", "ruby", "s", "samp", "small", "span",
          "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");
  private static final Set<String> UNSEEN =
      Set.of("head", "script", "style", "template", "rt", "rp", "svg", "math");

  private final Optional<String> omitted;
  private final TextWriter out;
  private final StringBuilder words = new StringBuilder();
  private int unseen;
  private int heading;

  private XhtmlText(Optional<String> omitted, TextWriter out) {
    this.omitted = omitted;
    this.out = out;
  }

  /**
   * Writes a chapter.
   *
   * @param omitted why the chapter is no text of the book, if it is none
   */
  static void write(Document chapter, Optional<String> omitted, TextWriter out) {
    XhtmlText text = new XhtmlText(omitted, out);
    chapter.traverse(text);
    text.paragraph();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text && unseen == 0) {
      words.append(text.getWholeText().replaceAll("\\s+", " "));
    } else if (node instanceof Element element && !(node instanceof Document)) {
      String name = Tei.name(element).toLowerCase(Locale.ROOT);
      unseen += UNSEEN.contains(name) ? 1 : 0;
      if (name.equals("br")) {
        words.append('\n');
      } else if (isNoteReference(element)) {
        words.append('[');
      } else if (!RUN_ON.contains(name)) {
        paragraph();
      }
      heading = name.matches("h[1-6]") ? name.charAt(1) - '0' : heading;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && !(node instanceof Document)) {
      String name = Tei.name(element).toLowerCase(Locale.ROOT);
      unseen -= UNSEEN.contains(name) ? 1 : 0;
      if (isNoteReference(element)) {
        words.append(']');
      } else if (!RUN_ON.contains(name) && !name.equals("br")) {
        paragraph();
      }
      heading = name.matches("h[1-6]") ? 0 : heading;
    }
  }

  private static boolean isNoteReference(Element element) {
    return element.attr("epub:type").equals("noteref") && !element.wholeText().contains("[");
  }

  private void paragraph() {
    String paragraph = words.toString();
    words.setLength(0);
    if (omitted.isPresent()) {
      out.omission(paragraph, "epub-navigation", omitted.get());
    } else {
      out.paragraph(paragraph, heading);
    }
  }
}
