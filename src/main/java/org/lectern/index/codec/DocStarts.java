package org.lectern.index.codec;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;

/**
 * How many values each document of a block has.
 *
 * <p>Counts --&gt; 0, when each has one | 1, a bit a document, the lowest first, when none has
 * several | 2, {@code vint} a document. Bits are cheap even where few documents have a value:
 * deflate makes little of them.
 */
final class DocStarts {
  private static final int ONE_EACH = 0;
  private static final int BITS = 1;
  private static final int COUNTS = 2;

  private DocStarts() {}

  static void write(int[] counts, int docs, ByteSink out) throws IOException {
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (int i = 0; i < docs; i++) {
      least = Math.min(least, counts[i]);
      most = Math.max(most, counts[i]);
    }
    if (most > 1) {
      out.writeByte((byte) COUNTS);
      for (int i = 0; i < docs; i++) {
        out.writeVInt(counts[i]);
      }
    } else if (least == 1) {
      out.writeByte((byte) ONE_EACH);
    } else {
      out.writeByte((byte) BITS);
      byte[] bits = new byte[(docs + 7) / 8];
      for (int i = 0; i < docs; i++) {
        bits[i / 8] |= (byte) (counts[i] << (i % 8));
      }
      out.writeBytes(bits, bits.length);
    }
  }

  /** Where the values of each document begin; one more than there are documents. */
  static int[] read(ByteArrayDataInput in, int docs) throws IOException {
    int[] starts = new int[docs + 1];
    int kind = in.readByte();
    switch (kind) {
      case ONE_EACH -> Arrays.setAll(starts, i -> i);
      case BITS -> {
        byte[] bits = new byte[(docs + 7) / 8];
        in.readBytes(bits, 0, bits.length);
        for (int i = 0; i < docs; i++) {
          starts[i + 1] = starts[i] + (bits[i / 8] >> (i % 8) & 1);
        }
      }
      case COUNTS -> {
        for (int i = 0; i < docs; i++) {
          starts[i + 1] = starts[i] + in.readVInt();
        }
      }
      default -> throw new CorruptIndexException("unknown kind of counts " + kind, "column");
    }
    return starts;
  }
}
