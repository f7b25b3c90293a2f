package org.lectern.read.format;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;

/** Reads DOCX (ECMA-376, part 1): a ZIP file with the text in {@code word/document.xml}. */
public final class DocxReader {
  private static final String DOCUMENT = "word/document.xml";
  private static final String STYLES = "word/styles.xml";
  private static final String NUMBERING = "word/numbering.xml";
  private static final String CORE = "docProps/core.xml";
  private static final List<String> NOTES = List.of("word/footnotes.xml", "word/endnotes.xml");

  private static final Set<String> PARTS =
      Set.of(DOCUMENT, STYLES, NUMBERING, CORE, NOTES.get(0), NOTES.get(1));

  /** Some programs number the parts: {@code word/document2.xml}. */
  private static final Pattern NUMBERED =
      Pattern.compile("(word/(?:document|styles|numbering|footnotes|endnotes))\\d+(\\.xml)");

  private DocxReader() {}

  /**
   * Reads a file.
   *
   * @param path its path, for messages
   * @param file its bytes
   * @return empty if it cannot be read, with a problem
   */
  public static Outcome<Optional<FormattedText>> read(String path, byte[] file) {
    Outcome<Optional<Map<String, byte[]>>> zip =
        ZipParts.read(path, file, name -> PARTS.contains(usual(name)));
    if (zip.value().isEmpty()) {
      return new Outcome<>(Optional.empty(), zip.problems());
    }
    Map<String, byte[]> parts = new HashMap<>();
    zip.value().get().forEach((name, part) -> parts.putIfAbsent(usual(name), part));
    if (!parts.containsKey(DOCUMENT)) {
      return refused(
          path, "a ZIP file, but no DOCX: it has no " + DOCUMENT, "save it as .docx from Word");
    }
    String part = DOCUMENT;
    try {
      Map<String, String> properties = properties(parts.get(CORE));
      DocxStyles styles = DocxStyles.read(parts.get(STYLES));
      DocxText text = new DocxText(styles, DocxNumbering.read(parts.get(NUMBERING)));
      text.read(parts.get(DOCUMENT));
      for (String notes : NOTES) {
        part = notes;
        text.read(parts.get(notes));
      }
      return Outcome.of(Optional.of(text.finish(properties)));
    } catch (XMLStreamException | RuntimeException e) {
      return refused(
          path,
          "the file " + part + " in it is broken",
          "open it in a word processor and save it again");
    }
  }

  private static String usual(String name) {
    return NUMBERED.matcher(name).replaceFirst("$1$2");
  }

  /** The elements of {@code docProps/core.xml} by name; none if there is no such part. */
  private static Map<String, String> properties(byte[] core) {
    Map<String, String> properties = new HashMap<>();
    if (core != null) {
      try {
        XMLStreamReader xml = xml(core);
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamReader.START_ELEMENT
              && !xml.getLocalName().equals("coreProperties")) {
            properties.putIfAbsent(
                xml.getLocalName().toLowerCase(Locale.ROOT), xml.getElementText());
          }
        }
      } catch (XMLStreamException e) {
        return properties; // The text is whole without them.
      }
    }
    return properties;
  }

  static XMLStreamReader xml(byte[] part) throws XMLStreamException {
    return XmlCheck.factory().createXMLStreamReader(new ByteArrayInputStream(part));
  }

  private static Outcome<Optional<FormattedText>> refused(
      String path, String message, String hint) {
    return new Outcome<>(Optional.empty(), List.of(Problem.error(Place.file(path), message, hint)));
  }
}
