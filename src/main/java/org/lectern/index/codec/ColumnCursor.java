package org.lectern.index.codec;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;

/** Goes through the documents that have a value in a column. For use by one thread. */
final class ColumnCursor<B extends ColumnBlock> {
  private final Column<B> column;
  private int doc = -1;
  private int number = -1; // of the block
  private B block; // null: its documents have no values
  private int start;
  private int end;

  ColumnCursor(Column<B> column) {
    this.column = column;
  }

  int doc() {
    return doc;
  }

  long cost() {
    return column.documents();
  }

  /** The block of the current document. */
  B block() {
    return block;
  }

  /** The place in the block of the current document's first value. */
  int start() {
    return start;
  }

  int end() {
    return end;
  }

  boolean advanceExact(int target) throws IOException {
    doc = target;
    open(column.blockOf(target));
    return block != null && select(target);
  }

  int advance(int target) throws IOException {
    if (target < column.size()) {
      for (int i = column.blockOf(target); i < column.blockCount(); i++) {
        open(i);
        int stop = block == null ? 0 : column.first(i + 1);
        for (int d = Math.max(target, column.first(i)); d < stop; d++) {
          if (select(d)) {
            doc = d;
            return d;
          }
        }
      }
    }
    doc = NO_MORE_DOCS;
    return doc;
  }

  private void open(int wanted) throws IOException {
    if (wanted != number) {
      block = column.block(wanted);
      number = wanted;
    }
  }

  private boolean select(int target) {
    int i = target - column.first(number);
    start = block.starts()[i];
    end = block.starts()[i + 1];
    return end > start;
  }
}
