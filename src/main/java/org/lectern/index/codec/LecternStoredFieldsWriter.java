package org.lectern.index.codec;

import java.io.IOException;
import java.util.Map;
import java.util.zip.Deflater;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.IOUtils;

/**
 * Writes each document as one deflate stream: its beginning in a slot, all slots being of one size,
 * and what does not fit there in pieces right behind each other.
 */
final class LecternStoredFieldsWriter extends StoredValues {
  private static final int LEVEL = 6;

  private final Directory directory;
  private final SegmentInfo segment;
  private final IOContext context;
  private final PackWriter slots;
  private final PackWriter further;
  private final int slotBytes; // without the checksum
  private final int pieceBytes;
  private final byte[] dictionary;
  private final Deflater deflater = new Deflater(LEVEL, true);
  private final ByteSink document = new ByteSink();
  private final ByteSink stream = new ByteSink();
  private final ByteSink slot = new ByteSink();
  private final byte[] chunk = new byte[4096];
  private int docCount;

  LecternStoredFieldsWriter(
      Directory directory,
      SegmentInfo segment,
      IOContext context,
      Layout layout,
      byte[] dictionary) {
    this.directory = directory;
    this.segment = segment;
    this.context = context;
    this.dictionary = dictionary;
    slotBytes = layout.slotBytes() - PackWriter.CHECKSUM_BYTES;
    pieceBytes = layout.pieceBytes();
    slots = new PackWriter(Family.CARDS, directory, context, segment, "", layout.packBytes());
    further = new PackWriter(Family.TEXT, directory, context, segment, "", layout.packBytes());
  }

  @Override
  public void finishDocument() throws IOException {
    document.clear();
    write(document);
    deflate();
    slot.clear();
    slot.writeVInt(document.length());
    slot.writeVInt(stream.length());
    if (stream.length() > slotBytes - slot.length()) {
      slot.writeVLong(further.address());
    }
    int first = Math.min(stream.length(), slotBytes - slot.length());
    slot.writeBytes(stream.array(), 0, first);
    while (slot.length() < slotBytes) {
      slot.writeByte((byte) 0);
    }
    slots.appendPlain(slot.array(), 0, slotBytes);
    for (int from = first; from < stream.length(); from += pieceBytes) {
      int length = Math.min(pieceBytes, stream.length() - from);
      further.appendPlain(stream.array(), from, length);
    }
    docCount++;
  }

  private void deflate() throws IOException {
    deflater.reset();
    deflater.setDictionary(dictionary);
    deflater.setInput(document.array(), 0, document.length());
    deflater.finish();
    stream.clear();
    while (!deflater.finished()) {
      stream.writeBytes(chunk, 0, deflater.deflate(chunk));
    }
  }

  @Override
  public void finish(int numDocs) throws IOException {
    if (numDocs != docCount) {
      throw new CorruptIndexException(
          "wrote " + docCount + " documents of " + numDocs, segment.name);
    }
    ByteSink root = new ByteSink();
    root.writeVInt(docCount);
    root.writeVInt(fieldNames.size());
    for (Map.Entry<Integer, String> field : fieldNames.entrySet()) {
      root.writeVInt(field.getKey());
      root.writeString(field.getValue());
    }
    slots.finish(root);
    further.finish(root);
    root.writeVInt(slotBytes);
    root.writeVInt(pieceBytes);
    root.writeVInt(dictionary.length);
    root.writeBytes(dictionary, 0, dictionary.length);
    RootFile.STORED.write(directory, context, segment, "", root);
  }

  @Override
  public long ramBytesUsed() {
    return super.ramBytesUsed() + document.array().length + stream.array().length;
  }

  @Override
  public void close() throws IOException {
    deflater.end();
    IOUtils.close(slots, further);
  }
}
