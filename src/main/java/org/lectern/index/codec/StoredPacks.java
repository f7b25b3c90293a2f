package org.lectern.index.codec;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.IOUtils;

/** Where the deflate streams of stored documents lie, as {@code _0.cards} says it. */
final class StoredPacks implements Closeable {
  private final PackReader slots;
  private final PackReader further;
  private final int slotBytes; // without the checksum
  private final int pieceBytes;
  private final byte[] dictionary;

  StoredPacks(Directory directory, SegmentInfo segment, IOContext context) throws IOException {
    ByteArrayDataInput root = RootFile.STORED.read(directory, context, segment, "");
    root.readVInt(); // the count of documents, which Lucene knows
    for (int names = root.readVInt(); names > 0; names--) {
      root.readVInt();
      root.readString();
    }
    slots = new PackReader(Family.CARDS, directory, context, segment, "", root);
    PackReader opened = null;
    boolean success = false;
    try {
      opened = new PackReader(Family.TEXT, directory, context, segment, "", root);
      slotBytes = root.readVInt();
      pieceBytes = root.readVInt();
      dictionary = new byte[root.readVInt()];
      root.readBytes(dictionary, 0, dictionary.length);
      if (slotBytes <= 0 || pieceBytes <= 0 || !root.eof()) {
        throw new CorruptIndexException("bad table of stored fields", "cards");
      }
      success = true;
    } finally {
      if (!success) {
        IOUtils.closeWhileHandlingException(slots, opened);
      }
    }
    further = opened;
  }

  byte[] dictionary() {
    return dictionary;
  }

  byte[] slot(int doc) throws IOException {
    long address = (long) doc * (PackWriter.CHECKSUM_BYTES + slotBytes);
    return slots.block(address, slotBytes, slotBytes);
  }

  /** The piece at an address, of a stream of which so many bytes are left. */
  byte[] piece(long address, int left) throws IOException {
    int length = Math.min(pieceBytes, left);
    return further.block(address, length, length);
  }

  void checkIntegrity() throws IOException {
    slots.checkIntegrity();
    further.checkIntegrity();
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(slots, further);
  }
}
