package org.lectern.index.codec;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/** Writes the doc values of a segment, the table of the columns last. */
final class LecternDocValuesConsumer extends DocValuesConsumer {
  private final SegmentWriteState state;
  private final Layout layout;
  private final int maxDoc;
  private final PackWriter columns;
  private final PackWriter values;
  private final SortedMap<String, PendingField> fields = new TreeMap<>();
  private boolean closed;

  LecternDocValuesConsumer(SegmentWriteState state, Layout layout) {
    this.state = state;
    this.layout = layout;
    this.maxDoc = state.segmentInfo.maxDoc();
    this.columns = PackWriter.of(Family.COLUMNS, state, layout);
    this.values = PackWriter.of(Family.VALUES, state, layout);
  }

  /**
   * A field before its columns have a place.
   *
   * @param range the least and the most of its numbers; empty without numbers
   */
  private record PendingField(ColumnType type, List<PendingColumn> columns, List<Long> range) {}

  private NumberColumnWriter numberColumn() {
    return new NumberColumnWriter(columns, layout.columnDocs());
  }

  private BytesColumnWriter bytesColumn() {
    return new BytesColumnWriter(values, layout.columnDocs(), layout.valueBytes());
  }

  @Override
  public void addNumericField(FieldInfo field, DocValuesProducer producer) throws IOException {
    addNumbers(field, ColumnType.NUMERIC, DocValues.singleton(producer.getNumeric(field)));
  }

  @Override
  public void addSortedNumericField(FieldInfo field, DocValuesProducer producer)
      throws IOException {
    addNumbers(field, ColumnType.SORTED_NUMERIC, producer.getSortedNumeric(field));
  }

  private void addNumbers(FieldInfo field, ColumnType type, SortedNumericDocValues source)
      throws IOException {
    NumberColumnWriter column = numberColumn();
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int doc = source.nextDoc(); hasDoc(doc); doc = source.nextDoc()) {
      for (int i = source.docValueCount(); i > 0; i--) {
        long value = source.nextValue();
        least = Math.min(least, value);
        most = Math.max(most, value);
        column.add(doc, value);
      }
    }
    List<Long> range = least <= most ? List.of(least, most) : List.of();
    fields.put(field.name, new PendingField(type, List.of(column.finish(maxDoc)), range));
  }

  @Override
  public void addBinaryField(FieldInfo field, DocValuesProducer producer) throws IOException {
    BytesColumnWriter column = bytesColumn();
    BinaryDocValues source = producer.getBinary(field);
    for (int doc = source.nextDoc(); hasDoc(doc); doc = source.nextDoc()) {
      column.add(doc, source.binaryValue());
    }
    List<PendingColumn> columns = List.of(column.finish(maxDoc));
    fields.put(field.name, new PendingField(ColumnType.BINARY, columns, List.of()));
  }

  @Override
  public void addSortedField(FieldInfo field, DocValuesProducer producer) throws IOException {
    addOrdinals(field, ColumnType.SORTED, () -> DocValues.singleton(producer.getSorted(field)));
  }

  @Override
  public void addSortedSetField(FieldInfo field, DocValuesProducer producer) throws IOException {
    addOrdinals(field, ColumnType.SORTED_SET, () -> producer.getSortedSet(field));
  }

  /** A source of the same values each time it is asked. */
  private interface Ordinals {
    SortedSetDocValues open() throws IOException;
  }

  private void addOrdinals(FieldInfo field, ColumnType type, Ordinals source) throws IOException {
    int[] ordinals = byFrequency(source.open());
    int[] codes = new int[ordinals.length];
    for (int code = 0; code < ordinals.length; code++) {
      codes[ordinals[code]] = code;
    }
    NumberColumnWriter order = numberColumn();
    for (int code = 0; code < ordinals.length; code++) {
      order.add(code, ordinals[code]);
    }
    BytesColumnWriter strings = bytesColumn();
    SortedSetDocValues dictionary = source.open();
    for (int code = 0; code < ordinals.length; code++) {
      strings.add(code, dictionary.lookupOrd(ordinals[code]));
    }
    List<PendingColumn> columns =
        List.of(
            codes(source.open(), codes),
            order.finish(ordinals.length),
            strings.finish(ordinals.length));
    fields.put(field.name, new PendingField(type, columns, List.of()));
  }

  /** All ordinals, that of the value which most documents have first; equal ones by ordinal. */
  private static int[] byFrequency(SortedSetDocValues source) throws IOException {
    long[] keys = new long[Math.toIntExact(source.getValueCount())];
    for (int ordinal = 0; ordinal < keys.length; ordinal++) {
      keys[ordinal] = (long) Integer.MAX_VALUE << Integer.SIZE | ordinal;
    }
    for (int doc = source.nextDoc(); hasDoc(doc); doc = source.nextDoc()) {
      for (int i = source.docValueCount(); i > 0; i--) {
        keys[(int) source.nextOrd()] -= 1L << Integer.SIZE;
      }
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  /** Of each document its codes ascending, each as the gap from the one before. */
  private PendingColumn codes(SortedSetDocValues source, int[] codes) throws IOException {
    NumberColumnWriter column = numberColumn();
    int[] own = new int[16];
    for (int doc = source.nextDoc(); hasDoc(doc); doc = source.nextDoc()) {
      int count = source.docValueCount();
      own = own.length < count ? new int[count] : own;
      for (int i = 0; i < count; i++) {
        own[i] = codes[(int) source.nextOrd()];
      }
      Arrays.sort(own, 0, count);
      int previous = -1;
      for (int i = 0; i < count; i++) {
        column.add(doc, own[i] - previous - 1);
        previous = own[i];
      }
    }
    return column.finish(maxDoc);
  }

  private static void write(PendingField field, ByteSink out) throws IOException {
    out.writeByte((byte) field.type().ordinal());
    for (PendingColumn column : field.columns()) {
      column.write(out);
    }
    for (long end : field.range()) {
      out.writeZLong(end);
    }
  }

  private static boolean hasDoc(int doc) {
    return doc != DocIdSetIterator.NO_MORE_DOCS;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (columns;
        values) {
      ByteSink written = new ByteSink();
      for (Map.Entry<String, PendingField> field : fields.entrySet()) {
        written.writeString(field.getKey());
        write(field.getValue(), written);
      }
      ByteSink table = new ByteSink();
      table.writeVInt(maxDoc);
      columns.finish(table);
      values.finish(table);
      table.writeVInt(fields.size());
      table.writeBytes(written.array(), 0, written.length());
      RootFile.COLUMNS.write(
          state.directory, state.context, state.segmentInfo, state.segmentSuffix, table);
    }
  }
}
