package org.lectern.read.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Writes out the paragraphs of a chapter in XHTML, with the numbers of ordered lists. Made for one
 * chapter.
 */
final class XhtmlText implements NodeVisitor {
  private static final Set<String> RUN_ON =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
          "i", "img", "ins", "kbd", "mark", "math", "q", "rb", "ruby", "s", "samp", "small", "span",
          "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");
  private static final Set<String> UNSEEN =
      Set.of("head", "script", "style", "template", "rt", "rp", "svg", "annotation");

  /** Numbers of the printed pages, and ways back from a note to its place. */
  private static final Set<String> SIGNS = Set.of("pagebreak", "backlink");

  private static final Set<String> NOTES =
      Set.of("footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes");

  private static final Map<String, String> FORMATS =
      Map.of("a", "lowerLetter", "A", "upperLetter", "i", "lowerRoman", "I", "upperRoman");

  /** A list that is open. */
  private static final class Items {
    final boolean ordered;
    final String format;
    int next;

    Items(Element list, boolean ordered) {
      this.ordered = ordered;
      this.format = FORMATS.getOrDefault(list.attr("type"), "decimal");
      this.next = integer(list.attr("start")).orElse(1);
    }
  }

  private final Optional<String> omitted;
  private final TextWriter out;
  private final StringBuilder words = new StringBuilder();
  private final Deque<Items> lists = new ArrayDeque<>();
  private String number = "";
  private int unseen;
  private int heading;
  private int formula;
  private int verbatim;
  private int notes;

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
      String plain = text.getWholeText();
      words.append(verbatim > 0 ? plain : plain.replaceAll("\\s+", " "));
    } else if (node instanceof Element element && !(node instanceof Document)) {
      String name = Tei.name(element).toLowerCase(Locale.ROOT);
      if (name.equals("br")) {
        words.append('\n');
      } else if (isNoteReference(element)) {
        words.append('[');
      } else if (isBlock(name)) {
        paragraph();
      }
      count(element, name, 1);
      begin(element, name);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && !(node instanceof Document)) {
      String name = Tei.name(element).toLowerCase(Locale.ROOT);
      if (isNoteReference(element)) {
        words.append(']');
      } else if (isBlock(name) && !name.equals("br")) {
        paragraph();
      }
      count(element, name, -1);
      end(name);
    }
  }

  private boolean isBlock(String name) {
    return !RUN_ON.contains(name) && formula == 0;
  }

  /** Counts what is open; inside a formula nothing begins a paragraph. */
  private void count(Element element, String name, int step) {
    unseen += UNSEEN.contains(name) || is(element, SIGNS) ? step : 0;
    formula += name.equals("math") ? step : 0;
    verbatim += name.equals("pre") ? step : 0;
    notes += is(element, NOTES) ? step : 0;
  }

  private void begin(Element element, String name) {
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = name.charAt(1) - '0';
      case "ol", "ul" -> lists.push(new Items(element, name.equals("ol")));
      case "li" -> item(element);
      case "tr" -> out.row();
      case "td", "th" -> out.cell();
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = 0;
      case "ol", "ul" -> lists.poll();
      case "li" -> number = "";
      case "tr" -> out.endRow();
      default -> {}
    }
  }

  /** The number of an item; that of a note is written as where it is referred to. */
  private void item(Element element) {
    Items list = lists.peek();
    if (list == null || !list.ordered) {
      return;
    }
    list.next = integer(element.attr("value")).orElse(list.next);
    String written = ListNumber.written(list.next++, list.format);
    number = notes > 0 ? "[" + written + "] " : written + ". ";
  }

  private static Optional<Integer> integer(String value) {
    return value.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
  }

  private static boolean isNoteReference(Element element) {
    return is(element, Set.of("noteref")) && !element.wholeText().contains("[");
  }

  /** Whether an element is of a type of EPUB, or has the role for it. */
  static boolean is(Element element, Set<String> types) {
    String all = element.attr("epub:type") + " " + element.attr("role").replace("doc-", "");
    for (String type : all.split("\\s+")) {
      if (types.contains(type)) {
        return true;
      }
    }
    return false;
  }

  private void paragraph() {
    String written = words.toString();
    words.setLength(0);
    if (written.isBlank()) {
      return;
    }
    if (omitted.isPresent()) {
      out.omission(written, "epub-navigation", omitted.get());
      return;
    }
    String numbered = number + written.strip();
    number = "";
    if (verbatim > 0) {
      numbered.lines().forEach(line -> out.paragraph(line, heading));
    } else {
      out.paragraph(numbered, heading);
    }
  }
}
