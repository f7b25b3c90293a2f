package org.lectern.model;

/**
 * One file as it was found: decoded, and not yet understood.
 *
 * @param id the document's id, from the file's stem or its front matter; unique in a corpus and
 *     safe in an address
 * @param path the path inside the corpus folder, with {@code /} between names
 * @param format how the characters are to be read
 * @param text the decoded characters, without a byte order mark; every source offset counts here
 * @param bodyStart where the body begins in {@code text}: behind the front matter, else 0
 * @param charset the IANA name of the encoding
 * @param charsetConfidence from 0 to 1; 1 where a mark, the strict decoding of UTF-8 or the
 *     publisher says so
 * @param stated what the publisher states of this document; it wins over every rule
 * @param embedded what the file's format says of the document
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
    EmbeddedMetadata embedded) {

  /** A source whose format says nothing of the document. */
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
        EmbeddedMetadata.NONE);
  }
}
