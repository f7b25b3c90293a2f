package org.lectern.index;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** The fields of the search index, by name and type. */
public final class IndexFields {
  /** The title's words, with positions. */
  public static final String TITLE = "title";

  /** The words of all paragraphs, with positions. */
  public static final String BODY = "body";

  /** Stored: the document's id. */
  public static final String ID = "id";

  /** Stored: the address of the document's page, relative to the site's root. */
  public static final String URL = "url";

  /** Stored: the date as EDTF, when known. */
  public static final String DATE = "date";

  /** Stored as text, before each paragraph: its id. */
  public static final String PARAGRAPH = "paragraph";

  /** Stored as text: a paragraph. */
  public static final String TEXT = "text";

  /** A filter: each year that begins the document's date. */
  public static final String YEAR = "year";

  /** A filter, also stored: the kind of document. */
  public static final String KIND = "kind";

  /** A filter. */
  public static final String PLACE = "place";

  /** A filter. */
  public static final String PERSON = "person";

  /** A filter. */
  public static final String EVENT = "event";

  /** A filter. */
  public static final String LANGUAGE = "language";

  /** A filter. */
  public static final String SOURCE = "source";

  /** How much more a word in the title counts than one in the body. */
  public static final float TITLE_BOOST = 2f;

  static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  static final FieldType FILTER = type(IndexOptions.DOCS);

  private IndexFields() {}

  private static FieldType type(IndexOptions options) {
    boolean words = options != IndexOptions.DOCS;
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(words);
    type.setOmitNorms(!words);
    type.freeze();
    return type;
  }
}
