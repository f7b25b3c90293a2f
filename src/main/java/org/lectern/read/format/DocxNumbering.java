package org.lectern.read.format;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The numbers of list items and headings in a DOCX file, which stand in no paragraph: {@code
 * word/numbering.xml} has their form, and the order of the paragraphs their value. A bullet is no
 * number. Made for one file, whose paragraphs are to be numbered once each, in order.
 */
final class DocxNumbering {
  private static final int LEVELS = 9;
  private static final Pattern PLACEHOLDER = Pattern.compile("%([1-9])");
  private static final int MOST = 100_000;

  /** The count of a level that has had no paragraph yet. */
  private static final int NONE = -1;

  /** How a level is numbered. */
  private static final class Level {
    String format = "decimal";
    String text = "";
    int start = 1;

    Level copy() {
      Level copy = new Level();
      copy.format = format;
      copy.text = text;
      copy.start = start;
      return copy;
    }
  }

  /** The levels of a list, and where it is; several lists of one form go on counting. */
  private record Numbered(Level[] levels, int[] counts) {}

  private final Map<String, Level[]> forms = new HashMap<>();
  private final Map<String, int[]> counts = new HashMap<>();
  private final Map<String, Numbered> lists = new HashMap<>();

  /** Reads {@code word/numbering.xml}, which may be missing. */
  static DocxNumbering read(byte[] part) throws XMLStreamException {
    DocxNumbering numbering = new DocxNumbering();
    if (part == null) {
      return numbering;
    }
    XMLStreamReader xml = DocxReader.xml(part);
    Level[] levels = levels();
    String list = "";
    boolean restarts = false;
    Level level = new Level();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("num")) {
        numbering.finish(list, restarts);
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String value = DocxText.value(xml, "val");
      switch (xml.getLocalName()) {
        case "abstractNum" -> {
          levels = levels();
          numbering.forms.put(DocxText.value(xml, "abstractNumId"), levels);
        }
        case "num" -> {
          list = DocxText.value(xml, "numId");
          restarts = false;
          levels = levels();
        }
        case "abstractNumId" -> levels = numbering.list(list, value);
        case "lvl", "lvlOverride" -> level = levels[index(DocxText.value(xml, "ilvl"))];
        case "startOverride" -> {
          level.start = number(value, 1);
          restarts = true;
        }
        case "start" -> level.start = number(value, 1);
        case "numFmt" -> level.format = value;
        case "lvlText" -> level.text = value;
        default -> {}
      }
    }
    return numbering;
  }

  private Level[] list(String id, String form) {
    Level[] levels = forms.getOrDefault(form, levels());
    Level[] own = Arrays.stream(levels).map(Level::copy).toArray(Level[]::new);
    lists.put(id, new Numbered(own, counts.computeIfAbsent(form, f -> counts())));
    return own;
  }

  private void finish(String id, boolean restarts) {
    if (restarts && lists.containsKey(id)) {
      lists.put(id, new Numbered(lists.get(id).levels(), counts()));
    }
  }

  private static Level[] levels() {
    Level[] levels = new Level[LEVELS];
    Arrays.setAll(levels, i -> new Level());
    return levels;
  }

  private static int[] counts() {
    int[] counts = new int[LEVELS];
    Arrays.fill(counts, NONE);
    return counts;
  }

  /** The number of the next paragraph of a list, with a space behind it; empty if it has none. */
  String next(String listId, int levelNumber) {
    Numbered list = lists.get(listId);
    if (list == null) {
      return "";
    }
    int at = Math.min(levelNumber, LEVELS - 1);
    int[] count = list.counts();
    for (int i = 0; i <= at; i++) {
      int start = list.levels()[i].start;
      count[i] = count[i] == NONE ? start : count[i] + (i == at ? 1 : 0);
    }
    Arrays.fill(count, at + 1, LEVELS, NONE);
    Level level = list.levels()[at];
    if (level.format.equals("bullet") || level.format.equals("none")) {
      return "";
    }
    String text =
        PLACEHOLDER
            .matcher(level.text)
            .replaceAll(
                m -> {
                  int i = m.group(1).charAt(0) - '1';
                  return Matcher.quoteReplacement(
                      ListNumber.written(count[i], list.levels()[i].format));
                })
            .strip();
    return text.isEmpty() ? "" : text + " ";
  }

  /** A level from its attribute. */
  static int index(String value) {
    return Math.min(number(value, 0), LEVELS - 1);
  }

  private static int number(String value, int otherwise) {
    return value.matches("\\d{1,6}") ? Math.min(Integer.parseInt(value), MOST) : otherwise;
  }
}
