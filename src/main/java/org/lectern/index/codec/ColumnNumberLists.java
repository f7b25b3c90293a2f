package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.index.SortedNumericDocValues;

/** A column with any number of numbers a document, as Lucene asks for it. */
final class ColumnNumberLists extends SortedNumericDocValues {
  private final ColumnCursor<NumberBlock> cursor;
  private int next; // place of the next value in the block

  ColumnNumberLists(Column<NumberBlock> column) {
    cursor = new ColumnCursor<>(column);
  }

  @Override
  public long nextValue() {
    return cursor.block().values()[next++];
  }

  @Override
  public int docValueCount() {
    return cursor.end() - cursor.start();
  }

  private int started(int doc) {
    next = cursor.start();
    return doc;
  }

  @Override
  public boolean advanceExact(int target) throws IOException {
    boolean found = cursor.advanceExact(target);
    next = cursor.start();
    return found;
  }

  @Override
  public int docID() {
    return cursor.doc();
  }

  @Override
  public int nextDoc() throws IOException {
    return started(cursor.advance(cursor.doc() + 1));
  }

  @Override
  public int advance(int target) throws IOException {
    return started(cursor.advance(target));
  }

  @Override
  public long cost() {
    return cursor.cost();
  }
}
