package org.lectern.model;

/** How a source's characters are to be read. */
public enum Format {
  /** Plain text as it was scraped; nothing in it is markup. */
  TEXT,
  /** The project's own record: YAML front matter and a Markdown body. */
  MARKDOWN,
  /** A saved web page, with its markup. */
  HTML
}
