package org.lectern.index.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.StoredFieldVisitor;
import org.apache.lucene.index.StoredFieldVisitor.Status;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.lectern.index.codec.Root.BlockRef;

/** Reads cards and text. A clone shares the files and keeps its own last block. */
final class LecternStoredFieldsReader extends StoredFieldsReader {
  private final FieldInfos fields;
  private final PackReader cards;
  private final PackReader texts;
  private final BlockRef[] blocks;
  private int blockNumber = -1;
  private byte[] block;

  LecternStoredFieldsReader(
      Directory directory, SegmentInfo segment, FieldInfos fields, IOContext context)
      throws IOException {
    this.fields = fields;
    ByteArrayDataInput root = RootFile.STORED.read(directory, context, segment, "");
    root.readVInt(); // the count of documents, which Lucene knows
    for (int names = root.readVInt(); names > 0; names--) {
      root.readVInt();
      root.readString();
    }
    cards = new PackReader(Family.CARDS, directory, context, segment, "", root);
    PackReader opened = null;
    boolean success = false;
    try {
      opened = new PackReader(Family.TEXT, directory, context, segment, "", root);
      blocks = readBlocks(root);
      success = true;
    } finally {
      if (!success) {
        IOUtils.closeWhileHandlingException(cards, opened);
      }
    }
    texts = opened;
  }

  private static BlockRef[] readBlocks(ByteArrayDataInput root) throws IOException {
    BlockRef[] blocks = new BlockRef[root.readVInt()];
    long address = 0;
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = new BlockRef(address, root.readVInt(), root.readVInt());
      address = blocks[i].end();
    }
    return blocks;
  }

  private LecternStoredFieldsReader(LecternStoredFieldsReader other) {
    fields = other.fields;
    cards = other.cards;
    texts = other.texts;
    blocks = other.blocks;
  }

  @Override
  public void document(int doc, StoredFieldVisitor visitor) throws IOException {
    int number = doc / Layout.CARDS_PER_BLOCK;
    if (number != blockNumber) {
      BlockRef ref = blocks[number];
      block = cards.block(ref.address(), ref.rawLength(), ref.storedLength());
      blockNumber = number;
    }
    ByteArrayDataInput in = new ByteArrayDataInput(block);
    long base = in.readVLong();
    for (int i = doc % Layout.CARDS_PER_BLOCK; i > 0; i--) {
      skipDocument(in);
    }
    int code = in.readVInt();
    TextRun run = (code & 1) != 0 ? new TextRun(in, base) : null;
    visit(in, code >>> 1, run, visitor);
  }

  private static void skipDocument(ByteArrayDataInput in) throws IOException {
    int code = in.readVInt();
    if ((code & 1) != 0) {
      in.readVLong();
      in.readVLong();
      in.readVInt();
      in.readVInt();
    }
    for (int i = code >>> 1; i > 0; i--) {
      skipValue(in, StoredType.of(in.readVInt()));
    }
  }

  private static void skipValue(ByteArrayDataInput in, StoredType type) throws IOException {
    if (type == null) {
      throw new CorruptIndexException("unknown type of a stored value", "cards");
    }
    switch (type) {
      case STRING, BYTES -> in.skipBytes(in.readVInt());
      case INT -> in.readZInt();
      case LONG -> in.readZLong();
      case FLOAT -> in.skipBytes(Float.BYTES);
      case DOUBLE -> in.skipBytes(Double.BYTES);
      case TEXT -> {}
    }
  }

  private void visit(ByteArrayDataInput in, int count, TextRun run, StoredFieldVisitor visitor)
      throws IOException {
    for (int i = 0; i < count; i++) {
      int code = in.readVInt();
      StoredType type = StoredType.of(code);
      int number = code >>> StoredType.BITS;
      if (type == StoredType.TEXT) {
        if (run == null || !run.visit(number, visitor)) {
          return;
        }
        continue;
      }
      FieldInfo field = fields.fieldInfo(number);
      Status wanted = visitor.needsField(field);
      if (wanted == Status.STOP) {
        return;
      }
      if (wanted == Status.NO) {
        skipValue(in, type);
      } else {
        visitValue(in, type, field, visitor);
      }
    }
  }

  private static void visitValue(
      ByteArrayDataInput in, StoredType type, FieldInfo field, StoredFieldVisitor visitor)
      throws IOException {
    if (type == null) {
      throw new CorruptIndexException("unknown type of a stored value", "cards");
    }
    switch (type) {
      case STRING -> visitor.stringField(field, string(bytes(in, in.readVInt())));
      case BYTES -> visitor.binaryField(field, bytes(in, in.readVInt()));
      case INT -> visitor.intField(field, in.readZInt());
      case LONG -> visitor.longField(field, in.readZLong());
      case FLOAT -> visitor.floatField(field, Float.intBitsToFloat(in.readInt()));
      case DOUBLE -> visitor.doubleField(field, Double.longBitsToDouble(in.readLong()));
      case TEXT -> throw new AssertionError("text is not in the card");
    }
  }

  private static byte[] bytes(ByteArrayDataInput in, int length) {
    byte[] bytes = new byte[length];
    in.readBytes(bytes, 0, length);
    return bytes;
  }

  private static String string(byte[] utf8) {
    return new BytesRef(utf8).utf8ToString();
  }

  /** The text of one document, read only as far as a visitor asks. */
  private final class TextRun {
    private final long further;
    private final BlockRef first;
    private RunInput in;
    private int[] codes;
    private int[] lengths;
    private int next;

    TextRun(ByteArrayDataInput card, long base) {
      further = base + card.readVLong();
      first = new BlockRef(further + card.readVLong(), card.readVInt(), card.readVInt());
    }

    private void open() throws IOException {
      byte[] head = texts.block(first.address(), first.rawLength(), first.storedLength());
      ByteArrayDataInput table = new ByteArrayDataInput(head);
      codes = new int[table.readVInt()];
      lengths = new int[codes.length];
      for (int i = 0; i < codes.length; i++) {
        codes[i] = table.readVInt();
        lengths[i] = table.readVInt();
      }
      List<BlockRef> run = new ArrayList<>();
      run.add(first);
      long address = further;
      for (int i = table.readVInt(); i > 0; i--) {
        BlockRef ref = new BlockRef(address, table.readVInt(), table.readVInt());
        run.add(ref);
        address = ref.end();
      }
      in = new RunInput(texts, run);
      in.skipBytes(table.getPosition());
    }

    /** Visits the next values; false when the visitor wants no more. */
    boolean visit(int count, StoredFieldVisitor visitor) throws IOException {
      if (in == null) {
        open();
      }
      for (int i = 0; i < count; i++, next++) {
        FieldInfo field = fields.fieldInfo(codes[next] >>> 1);
        Status wanted = visitor.needsField(field);
        if (wanted == Status.STOP) {
          return false;
        }
        if (wanted == Status.NO) {
          in.skipBytes(lengths[next]);
          continue;
        }
        byte[] value = new byte[lengths[next]];
        in.readBytes(value, 0, value.length);
        if ((codes[next] & 1) != 0) {
          visitor.binaryField(field, value);
        } else {
          visitor.stringField(field, string(value));
        }
      }
      return true;
    }
  }

  @Override
  public StoredFieldsReader clone() {
    return new LecternStoredFieldsReader(this);
  }

  @Override
  public void checkIntegrity() throws IOException {
    cards.checkIntegrity();
    texts.checkIntegrity();
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(cards, texts);
  }
}
