package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFieldVisitor.Status;
import org.apache.lucene.util.BytesRef;

/** Reads documents, each no further than a visitor asks. Safe for use by several threads. */
final class LecternStoredFieldsReader extends StoredFieldsReader {
  private final FieldInfos fields;
  private final StoredPacks packs;

  LecternStoredFieldsReader(FieldInfos fields, StoredPacks packs) {
    this.fields = fields;
    this.packs = packs;
  }

  @Override
  public void document(int doc, StoredFieldVisitor visitor) throws IOException {
    try (StoredInput in = new StoredInput(packs, doc)) {
      for (int i = in.readVInt(); i > 0; i--) {
        int code = in.readVInt();
        StoredType type = StoredType.of(code);
        FieldInfo field = fields.fieldInfo(code >>> StoredType.BITS);
        if (type == null || field == null) {
          throw StoredInput.damaged("a value of an unknown kind");
        }
        Status wanted = visitor.needsField(field);
        if (wanted == Status.STOP) {
          return;
        }
        if (wanted == Status.NO) {
          skip(in, type);
        } else {
          visit(in, type, field, visitor);
        }
      }
    }
  }

  private static void skip(StoredInput in, StoredType type) throws IOException {
    switch (type) {
      case STRING, BYTES -> in.skipBytes(in.readVInt());
      case INT -> in.readZInt();
      case LONG -> in.readZLong();
      case FLOAT -> in.skipBytes(Float.BYTES);
      case DOUBLE -> in.skipBytes(Double.BYTES);
    }
  }

  private static void visit(
      StoredInput in, StoredType type, FieldInfo field, StoredFieldVisitor visitor)
      throws IOException {
    switch (type) {
      case STRING -> visitor.stringField(field, new BytesRef(bytes(in)).utf8ToString());
      case BYTES -> visitor.binaryField(field, bytes(in));
      case INT -> visitor.intField(field, in.readZInt());
      case LONG -> visitor.longField(field, in.readZLong());
      case FLOAT -> visitor.floatField(field, Float.intBitsToFloat(in.readInt()));
      case DOUBLE -> visitor.doubleField(field, Double.longBitsToDouble(in.readLong()));
    }
  }

  private static byte[] bytes(StoredInput in) throws IOException {
    int length = in.readVInt();
    if (length < 0 || length > in.length()) {
      throw StoredInput.damaged("a value longer than its document");
    }
    byte[] bytes = new byte[length];
    in.readBytes(bytes, 0, length);
    return bytes;
  }

  @Override
  public StoredFieldsReader clone() {
    return this; // nothing is kept between documents
  }

  @Override
  public void checkIntegrity() throws IOException {
    packs.checkIntegrity();
  }

  @Override
  public void close() throws IOException {
    packs.close();
  }
}
