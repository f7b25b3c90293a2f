package org.lectern.read.format;

import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Place;

/**
 * Reads XML strictly once, before a more patient parser reads it again with the place of every
 * character: it must be well-formed, without a DTD, and not nested beyond reason.
 */
final class XmlCheck {
  private static final int DEEPEST = 200;

  private XmlCheck() {}

  /** The root of a file. */
  record Root(String name, String namespace) {}

  /** A factory of readers that resolve nothing outside the text. */
  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /**
   * Checks a file.
   *
   * @return its root, or empty with a problem
   */
  static Outcome<Optional<Root>> check(String path, String text) {
    int[] at = {0, 0};
    try (Reader in = new StringReader(text)) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      return check(path, text, xml, at);
    } catch (XMLStreamException e) {
      Location location = e.getLocation();
      String message = String.valueOf(e.getMessage());
      int said = message.indexOf("Message: ");
      return refused(
          place(path, text, location),
          "not well-formed XML: "
              + (said < 0 ? message : message.substring(said + 9)).strip().replaceAll("\\s+", " "),
          "mend it here, or just before; an XML editor shows the place");
    } catch (java.io.IOException | RuntimeException e) {
      // The JDK's parser answers some broken files with exceptions of its own inner workings.
      return refused(
          Place.file(path), "not well-formed XML", "open it in an XML editor, which shows why");
    }
  }

  private static Outcome<Optional<Root>> check(
      String path, String text, XMLStreamReader xml, int[] depth) throws XMLStreamException {
    Optional<Root> root = Optional.empty();
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> {
          return refused(
              Place.at(path, text, Math.max(0, text.indexOf("<!DOCTYPE"))),
              "a document type declaration, which is not read: it can name other files",
              "delete it, and write out the entities that it declares");
        }
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth[0] > DEEPEST) {
            return refused(
                place(path, text, xml.getLocation()),
                "elements nest more than " + DEEPEST + " deep",
                "simplify the file");
          }
          if (root.isEmpty()) {
            String namespace = xml.getNamespaceURI();
            root = Optional.of(new Root(xml.getLocalName(), namespace == null ? "" : namespace));
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth[0]--;
        default -> {}
      }
    }
    return Outcome.of(root);
  }

  private static <T> Outcome<Optional<T>> refused(Place place, String message, String hint) {
    return new Outcome<>(Optional.empty(), java.util.List.of(Problem.error(place, message, hint)));
  }

  private static Place place(String path, String text, Location location) {
    if (location == null || location.getLineNumber() < 1) {
      return Place.file(path);
    }
    int at = 0;
    for (int line = 1; line < location.getLineNumber() && at >= 0; line++) {
      at = text.indexOf('\n', at) + 1;
      if (at == 0) {
        return Place.file(path);
      }
    }
    int offset = at + Math.max(0, location.getColumnNumber() - 1);
    Place place = Place.at(path, text, Math.min(offset, text.length()));
    return place.sourceLine().length() > 1000
        ? new Place(path, place.line(), place.column(), "")
        : place;
  }
}
