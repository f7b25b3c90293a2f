package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** A parsed page as boxes. Made for one page. */
final class PageTree {
  private static final double LINK_INSIDE_PAGE = 0.3;

  /** Four words and more, as ids that are made of headings have. */
  private static final Pattern LONG_ID = Pattern.compile("^[^-]+-[^-]+-[^-]+-[^-]");

  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

  final Document document;

  /** All boxes, an element before what is in it. */
  final List<Box> boxes = new ArrayList<>();

  final Box body;

  private PageTree(Document document) {
    this.document = document;
    build();
    this.body =
        boxes.stream().filter(box -> box.is("body", "frameset")).findFirst().orElse(boxes.get(0));
    measure();
  }

  /**
   * Parses a page as browsers do; nothing is an error. The positions of all nodes are kept.
   * Elements that are nested beyond reason are put beside each other by the parser.
   */
  static PageTree of(String html) {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    return new PageTree(parser.parseInput(html, ""));
  }

  private void build() {
    Map<String, Hints> hints = new HashMap<>();
    document.traverse(
        new NodeVisitor() {
          private Box open;

          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              Box box = new Box(element, open, hints.computeIfAbsent(names(element), Hints::of));
              if (open != null) {
                open.content.add(box);
              }
              boxes.add(box);
              open = box;
            } else if (node instanceof TextNode text && open != null) {
              add(Words.of(text, open));
            }
          }

          private void add(Words words) {
            open.content.add(words);
            open.ownChars += words.chars();
            open.ownCommas += words.commas();
            open.digits += words.digits();
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element) {
              if (open.parent != null) {
                open.parent.digits += open.digits;
              }
              open = open.parent;
            }
          }
        });
  }

  /** Its classes, and its id unless that is no more than its heading again. */
  private static String names(Element element) {
    String id = element.id();
    boolean heads = !id.isEmpty() && LONG_ID.matcher(id).find() && isHeading(element, id);
    return heads ? element.className() : element.className() + " " + id;
  }

  private static boolean isHeading(Element element, String id) {
    Element heading = element.selectFirst("h1, h2, h3, h4, h5, h6");
    String words = heading == null ? "" : heading.text();
    return !words.isEmpty()
        && words.substring(0, 1).toLowerCase(Locale.ROOT).charAt(0) == id.charAt(0)
        && PUNCTUATION.matcher(words).replaceAll("-").toLowerCase(Locale.ROOT).startsWith(id);
  }

  /** The first element of a name. */
  Optional<Box> first(String tag) {
    return boxes.stream().filter(box -> box.is(tag)).findFirst();
  }

  /** Counts what is not skipped, from the leaves to the root. */
  void measure() {
    for (Box box : boxes) {
      clear(box);
    }
    for (int i = boxes.size() - 1; i >= 0; i--) {
      Box box = boxes.get(i);
      own(box);
      // What is skipped counts in what is skipped around it, and nowhere else.
      if (box.parent != null && (box.skip() == null || box.parent.skip() != null)) {
        add(box, box.parent);
      }
    }
  }

  private static void clear(Box box) {
    box.chars = 0;
    box.linkChars = 0;
    box.commas = 0;
    box.headingChars = 0;
    box.proseChars = 0;
    box.paragraphs = 0;
    box.items = 0;
    box.itemChars = 0;
    box.images = 0;
    box.inputs = 0;
    box.embeds = 0;
  }

  private static void own(Box box) {
    box.chars += box.ownChars;
    box.commas += box.ownCommas;
    switch (box.tag) {
      case "a" -> box.linkChars = linkChars(box);
      case "p" -> box.paragraphs++;
      case "li" -> {
        box.items++;
        box.itemChars = box.chars;
      }
      case "img" -> box.images++;
      case "input", "textarea", "select" -> box.inputs++;
      case "object", "embed", "iframe" -> box.embeds++;
      default -> {
        if (box.isHeading()) {
          box.headingChars = box.chars;
        }
      }
    }
    if (box.prose) {
      box.proseChars = box.chars;
    }
  }

  private static int linkChars(Box link) {
    String address = link.attribute("href");
    if (address.isEmpty()) {
      return 0;
    }
    boolean inside = address.startsWith("#") && address.length() > 1;
    return inside ? (int) (link.chars * LINK_INSIDE_PAGE) : link.chars;
  }

  private static void add(Box box, Box parent) {
    boolean parts = parent.chars > 0 && box.chars > 0;
    parent.chars += box.chars + (parts && !box.inline ? 1 : 0);
    parent.linkChars += box.linkChars;
    parent.commas += box.commas;
    parent.headingChars += box.headingChars;
    parent.proseChars += box.proseChars;
    parent.paragraphs += box.paragraphs;
    parent.items += box.items;
    parent.itemChars += box.itemChars;
    parent.images += box.images;
    parent.inputs += box.inputs;
    parent.embeds += box.embeds;
  }
}
