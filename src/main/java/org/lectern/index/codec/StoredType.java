package org.lectern.index.codec;

/** How a stored value is written; the ordinal is part of the format. */
enum StoredType {
  STRING,
  BYTES,
  INT,
  LONG,
  FLOAT,
  DOUBLE,
  /** Stands for as many values, in the document's text, as the field number says. */
  TEXT;

  static final int BITS = 3;

  static StoredType of(int code) {
    int ordinal = code & ((1 << BITS) - 1);
    StoredType[] all = values();
    return ordinal < all.length ? all[ordinal] : null;
  }

  int code(int number) {
    return number << BITS | ordinal();
  }
}
