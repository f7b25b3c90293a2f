package org.lectern.index.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/** Writes cards and text. A document's text is written when the document is finished. */
final class LecternStoredFieldsWriter extends StoredFieldsWriter {
  private final Directory directory;
  private final SegmentInfo segment;
  private final IOContext context;
  private final PackWriter cards;
  private final PackWriter texts;
  private final TextRunWriter run;
  private final int cardBytes;
  private final Map<Integer, String> fieldNames = new TreeMap<>();
  private final ByteSink table = new ByteSink();
  private final ByteSink block = new ByteSink();
  private final ByteSink card = new ByteSink();
  private int blockCount;
  private int docCount;
  private int valueCount; // entries in the card
  private int textValues; // consecutive text values not yet noted in the card
  private long textBase; // address that the current block's runs count from

  LecternStoredFieldsWriter(
      Directory directory, SegmentInfo segment, IOContext context, Layout layout) {
    this.directory = directory;
    this.segment = segment;
    this.context = context;
    cards = new PackWriter(Family.CARDS, directory, context, segment, "", layout.packBytes());
    texts = new PackWriter(Family.TEXT, directory, context, segment, "", layout.packBytes());
    cardBytes = layout.cardBytes();
    run = new TextRunWriter(texts, layout.textBytes());
  }

  @Override
  public void startDocument() throws IOException {
    if (docCount % Layout.CARDS_PER_BLOCK == 0) {
      flushBlock();
      textBase = texts.address();
      block.writeVLong(textBase);
    }
    card.clear();
    valueCount = 0;
    textValues = 0;
    run.start();
  }

  @Override
  public void finishDocument() throws IOException {
    noteText();
    boolean hasText = run.valueCount() > 0;
    block.writeVInt(valueCount << 1 | (hasText ? 1 : 0));
    if (hasText) {
      run.finish(textBase, block);
    }
    block.writeBytes(card.array(), 0, card.length());
    docCount++;
  }

  private void flushBlock() throws IOException {
    if (block.length() > 0) {
      table.writeVInt(block.length());
      table.writeVInt(cards.append(block));
      blockCount++;
      block.clear();
    }
  }

  private void writeHead(FieldInfo field, StoredType type) throws IOException {
    noteText();
    fieldNames.put(field.number, field.name);
    card.writeVInt(type.code(field.number));
    valueCount++;
  }

  private void noteText() throws IOException {
    if (textValues > 0) {
      card.writeVInt(StoredType.TEXT.code(textValues));
      textValues = 0;
      valueCount++;
    }
  }

  private boolean isText(FieldInfo field, int byteLength) {
    return byteLength > cardBytes
        || field.getAttribute(LecternStoredFieldsFormat.TEXT_ATTRIBUTE) != null;
  }

  private void writeText(FieldInfo field, boolean binary, byte[] bytes, int offset, int length)
      throws IOException {
    fieldNames.put(field.number, field.name);
    run.add(field.number, binary, bytes, offset, length);
    textValues++;
  }

  @Override
  public void writeField(FieldInfo field, int value) throws IOException {
    writeHead(field, StoredType.INT);
    card.writeZInt(value);
  }

  @Override
  public void writeField(FieldInfo field, long value) throws IOException {
    writeHead(field, StoredType.LONG);
    card.writeZLong(value);
  }

  @Override
  public void writeField(FieldInfo field, float value) throws IOException {
    writeHead(field, StoredType.FLOAT);
    card.writeInt(Float.floatToRawIntBits(value));
  }

  @Override
  public void writeField(FieldInfo field, double value) throws IOException {
    writeHead(field, StoredType.DOUBLE);
    card.writeLong(Double.doubleToRawLongBits(value));
  }

  @Override
  public void writeField(FieldInfo field, BytesRef value) throws IOException {
    if (isText(field, value.length)) {
      writeText(field, true, value.bytes, value.offset, value.length);
      return;
    }
    writeHead(field, StoredType.BYTES);
    card.writeVInt(value.length);
    card.writeBytes(value.bytes, value.offset, value.length);
  }

  @Override
  public void writeField(FieldInfo field, String value) throws IOException {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    if (isText(field, utf8.length)) {
      writeText(field, false, utf8, 0, utf8.length);
      return;
    }
    writeHead(field, StoredType.STRING);
    card.writeVInt(utf8.length);
    card.writeBytes(utf8, 0, utf8.length);
  }

  @Override
  public void finish(int numDocs) throws IOException {
    if (numDocs != docCount) {
      throw new CorruptIndexException(
          "wrote " + docCount + " documents of " + numDocs, segment.name);
    }
    flushBlock();
    ByteSink root = new ByteSink();
    root.writeVInt(docCount);
    root.writeVInt(fieldNames.size());
    for (Map.Entry<Integer, String> field : fieldNames.entrySet()) {
      root.writeVInt(field.getKey());
      root.writeString(field.getValue());
    }
    cards.finish(root);
    texts.finish(root);
    root.writeVInt(blockCount);
    root.writeBytes(table.array(), 0, table.length());
    RootFile.STORED.write(directory, context, segment, "", root);
  }

  @Override
  public long ramBytesUsed() {
    return table.array().length + block.array().length + card.array().length;
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(cards, texts);
  }
}
