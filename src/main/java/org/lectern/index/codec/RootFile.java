package org.lectern.index.codec;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/**
 * A small file that is read whole when an index is opened: index header, one raw deflate stream,
 * footer.
 */
enum RootFile {
  /** What a reader needs to find a term. */
  POSTINGS("root", "LecternRoot"),
  /** What a reader needs to find a document's stored fields. */
  STORED("cards", "LecternCards"),
  /** What a reader needs to find a document's length norm. */
  NORMS("norms", "LecternNorms"),
  /** What a reader needs to find the columns of doc values. */
  COLUMNS("columns", "LecternColumns");

  private static final int MAX_BYTES = 1 << 28;

  private final String extension;
  private final String codecName;

  RootFile(String extension, String codecName) {
    this.extension = extension;
    this.codecName = codecName;
  }

  void write(
      Directory directory, IOContext context, SegmentInfo segment, String suffix, ByteSink body)
      throws IOException {
    String name = IndexFileNames.segmentFileName(segment.name, suffix, extension);
    try (IndexOutput out = directory.createOutput(name, context)) {
      CodecUtil.writeIndexHeader(out, codecName, FormatVersion.CURRENT, segment.getId(), suffix);
      Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
      try {
        deflater.setInput(body.array(), 0, body.length());
        deflater.finish();
        byte[] chunk = new byte[4096];
        while (!deflater.finished()) {
          out.writeBytes(chunk, 0, deflater.deflate(chunk));
        }
      } finally {
        deflater.end();
      }
      CodecUtil.writeFooter(out);
    }
  }

  ByteArrayDataInput read(
      Directory directory, IOContext context, SegmentInfo segment, String suffix)
      throws IOException {
    String name = IndexFileNames.segmentFileName(segment.name, suffix, extension);
    try (ChecksumIndexInput in = directory.openChecksumInput(name, context)) {
      Throwable failure = null;
      byte[] body = null;
      try {
        FormatVersion.checkHeader(in, codecName, segment, suffix);
        long length = in.length() - in.getFilePointer() - CodecUtil.footerLength();
        if (length < 0 || length > MAX_BYTES) {
          throw new CorruptIndexException("unlikely length " + length, in);
        }
        body = new byte[(int) length];
        in.readBytes(body, 0, body.length);
      } catch (Throwable t) {
        failure = t;
      } finally {
        CodecUtil.checkFooter(in, failure);
      }
      return new ByteArrayDataInput(inflate(body, in));
    }
  }

  private static byte[] inflate(byte[] body, ChecksumIndexInput in) throws IOException {
    ByteSink raw = new ByteSink();
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(body);
      byte[] chunk = new byte[4096];
      while (!inflater.finished()) {
        int n = inflater.inflate(chunk);
        if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw new CorruptIndexException("deflate data ends early", in);
        }
        raw.writeBytes(chunk, 0, n);
      }
      return raw.toArray();
    } catch (DataFormatException e) {
      throw new CorruptIndexException("not deflate data", in, e);
    } finally {
      inflater.end();
    }
  }
}
