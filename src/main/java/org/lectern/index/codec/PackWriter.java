package org.lectern.index.codec;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/**
 * Writes the blocks of one family into pack files, a new file whenever the next block would exceed
 * the pack size. A block never crosses files. Its address is its offset in the concatenation of all
 * packs without their headers and footers.
 *
 * <p>Block --&gt; Checksum (4 bytes, low byte first), Stored; Stored is a raw deflate stream, or
 * the bytes themselves when deflate does not make them fewer (then both lengths are equal). The
 * lengths are kept by whatever points to the block.
 */
final class PackWriter implements Closeable {
  static final int CHECKSUM_BYTES = 4;

  /** Of blocks of a few KiB level 9 makes 0.01 % less. */
  private static final int LEVEL = 6;

  private final Family family;
  private final Directory directory;
  private final IOContext context;
  private final String segment;
  private final String suffix;
  private final byte[] id;
  private final int packSize;
  private final Deflater deflater = new Deflater(LEVEL, true);
  private final List<Long> bodies = new ArrayList<>();
  private byte[] stored = new byte[1024];
  private byte[] spare = new byte[1024];
  private IndexOutput out;
  private long address;
  private long body;

  static PackWriter of(Family family, SegmentWriteState state, Layout layout) {
    return new PackWriter(
        family,
        state.directory,
        state.context,
        state.segmentInfo,
        state.segmentSuffix,
        layout.packBytes());
  }

  PackWriter(
      Family family,
      Directory directory,
      IOContext context,
      SegmentInfo segment,
      String suffix,
      int packSize) {
    this.family = family;
    this.directory = directory;
    this.context = context;
    this.segment = segment.name;
    this.suffix = suffix;
    this.id = segment.getId();
    this.packSize = packSize;
  }

  /** The address that the next block gets, unless nothing is appended any more. */
  long address() {
    return address;
  }

  int append(ByteSink raw) throws IOException {
    return append(raw.array(), 0, raw.length());
  }

  /** Appends one block and returns the number of its stored bytes, the checksum not counted. */
  int append(byte[] raw, int offset, int length) throws IOException {
    int storedLength = deflate(raw, offset, length);
    boolean plain = storedLength >= length;
    if (plain) {
      appendPlain(raw, offset, length);
      return length;
    }
    appendPlain(stored, 0, storedLength);
    return storedLength;
  }

  /** Appends one block of just these bytes. */
  void appendPlain(byte[] bytes, int offset, int length) throws IOException {
    long total = CHECKSUM_BYTES + (long) length;
    if (out != null && body + total > packSize) {
      closePack();
    }
    if (out == null) {
      openPack();
    }
    out.writeInt(family.checksum(id, address, bytes, offset, length));
    out.writeBytes(bytes, offset, length);
    body += total;
    address += total;
  }

  /** A block as it is stored, before it has an address. */
  record Stored(int rawLength, byte[] bytes) {
    static final Stored NOTHING = new Stored(0, new byte[0]);
  }

  /** Of several forms of one block the one that takes the fewest bytes; of equals the first. */
  Stored shortest(List<ByteSink> forms) {
    Stored best = null;
    for (ByteSink form : forms) {
      int length = deflate(form.array(), 0, form.length());
      boolean plain = length >= form.length();
      int storedLength = plain ? form.length() : length;
      if (best == null || storedLength < best.bytes().length) {
        byte[] bytes = Arrays.copyOf(plain ? form.array() : stored, storedLength);
        best = new Stored(form.length(), bytes);
      }
    }
    return best;
  }

  /** Appends a block that is deflated already. */
  void append(Stored block) throws IOException {
    appendPlain(block.bytes(), 0, block.bytes().length);
  }

  private int deflate(byte[] raw, int offset, int length) {
    int n = deflate(raw, offset, length, Deflater.DEFAULT_STRATEGY);
    if (!family.isColumns()) {
      return n;
    }
    byte[] other = stored;
    stored = spare;
    int m = deflate(raw, offset, length, Deflater.HUFFMAN_ONLY);
    spare = m < n ? other : stored;
    stored = m < n ? stored : other;
    return Math.min(n, m);
  }

  private int deflate(byte[] raw, int offset, int length, int strategy) {
    deflater.reset();
    deflater.setStrategy(strategy);
    deflater.setInput(raw, offset, length);
    deflater.finish();
    int bound = length + (length >> 9) + 64;
    if (stored.length < bound) {
      stored = new byte[bound + (bound >> 1)];
    }
    int n = 0;
    while (!deflater.finished() && n < length) {
      n += deflater.deflate(stored, n, stored.length - n);
    }
    return deflater.finished() ? n : length;
  }

  private void openPack() throws IOException {
    out = directory.createOutput(family.fileName(segment, suffix, bodies.size()), context);
    CodecUtil.writeIndexHeader(out, family.codecName(), FormatVersion.CURRENT, id, suffix);
    body = 0;
  }

  private void closePack() throws IOException {
    try (IndexOutput closing = out) {
      CodecUtil.writeFooter(closing);
    }
    out = null;
    bodies.add(body);
  }

  /** Finishes the last pack and writes the table of packs: count, then each body's length. */
  void finish(DataOutput table) throws IOException {
    if (out != null) {
      closePack();
    }
    table.writeVInt(bodies.size());
    for (long length : bodies) {
      table.writeVLong(length);
    }
  }

  @Override
  public void close() throws IOException {
    deflater.end();
    if (out != null) {
      out.close();
      out = null;
    }
  }
}
