package org.lectern.read.format;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;

/** Reads DOCX (ECMA-376, part 1): a ZIP file with the text in {@code word/document.xml}. */
public final class DocxReader {
  private static final String DOCUMENT = "word/document.xml";
  private static final String STYLES = "word/styles.xml";
  private static final String CORE = "docProps/core.xml";
  private static final List<String> NOTES = List.of("word/footnotes.xml", "word/endnotes.xml");

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
        ZipParts.read(
            path,
            file,
            name ->
                name.equals(DOCUMENT)
                    || name.equals(STYLES)
                    || name.equals(CORE)
                    || NOTES.contains(name));
    if (zip.value().isEmpty()) {
      return new Outcome<>(Optional.empty(), zip.problems());
    }
    Map<String, byte[]> parts = zip.value().get();
    if (!parts.containsKey(DOCUMENT)) {
      return refused(
          path, "a ZIP file, but no DOCX: it has no " + DOCUMENT, "save it as .docx from Word");
    }
    String part = DOCUMENT;
    try {
      Map<String, String> properties = properties(parts.get(CORE));
      DocxStyles styles = DocxStyles.read(parts.get(STYLES));
      DocxText text = new DocxText(styles);
      text.read(parts.get(DOCUMENT));
      for (String notes : NOTES) {
        part = notes;
        text.readNotes(parts.get(notes));
      }
      return Outcome.of(Optional.of(text.finish(properties)));
    } catch (XMLStreamException | RuntimeException e) {
      return refused(
          path,
          "the file " + part + " in it is broken",
          "open it in a word processor and save it again");
    }
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
