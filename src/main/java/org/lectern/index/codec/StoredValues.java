package org.lectern.index.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.util.BytesRef;

/** Encodes the values of one document after the other; what becomes of them is the subclass's. */
abstract class StoredValues extends StoredFieldsWriter {
  /** Names of the fields that any document has had, by number. */
  final Map<Integer, String> fieldNames = new TreeMap<>();

  private final ByteSink values = new ByteSink();
  private int count;

  @Override
  public void startDocument() {
    values.clear();
    count = 0;
  }

  /** Appends the current document: count of values, then each value. */
  void write(ByteSink document) throws IOException {
    document.writeVInt(count);
    document.writeBytes(values.array(), 0, values.length());
  }

  private void writeHead(FieldInfo field, StoredType type) throws IOException {
    fieldNames.put(field.number, field.name);
    values.writeVInt(type.code(field.number));
    count++;
  }

  @Override
  public void writeField(FieldInfo field, int value) throws IOException {
    writeHead(field, StoredType.INT);
    values.writeZInt(value);
  }

  @Override
  public void writeField(FieldInfo field, long value) throws IOException {
    writeHead(field, StoredType.LONG);
    values.writeZLong(value);
  }

  @Override
  public void writeField(FieldInfo field, float value) throws IOException {
    writeHead(field, StoredType.FLOAT);
    values.writeInt(Float.floatToRawIntBits(value));
  }

  @Override
  public void writeField(FieldInfo field, double value) throws IOException {
    writeHead(field, StoredType.DOUBLE);
    values.writeLong(Double.doubleToRawLongBits(value));
  }

  @Override
  public void writeField(FieldInfo field, BytesRef value) throws IOException {
    writeHead(field, StoredType.BYTES);
    values.writeVInt(value.length);
    values.writeBytes(value.bytes, value.offset, value.length);
  }

  @Override
  public void writeField(FieldInfo field, String value) throws IOException {
    writeHead(field, StoredType.STRING);
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    values.writeVInt(utf8.length);
    values.writeBytes(utf8, 0, utf8.length);
  }

  @Override
  public long ramBytesUsed() {
    return values.array().length;
  }
}
