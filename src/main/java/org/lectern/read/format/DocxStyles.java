package org.lectern.read.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the paragraph styles of a DOCX file mean: a title, or a heading of some level. A style's id
 * may be in any language; its name is the English one for those that come with the program.
 */
final class DocxStyles {
  private static final int MOST_LEVELS = 9;

  private final Map<String, Integer> levels = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /** Reads {@code word/styles.xml}, which may be missing. */
  static DocxStyles read(byte[] part) throws XMLStreamException {
    DocxStyles styles = new DocxStyles();
    if (part == null) {
      return styles;
    }
    XMLStreamReader xml = DocxReader.xml(part);
    String id = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      String value = DocxText.value(xml, "val");
      switch (xml.getLocalName()) {
        case "style" -> id = DocxText.value(xml, "styleId");
        case "name" -> styles.names.put(id, value.toLowerCase(Locale.ROOT));
        case "outlineLvl" -> styles.levels.put(id, level(value));
        default -> {}
      }
    }
    return styles;
  }

  /** The level of an outline, from 1; 0 for the text. */
  static int level(String outline) {
    int level = outline.matches("\\d") ? Integer.parseInt(outline) + 1 : 0;
    return level > MOST_LEVELS ? 0 : level;
  }

  boolean isTitle(String id) {
    return name(id).equals("title");
  }

  /** The level of a heading, or 0. */
  int heading(String id) {
    String name = name(id);
    return name.matches("heading ?[1-9]")
        ? name.charAt(name.length() - 1) - '0'
        : levels.getOrDefault(id, 0);
  }

  private String name(String id) {
    return names.getOrDefault(id, id.toLowerCase(Locale.ROOT));
  }
}
