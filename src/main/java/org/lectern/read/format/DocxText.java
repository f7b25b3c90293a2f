package org.lectern.read.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Writes out the paragraphs of a DOCX file as a reader sees them: insertions are accepted,
 * deletions and comments are gone, a field shows its result and not its code. Footnotes stand
 * behind the text. Made for one file.
 */
final class DocxText {
  /** Elements whose content nobody reads on the page, or that repeat other content. */
  private static final Set<String> UNSEEN =
      Set.of(
          "del",
          "moveFrom",
          "delText",
          "instrText",
          "delInstrText",
          "Fallback",
          "sectPr",
          "rPrChange",
          "pPrChange",
          "tblPrChange");

  private static final int DEEPEST = 500;

  /** A paragraph that is being read; one may be inside another, in a text box. */
  private static final class Open {
    final StringBuilder words = new StringBuilder();
    String style = "";
    int level;
    boolean hidden;
  }

  private final DocxStyles styles;
  private final TextWriter out = new TextWriter();
  private final Deque<Open> open = new ArrayDeque<>();

  /** The number of the note whose first paragraph is still to come. */
  private Optional<String> note = Optional.empty();

  DocxText(DocxStyles styles) {
    this.styles = styles;
  }

  FormattedText finish(Map<String, String> properties) {
    return out.finish(
        FileProperties.read(
            "docx-properties",
            properties.getOrDefault("title", ""),
            properties.getOrDefault("creator", ""),
            properties.getOrDefault("created", ""),
            properties.getOrDefault("modified", ""),
            Optional.ofNullable(properties.get("language"))));
  }

  /** Reads {@code word/document.xml}. */
  void read(byte[] part) throws XMLStreamException {
    read(DocxReader.xml(part));
  }

  /** Reads the notes, without the lines that part them from the text. */
  void readNotes(byte[] part) throws XMLStreamException {
    if (part != null) {
      read(DocxReader.xml(part));
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new XMLStreamException("too deep");
          }
          if (isUnseen(xml)) {
            skip(xml);
            depth--;
          } else {
            start(xml);
            depth -= xml.isEndElement() ? 1 : 0; // The text of an element was read to its end.
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          end(xml.getLocalName());
        }
        default -> {}
      }
    }
  }

  private static boolean isUnseen(XMLStreamReader xml) {
    String name = xml.getLocalName();
    boolean separator =
        (name.equals("footnote") || name.equals("endnote")) && !value(xml, "type").isEmpty();
    return separator || UNSEEN.contains(name);
  }

  private static void skip(XMLStreamReader xml) throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private void start(XMLStreamReader xml) throws XMLStreamException {
    Open paragraph = open.peek();
    switch (xml.getLocalName()) {
      case "p" -> open.push(new Open());
      case "pStyle" -> set(paragraph, p -> p.style = value(xml, "val"));
      case "outlineLvl" -> set(paragraph, p -> p.level = DocxStyles.level(value(xml, "val")));
      case "r" -> set(paragraph, p -> p.hidden = false);
      case "vanish" -> set(paragraph, p -> p.hidden = !value(xml, "val").matches("0|false|off"));
      case "t" -> {
        String words = xml.getElementText();
        set(paragraph, p -> p.words.append(p.hidden ? "" : words));
      }
      case "tab" -> set(paragraph, p -> p.words.append(p.words.isEmpty() ? "" : "\t"));
      case "br", "cr" -> set(paragraph, p -> p.words.append('\n'));
      case "noBreakHyphen" -> set(paragraph, p -> p.words.append('\u2011'));
      case "softHyphen" -> set(paragraph, p -> p.words.append('\u00AD'));
      case "footnoteReference", "endnoteReference" ->
          set(paragraph, p -> p.words.append("[").append(value(xml, "id")).append("]"));
      case "footnote", "endnote" -> note = Optional.of(value(xml, "id"));
      default -> {}
    }
  }

  private void end(String name) {
    if (!name.equals("p") || open.isEmpty()) {
      return;
    }
    Open paragraph = open.pop();
    String words = paragraph.words.toString();
    if (note.isPresent() && !words.isBlank()) {
      words = "[" + note.get() + "] " + words.strip();
      note = Optional.empty();
    }
    int level = paragraph.level > 0 ? paragraph.level : styles.heading(paragraph.style);
    if (styles.isTitle(paragraph.style)) {
      out.title(words);
    } else {
      out.paragraph(words, level);
    }
  }

  private static void set(Open paragraph, Consumer<Open> change) {
    if (paragraph != null) {
      change.accept(paragraph);
    }
  }

  /** The value of an attribute of the element at hand, whatever its namespace; empty if absent. */
  static String value(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }
}
