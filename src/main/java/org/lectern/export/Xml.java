package org.lectern.export;

import java.io.StringWriter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one XML document, an element a line, without other layout. */
final class Xml {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

  private final XMLStreamWriter xml;

  private Xml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** What writes a part of the document. */
  interface Part {
    /** Writes it. */
    void write(Xml xml) throws XMLStreamException;
  }

  /** A document in UTF-8, ending in a line break. */
  static String document(Part content) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(out);
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      content.write(new Xml(xml));
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("not well-formed", e);
    }
    return out.toString();
  }

  /**
   * An element with other elements in it.
   *
   * @param attributes names and values in turn
   */
  void element(String name, Part content, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(attributes);
    xml.writeCharacters("\n");
    content.write(this);
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  /** An element with text and elements in it, without white space of ours. */
  void mixed(String name, Part content, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(attributes);
    content.write(this);
    xml.writeEndElement();
  }

  /** Text inside {@link #mixed}. */
  void characters(String text) throws XMLStreamException {
    xml.writeCharacters(legal(text));
  }

  /** A line break between elements. */
  void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  /** An element with text in it. */
  void text(String name, String text, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    attributes(attributes);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
    xml.writeCharacters("\n");
  }

  /** An element with text in it, if there is any. */
  void text(String name, Optional<String> text) throws XMLStreamException {
    if (text.isPresent()) {
      text(name, text.get());
    }
  }

  /** An element without content. */
  void empty(String name, String... attributes) throws XMLStreamException {
    xml.writeEmptyElement(name);
    attributes(attributes);
    xml.writeCharacters("\n");
  }

  /** A comment; the text must not contain two hyphens. */
  void comment(String text) throws XMLStreamException {
    xml.writeComment(text);
    xml.writeCharacters("\n");
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
    }
  }

  /** U+FFFD in place of what XML 1.0, section 2.2, has no way to write. */
  private static String legal(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean illegal =
                  c < 0x20 && c != '\t' && c != '\n' && c != '\r'
                      || c >= 0xD800 && c <= 0xDFFF
                      || c == 0xFFFE
                      || c == 0xFFFF;
              out.appendCodePoint(illegal ? 0xFFFD : c);
            });
    return out.toString();
  }
}
