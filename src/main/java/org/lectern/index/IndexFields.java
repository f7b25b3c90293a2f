package org.lectern.index;

import java.util.List;
import java.util.Set;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** The fields of the search index, by name and type. */
public final class IndexFields {
  /** The title's words, with positions. */
  public static final String TITLE = "title";

  /** The words of all paragraphs, with positions. */
  public static final String BODY = "body";

  /**
   * Who says the word of the body at the same position: the words of the speaker's name, joined by
   * a space.
   */
  public static final String SAID = "said";

  /** The words of the names of people, and a facet. */
  public static final String PERSON = "person";

  /** The words of the names of events, and a facet. */
  public static final String EVENT = "event";

  /** The words of the names of places, and a facet. */
  public static final String PLACE = "place";

  /** The words of the names of publishers, and a facet. */
  public static final String SOURCE = "source";

  /** A facet: the year that begins the document's date. */
  public static final String YEAR = "year";

  /** A facet: the kind of document. */
  public static final String TYPE = "type";

  /** A facet; stored: the BCP 47 tag of the document's language, when known. */
  public static final String LANGUAGE = "language";

  /** Stored: the document's id. */
  public static final String ID = "id";

  /** Stored: the address of the document's page, relative to the site's root. */
  public static final String URL = "url";

  /** Stored: the date as EDTF, when known. */
  public static final String DATE = "date";

  /** Stored: the kind of document, when known. */
  public static final String KIND = "kind";

  /** Stored as text, before each paragraph: its id. */
  public static final String PARAGRAPH = "paragraph";

  /** Stored as text: a paragraph. */
  public static final String TEXT = "text";

  /** A column: the first day that the document's date can mean, {@code yyyymmdd}. */
  public static final String DATE_FROM = "date.from";

  /**
   * A column: the last day that the document's date can mean, {@code yyyymmdd}, if it is another
   * than the first.
   */
  public static final String DATE_TO = "date.to";

  /** The facets: what documents are filtered and counted by, each in a {@link #keyword} field. */
  public static final List<String> FACETS =
      List.of(YEAR, TYPE, EVENT, PERSON, PLACE, LANGUAGE, SOURCE);

  /**
   * The facets whose values are asked for whole, in any case: each is a term in small letters too.
   */
  static final Set<String> WHOLE = Set.of(TYPE, LANGUAGE);

  /** The fields with the words of names. */
  public static final List<String> NAMES = List.of(PERSON, EVENT, PLACE, SOURCE);

  /**
   * How much a word in the title counts beside one in the body. A title often repeats the beginning
   * of the text, so its words count there already; docs/benchmarks.md has the relevance by boost.
   */
  public static final float TITLE_BOOST = 0.5f;

  /** Stands between the value and the label of a facet in its column. */
  public static final char LABEL = '\u001F';

  /** The most UTF-16 units of a facet's value and of its label. */
  static final int MAX_VALUE = 1000;

  static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
  static final FieldType NAME_WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  static final FieldType FILTER = type(IndexOptions.DOCS, false);

  private IndexFields() {}

  /** The field with the exact values of a facet: as terms, and as a column with their labels. */
  public static String keyword(String facet) {
    return facet + ".keyword";
  }

  private static FieldType type(IndexOptions options, boolean norms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(options != IndexOptions.DOCS);
    type.setOmitNorms(!norms);
    type.freeze();
    return type;
  }
}
