package org.lectern.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** A parsed page as boxes. Made for one page. */
final class PageTree {
  final Document document;

  /** All boxes, an element before what is in it. */
  final List<Box> boxes = new ArrayList<>();

  final Box body;

  private PageTree(Document document) {
    this.document = document;
    add(document, null);
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

  /** Adds an element with all that is in it; the parser limits how deep that is. */
  private Box add(Element element, Box around) {
    Box box = new Box(element, around, boxes.size());
    boxes.add(box);
    for (int i = 0; i < element.childNodeSize(); i++) {
      Node node = element.childNode(i);
      if (node instanceof Element inner) {
        box.content.add(add(inner, box));
      } else if (node instanceof TextNode text) {
        add(new Words(text, box));
      }
    }
    box.last = boxes.size() - 1;
    if (around != null) {
      around.digits += box.digits;
    }
    return box;
  }

  private static void add(Words words) {
    Box box = words.box();
    box.content.add(words);
    box.ownChars += words.chars();
    box.ownCommas += words.commas();
    box.digits += words.digits();
  }

  /** All the elements in another, in order. */
  List<Box> within(Box box) {
    return boxes.subList(box.index + 1, box.last + 1);
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
    switch (box.kind) {
      case LINK -> box.linkChars = (int) (box.chars * box.linkShare);
      case PARAGRAPH -> box.paragraphs++;
      case ITEM -> {
        box.items++;
        box.itemChars = box.chars;
      }
      case HEADING -> box.headingChars = box.chars;
      case IMAGE -> box.images++;
      case INPUT -> box.inputs++;
      case EMBED -> box.embeds++;
      case OTHER -> {}
    }
    if (box.prose) {
      box.proseChars = box.chars;
    }
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
