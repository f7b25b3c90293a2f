package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** A column with different values of a dictionary a document, as Lucene asks for it. */
final class ColumnOrdinals extends SortedSetDocValues {
  private final ColumnCursor<NumberBlock> cursor;
  private final Dictionary dictionary;
  private final int[] codes;
  private int next; // place of the next value in the block

  ColumnOrdinals(Column<NumberBlock> column, Dictionary dictionary) throws IOException {
    cursor = new ColumnCursor<>(column);
    this.dictionary = dictionary;
    codes = dictionary.numbering().codes();
  }

  @Override
  @SuppressWarnings("deprecation") // Lucene 9 wants it past the last one, Lucene 10 does not
  public long nextOrd() {
    return next < cursor.end() ? cursor.block().values()[next++] : NO_MORE_ORDS;
  }

  @Override
  public int docValueCount() {
    return cursor.end() - cursor.start();
  }

  @Override
  public BytesRef lookupOrd(long ord) throws IOException {
    return dictionary.value(codes[(int) ord]);
  }

  @Override
  public long getValueCount() {
    return codes.length;
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
