package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.util.BytesRef;

/** A column with at most one byte string a document, as Lucene asks for it. */
final class ColumnBytes extends BinaryDocValues {
  private final ColumnCursor<BytesBlock> cursor;

  ColumnBytes(Column<BytesBlock> column) {
    cursor = new ColumnCursor<>(column);
  }

  @Override
  public BytesRef binaryValue() {
    return cursor.block().value(cursor.start());
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
