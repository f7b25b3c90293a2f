package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.index.NumericDocValues;

/** A column with at most one number a document, as Lucene asks for it. */
final class ColumnNumbers extends NumericDocValues {
  private final ColumnCursor<NumberBlock> cursor;

  ColumnNumbers(Column<NumberBlock> column) {
    cursor = new ColumnCursor<>(column);
  }

  @Override
  public long longValue() {
    return cursor.block().values()[cursor.start()];
  }

  @Override
  public boolean advanceExact(int target) throws IOException {
    return cursor.advanceExact(target);
  }

  @Override
  public int docID() {
    return cursor.doc();
  }

  @Override
  public int nextDoc() throws IOException {
    return cursor.advance(cursor.doc() + 1);
  }

  @Override
  public int advance(int target) throws IOException {
    return cursor.advance(target);
  }

  @Override
  public long cost() {
    return cursor.cost();
  }
}
