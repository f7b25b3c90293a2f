package org.lectern.index.codec;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/**
 * Reads the blocks of one family. All packs are opened at once: a writer may delete them while this
 * reader lives. Safe for use by several threads.
 */
final class PackReader implements Closeable {
  private final Family family;
  private final byte[] id;
  private final int headerLength;
  private final IndexInput[] packs;
  private final long[] starts; // address of each pack's first block, and the end of the last

  static PackReader of(Family family, SegmentReadState state, DataInput table) throws IOException {
    return new PackReader(
        family, state.directory, state.context, state.segmentInfo, state.segmentSuffix, table);
  }

  /** Reads the table written by {@link PackWriter#finish} and opens the packs that it names. */
  PackReader(
      Family family,
      Directory directory,
      IOContext context,
      SegmentInfo segment,
      String suffix,
      DataInput table)
      throws IOException {
    this.family = family;
    this.id = segment.getId();
    this.headerLength = CodecUtil.indexHeaderLength(family.codecName(), suffix);
    int count = table.readVInt();
    starts = new long[count + 1];
    for (int i = 0; i < count; i++) {
      starts[i + 1] = starts[i] + table.readVLong();
    }
    List<IndexInput> opened = new ArrayList<>();
    boolean success = false;
    try {
      for (int i = 0; i < count; i++) {
        opened.add(open(directory, context, segment, suffix, i));
      }
      success = true;
    } finally {
      if (!success) {
        IOUtils.closeWhileHandlingException(opened);
      }
    }
    packs = opened.toArray(IndexInput[]::new);
  }

  private IndexInput open(
      Directory directory, IOContext context, SegmentInfo segment, String suffix, int pack)
      throws IOException {
    IndexInput in = directory.openInput(family.fileName(segment.name, suffix, pack), context);
    boolean success = false;
    try {
      FormatVersion.checkHeader(in, family.codecName(), segment, suffix);
      long expected = starts[pack + 1] - starts[pack] + headerLength + CodecUtil.footerLength();
      if (in.length() != expected) {
        throw new CorruptIndexException("length is not " + expected, in);
      }
      CodecUtil.retrieveChecksum(in);
      success = true;
      return in;
    } finally {
      if (!success) {
        IOUtils.closeWhileHandlingException(in);
      }
    }
  }

  /** The bytes of the block at an address, checked against its checksum and length. */
  byte[] block(long address, int rawLength, int storedLength) throws IOException {
    int pack = packOf(address);
    IndexInput in = packs[pack].clone();
    in.seek(headerLength + address - starts[pack]);
    int sum = in.readInt();
    byte[] stored = new byte[storedLength];
    in.readBytes(stored, 0, storedLength);
    if (sum != family.checksum(id, address, stored, 0, storedLength)) {
      throw new CorruptIndexException("block at " + address + " fails its checksum", in);
    }
    return storedLength == rawLength ? stored : inflate(stored, rawLength, in);
  }

  private int packOf(long address) {
    int low = 0;
    int high = packs.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= address) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static byte[] inflate(byte[] stored, int rawLength, IndexInput in) throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(stored);
      byte[] raw = new byte[rawLength];
      int n = 0;
      while (n < rawLength) {
        int got = inflater.inflate(raw, n, rawLength - n);
        if (got == 0) {
          throw new CorruptIndexException("block ends after " + n + " of " + rawLength, in);
        }
        n += got;
      }
      return raw;
    } catch (DataFormatException e) {
      throw new CorruptIndexException("block is not deflate data", in, e);
    } finally {
      inflater.end();
    }
  }

  /** Reads every byte and compares each pack with the checksum in its footer. */
  void checkIntegrity() throws IOException {
    for (IndexInput pack : packs) {
      CodecUtil.checksumEntireFile(pack);
    }
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(packs);
  }
}
