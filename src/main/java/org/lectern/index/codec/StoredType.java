package org.lectern.index.codec;

/** How a stored value is written; the ordinal is part of the format. */
enum StoredType {
  STRING,
  BYTES,
  INT,
  LONG,
  FLOAT,
  DOUBLE;

  static final int BITS = 3;

  /** The type of a value by its code, or null if there is no such type. */
  static StoredType of(int code) {
    int ordinal = code & ((1 << BITS) - 1);
    StoredType[] all = values();
    return ordinal < all.length ? all[ordinal] : null;
  }

  int code(int number) {
    return number << BITS | ordinal();
  }
}
