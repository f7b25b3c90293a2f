package org.lectern.read.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the paragraph styles of a DOCX file mean: a title, a heading of some level, an item of a
 * list. A style's id may be in any language; its name is the English one for those that come with
 * the program. What a style does not say it has from the one it is based on.
 */
final class DocxStyles {
  private static final int MOST_LEVELS = 9;
  private static final int MOST_BASES = 20;

  /** What one style says of itself. */
  private static final class Style {
    String name = "";
    String base = "";
    Optional<Integer> level = Optional.empty();
    Optional<String> list = Optional.empty();
    Optional<Integer> listLevel = Optional.empty();
  }

  private final Map<String, Style> styles = new HashMap<>();

  /** Reads {@code word/styles.xml}, which may be missing. */
  static DocxStyles read(byte[] part) throws XMLStreamException {
    DocxStyles styles = new DocxStyles();
    if (part == null) {
      return styles;
    }
    XMLStreamReader xml = DocxReader.xml(part);
    Style style = new Style();
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      String value = DocxText.value(xml, "val");
      switch (xml.getLocalName()) {
        case "style" -> {
          style = new Style();
          styles.styles.put(DocxText.value(xml, "styleId"), style);
        }
        case "name" -> style.name = value.toLowerCase(Locale.ROOT);
        case "basedOn" -> style.base = value;
        case "outlineLvl" -> style.level = Optional.of(level(value));
        case "numId" -> style.list = Optional.of(value);
        case "ilvl" -> style.listLevel = Optional.of(DocxNumbering.index(value));
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

  /** Whether it is the style of a line in a table of contents, or of the heading of one. */
  boolean isContents(String id) {
    return name(id).matches("toc ?([1-9]|heading)|table of figures");
  }

  /** The level of a heading, or 0. */
  int heading(String id) {
    String name = name(id);
    return name.matches("heading ?[1-9]")
        ? name.charAt(name.length() - 1) - '0'
        : inherited(id, this::ownHeading).orElse(0);
  }

  /** The list whose items have this style. */
  Optional<String> list(String id) {
    return inherited(id, style -> style.list);
  }

  /** The level in its list of an item of this style. */
  int listLevel(String id) {
    return inherited(id, style -> style.listLevel).orElse(0);
  }

  private Optional<Integer> ownHeading(Style style) {
    return style.level.or(
        () ->
            style.name.matches("heading ?[1-9]")
                ? Optional.of(style.name.charAt(style.name.length() - 1) - '0')
                : Optional.empty());
  }

  private <T> Optional<T> inherited(String id, Function<Style, Optional<T>> property) {
    Style style = styles.get(id);
    for (int i = 0; style != null && i < MOST_BASES; i++) {
      Optional<T> own = property.apply(style);
      if (own.isPresent()) {
        return own;
      }
      style = styles.get(style.base);
    }
    return Optional.empty();
  }

  private String name(String id) {
    Style style = styles.get(id);
    return style == null || style.name.isEmpty() ? id.toLowerCase(Locale.ROOT) : style.name;
  }
}
