package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;

/** What a column of doc values holds; the ordinal is the type's code in the file. */
enum ColumnType {
  /** A number a document at most. */
  NUMERIC,
  /** A byte string a document at most. */
  BINARY,
  /** A value of a dictionary a document at most. */
  SORTED,
  /** Ascending numbers, the same one more than once too. */
  SORTED_NUMERIC,
  /** Different values of a dictionary. */
  SORTED_SET;

  private static final ColumnType[] TYPES = values();

  static ColumnType of(byte code) throws IOException {
    if (code < 0 || code >= TYPES.length) {
      throw new CorruptIndexException("unknown type of column " + code, "columns");
    }
    return TYPES[code];
  }

  boolean isNumbers() {
    return this == NUMERIC || this == SORTED_NUMERIC;
  }

  boolean hasDictionary() {
    return this == SORTED || this == SORTED_SET;
  }
}
