package org.lectern.model;

/** How a source's characters are to be read. */
public enum Format {
  /** Plain text as it was scraped; nothing in it is markup. */
  TEXT,
  /** The project's own record: YAML front matter and a Markdown body. */
  MARKDOWN,
  /** A saved web page, with its markup. */
  HTML,
  /** XML of the Text Encoding Initiative; {@link Source#structure} says what of it is text. */
  TEI,
  /** Text that was written out of a file of a word processor, with its structure. */
  DOCX,
  /** Text that was written out of a book's files, with its structure. */
  EPUB,
  /** Text that was written out of laid-out pages, line by line, with its structure. */
  PDF
}
