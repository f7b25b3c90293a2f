package org.lectern.index.codec;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.IOUtils;

/** Reads the doc values of a segment. */
final class LecternDocValuesProducer extends DocValuesProducer {
  private final PackReader columnPacks;
  private final PackReader valuePacks;
  private final int maxDoc;
  private final Map<String, Column<NumberBlock>> numbers = new TreeMap<>();
  private final Map<String, Column<BytesBlock>> bytes = new TreeMap<>();
  private final Map<String, Dictionary> dictionaries = new TreeMap<>();

  LecternDocValuesProducer(SegmentReadState state) throws IOException {
    ByteArrayDataInput in =
        RootFile.COLUMNS.read(
            state.directory, state.context, state.segmentInfo, state.segmentSuffix);
    maxDoc = in.readVInt();
    columnPacks = PackReader.of(Family.COLUMNS, state, in);
    PackReader opened = null;
    boolean success = false;
    try {
      opened = PackReader.of(Family.VALUES, state, in);
      valuePacks = opened;
      for (int count = in.readVInt(); count > 0; count--) {
        readField(in);
      }
      success = true;
    } finally {
      if (!success) {
        IOUtils.closeWhileHandlingException(columnPacks, opened);
      }
    }
  }

  private void readField(ByteArrayDataInput in) throws IOException {
    String name = in.readString();
    ColumnType type = ColumnType.of(in.readByte());
    if (type == ColumnType.BINARY) {
      bytes.put(name, new Column<>(in, valuePacks, BytesBlock::decode).require(maxDoc, name));
      return;
    }
    // The dictionary follows the column that needs it, and is there before a block is decoded.
    Column.Decoder<NumberBlock> decoder =
        type.hasDictionary()
            ? (raw, docs) -> dictionaries.get(name).decode(raw, docs)
            : NumberBlock::decode;
    Column<NumberBlock> column = new Column<>(in, columnPacks, decoder).require(maxDoc, name);
    numbers.put(name, column);
    if (type.hasDictionary()) {
      dictionaries.put(name, new Dictionary(in, columnPacks, valuePacks));
    } else if (column.documents() > 0) {
      in.readZLong(); // the least and
      in.readZLong(); // the most of all values are for the browser
    }
  }

  private static <T> T require(Map<String, T> columns, FieldInfo field) throws IOException {
    T column = columns.get(field.name);
    if (column == null) {
      throw new CorruptIndexException("no such column", field.name);
    }
    return column;
  }

  @Override
  public NumericDocValues getNumeric(FieldInfo field) throws IOException {
    return new ColumnNumbers(require(numbers, field));
  }

  @Override
  public BinaryDocValues getBinary(FieldInfo field) throws IOException {
    return new ColumnBytes(require(bytes, field));
  }

  @Override
  public SortedDocValues getSorted(FieldInfo field) throws IOException {
    return new ColumnOrdinal(require(numbers, field), require(dictionaries, field));
  }

  @Override
  public SortedNumericDocValues getSortedNumeric(FieldInfo field) throws IOException {
    return new ColumnNumberLists(require(numbers, field));
  }

  @Override
  public SortedSetDocValues getSortedSet(FieldInfo field) throws IOException {
    return new ColumnOrdinals(require(numbers, field), require(dictionaries, field));
  }

  @Override
  public void checkIntegrity() throws IOException {
    columnPacks.checkIntegrity();
    valuePacks.checkIntegrity();
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(columnPacks, valuePacks);
  }
}
