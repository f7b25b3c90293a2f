package org.lectern.model;

import java.util.Optional;

/**
 * One text as it was found: decoded, and not yet understood.
 *
 * @param id the document's id, from the file's stem or its front matter; unique in a corpus and
 *     safe in an address
 * @param path the path of the file inside the corpus folder, with {@code /} between names; a text
 *     that is one of several in a file has its number behind that, as {@code speeches.csv#12}
 * @param format how the characters are to be read
 * @param text the decoded characters, without a byte order mark; every source offset counts here
 * @param bodyStart where the body begins in {@code text}: behind the front matter, else 0
 * @param charset the IANA name of the encoding
 * @param charsetConfidence from 0 to 1; 1 where a mark, the strict decoding of UTF-8 or the
 *     publisher says so
 * @param stated what the publisher states of this document; it wins over every rule
 * @param embedded what the file's format says of the document
 * @param structure what the file's format says of the parts of the text
 */
public record Source(
    String id,
    String path,
    Format format,
    String text,
    int bodyStart,
    String charset,
    double charsetConfidence,
    StatedMetadata stated,
    EmbeddedMetadata embedded,
    Structure structure) {

  /** A source whose format says nothing of the document or its parts. */
  public Source(
      String id,
      String path,
      Format format,
      String text,
      int bodyStart,
      String charset,
      double charsetConfidence,
      StatedMetadata stated) {
    this(
        id,
        path,
        format,
        text,
        bodyStart,
        charset,
        charsetConfidence,
        stated,
        EmbeddedMetadata.NONE,
        Structure.NONE);
  }

  /** The path of the file that it is in, or is. */
  public String file() {
    return path.replaceFirst("#[0-9]+$", "");
  }

  /**
   * The collection that it belongs to: the path of the file's folder, unless that is the corpus.
   */
  public Optional<String> collection() {
    int end = file().lastIndexOf('/');
    return end <= 0 ? Optional.empty() : Optional.of(path.substring(0, end));
  }

  /** The same with other parts. */
  public Source with(Structure other) {
    return new Source(
        id, path, format, text, bodyStart, charset, charsetConfidence, stated, embedded, other);
  }
}
