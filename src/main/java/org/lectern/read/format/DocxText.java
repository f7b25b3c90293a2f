package org.lectern.read.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Writes out the paragraphs of a DOCX file as a reader sees them: insertions are accepted,
 * deletions and comments are gone, a field shows its result and not its code, items of numbered
 * lists have their numbers. Notes stand behind the text. Made for one file.
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
          "tblPrChange",
          "rt");

  private static final int DEEPEST = 500;

  /** When the template of python-docx was made, which its files keep. */
  private static final String TEMPLATE = "2013-12-23T23:15:00Z";

  /** A paragraph that is being read; one may be inside another, in a text box. */
  private static final class Open {
    final StringBuilder words = new StringBuilder();
    String style = "";
    int level;
    boolean hidden;
    boolean properties;
    Optional<String> list = Optional.empty();
    Optional<Integer> listLevel = Optional.empty();

    /** Whether its end is deleted, so that the next paragraph goes on with it. */
    boolean endDeleted;
  }

  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final DocxNotes notes = new DocxNotes();
  private final TextWriter out = new TextWriter();
  private final Deque<Open> open = new ArrayDeque<>();

  /** Words of a paragraph whose end was deleted. */
  private String before = "";

  /** Whether a form's field has not been filled in, and says what is to be. */
  private boolean placeholder;

  /** The paragraphs of the note that is being read. */
  private Optional<List<String>> note = Optional.empty();

  DocxText(DocxStyles styles, DocxNumbering numbering) {
    this.styles = styles;
    this.numbering = numbering;
  }

  FormattedText finish(Map<String, String> properties) {
    notes.write(out);
    boolean ofTemplate = TEMPLATE.equals(properties.get("created"));
    return out.finish(
        FileProperties.read(
            "docx-properties",
            properties.getOrDefault("title", ""),
            properties.getOrDefault("creator", ""),
            ofTemplate ? "" : properties.getOrDefault("created", ""),
            properties.getOrDefault("modified", ""),
            Optional.ofNullable(properties.get("language"))));
  }

  /** Reads {@code word/document.xml}, then the files of notes, which may be missing. */
  void read(byte[] part) throws XMLStreamException {
    if (part == null) {
      return;
    }
    XMLStreamReader xml = DocxReader.xml(part);
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new XMLStreamException("too deep");
          }
          if (isUnseen(xml)) {
            boolean mark = xml.getLocalName().equals("del") && !open.isEmpty();
            if (mark && open.peek().properties) {
              open.peek().endDeleted = true;
            }
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

  private boolean isUnseen(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (name.equals("sdtContent") && placeholder) {
      placeholder = false;
      return true;
    }
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
    String name = xml.getLocalName();
    switch (name) {
      case "p" -> open.push(new Open());
      case "pPr" -> set(paragraph, p -> p.properties = true);
      case "pStyle" -> set(paragraph, p -> p.style = value(xml, "val"));
      case "outlineLvl" -> set(paragraph, p -> p.level = DocxStyles.level(value(xml, "val")));
      case "numId" -> set(paragraph, p -> p.list = Optional.of(value(xml, "val")));
      case "ilvl" ->
          set(paragraph, p -> p.listLevel = Optional.of(DocxNumbering.index(value(xml, "val"))));
      case "r" -> set(paragraph, p -> p.hidden = false);
      case "vanish" -> set(paragraph, p -> p.hidden = !value(xml, "val").matches("0|false|off"));
      case "t" -> {
        String words = xml.getElementText();
        set(paragraph, p -> p.words.append(p.hidden ? "" : words));
      }
      case "tab" -> set(paragraph, p -> p.words.append(p.words.isEmpty() ? "" : "\t"));
      case "br", "cr" -> set(paragraph, p -> p.words.append('\n'));
      case "sym" -> {
        String sign = DocxSymbols.shown(value(xml, "font"), value(xml, "char"));
        set(paragraph, p -> p.words.append(p.hidden ? "" : sign));
      }
      case "sdt" -> placeholder = false;
      case "showingPlcHdr" -> placeholder = !value(xml, "val").matches("0|false|off");
      case "noBreakHyphen" -> set(paragraph, p -> p.words.append('\u2011'));
      case "softHyphen" -> set(paragraph, p -> p.words.append('\u00AD'));
      case "footnoteReference", "endnoteReference" -> {
        String kind = name.substring(0, name.indexOf("Reference"));
        set(paragraph, p -> p.words.append(notes.refer(kind, value(xml, "id"))));
      }
      case "footnote", "endnote" -> note = Optional.of(notes.paragraphs(name, value(xml, "id")));
      case "tr" -> out.row();
      case "tc" -> out.cell();
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> {
        if (!open.isEmpty()) {
          end(open.pop());
        }
      }
      case "pPr" -> set(open.peek(), p -> p.properties = false);
      case "footnote", "endnote" -> note = Optional.empty();
      case "tr" -> out.endRow();
      default -> {}
    }
  }

  private void end(Open paragraph) {
    String words = before + paragraph.words;
    before = paragraph.endDeleted ? words : "";
    if (paragraph.endDeleted || words.isBlank()) {
      return;
    }
    if (styles.isContents(paragraph.style)) {
      out.omission(words, "docx-contents", "the text's table of contents");
      return;
    }
    int level = paragraph.level > 0 ? paragraph.level : styles.heading(paragraph.style);
    boolean title = styles.isTitle(paragraph.style);
    Optional<String> list = paragraph.list.or(() -> styles.list(paragraph.style));
    String number =
        list.map(id -> numbering.next(id, listLevel(paragraph))).filter(n -> !title).orElse("");
    String numbered = number + words.strip();
    if (note.isPresent()) {
      note.get().add(numbered);
    } else if (title) {
      out.title(numbered);
    } else {
      out.paragraph(numbered, level);
    }
  }

  private int listLevel(Open paragraph) {
    return paragraph.listLevel.orElseGet(() -> styles.listLevel(paragraph.style));
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
