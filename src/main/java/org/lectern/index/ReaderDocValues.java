package org.lectern.index;

import java.io.IOException;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;

/** The doc values of all leaves of a reader, each field as one column. */
final class ReaderDocValues extends DocValuesProducer {
  private final IndexReader reader;

  ReaderDocValues(IndexReader reader) {
    this.reader = reader;
  }

  @Override
  public NumericDocValues getNumeric(FieldInfo field) throws IOException {
    return MultiDocValues.getNumericValues(reader, field.name);
  }

  @Override
  public BinaryDocValues getBinary(FieldInfo field) throws IOException {
    return MultiDocValues.getBinaryValues(reader, field.name);
  }

  @Override
  public SortedDocValues getSorted(FieldInfo field) throws IOException {
    return MultiDocValues.getSortedValues(reader, field.name);
  }

  @Override
  public SortedNumericDocValues getSortedNumeric(FieldInfo field) throws IOException {
    return MultiDocValues.getSortedNumericValues(reader, field.name);
  }

  @Override
  public SortedSetDocValues getSortedSet(FieldInfo field) throws IOException {
    return MultiDocValues.getSortedSetValues(reader, field.name);
  }

  @Override
  public void checkIntegrity() {}

  /** Leaves the reader open. */
  @Override
  public void close() {}
}
