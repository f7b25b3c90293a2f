package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** A column with at most one value of a dictionary a document, as Lucene asks for it. */
final class ColumnOrdinal extends SortedDocValues {
  private final ColumnCursor<NumberBlock> cursor;
  private final Dictionary dictionary;
  private final int[] codes;

  ColumnOrdinal(Column<NumberBlock> column, Dictionary dictionary) throws IOException {
    cursor = new ColumnCursor<>(column);
    this.dictionary = dictionary;
    codes = dictionary.numbering().codes();
  }

  @Override
  public int ordValue() {
    return (int) cursor.block().values()[cursor.start()];
  }

  @Override
  public BytesRef lookupOrd(int ord) throws IOException {
    return dictionary.value(codes[ord]);
  }

  @Override
  public int getValueCount() {
    return codes.length;
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
