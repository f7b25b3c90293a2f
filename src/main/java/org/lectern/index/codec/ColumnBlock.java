package org.lectern.index.codec;

/** A decoded block of a column. */
interface ColumnBlock {
  /** Where the values of each document of the block begin, and the end of the last. */
  int[] starts();
}
