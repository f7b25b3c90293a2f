package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.DataInput;

/** The version in the header of every file of an index; a reader accepts no other. */
final class FormatVersion {
  static final int CURRENT = 5;

  private FormatVersion() {}

  /**
   * Checks the header of a file.
   *
   * @throws IndexFormatTooOldException if another version of this program wrote the file
   * @throws org.apache.lucene.index.CorruptIndexException if it is another file
   */
  static void checkHeader(DataInput in, String codecName, SegmentInfo segment, String suffix)
      throws IOException {
    try {
      CodecUtil.checkIndexHeader(in, codecName, CURRENT, CURRENT, segment.getId(), suffix);
    } catch (IndexFormatTooOldException e) {
      throw refusal(in, e.getVersion(), e);
    } catch (IndexFormatTooNewException e) {
      throw refusal(in, e.getVersion(), e);
    }
  }

  private static IOException refusal(DataInput in, int version, Exception cause) {
    IOException refusal =
        new IndexFormatTooOldException(
            in,
            "the index has version "
                + version
                + ", this program reads "
                + CURRENT
                + "; build the site again to get an index of this version");
    refusal.addSuppressed(cause);
    return refusal;
  }
}
