package org.lectern.index.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteArrayDataInput;

/**
 * The numbers of a block. Deflate follows, so whole bytes are better than bits: what repeats or
 * prevails in them gets short codes.
 *
 * <p>Numbers --&gt; 0, ({@code zlong} n - the one before)<sup>count</sup> | 1, {@code zlong} least,
 * ({@code vlong} n - least)<sup>count</sup> | 2, {@code zlong} least, {@code byte} width, (a byte
 * of each n - least, the low bytes of all first)<sup>width</sup>. Which is the shortest depends:
 * dates ascend, ordinals of few values are small, a permutation has bytes of different habits.
 */
final class Numbers {
  private static final int DELTAS = 0;
  private static final int OFFSETS = 1;
  private static final int PLANES = 2;

  /** Beyond this a number is not exact in JavaScript, and deltas could overflow. */
  private static final long EXACT = 1L << 52;

  private Numbers() {}

  /** All ways to write some numbers, each after what is in {@code before}. */
  static List<ByteSink> encodings(ByteSink before, long[] values, int count) throws IOException {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (int i = 0; i < count; i++) {
      least = Math.min(least, values[i]);
      most = Math.max(most, values[i]);
    }
    List<ByteSink> encodings = new ArrayList<>();
    encodings.add(planes(copy(before), values, count, least, most - least));
    if (least > -EXACT && most < EXACT) {
      encodings.add(deltas(copy(before), values, count));
      encodings.add(offsets(copy(before), values, count, least));
    }
    return encodings;
  }

  private static ByteSink copy(ByteSink source) {
    ByteSink copy = new ByteSink();
    copy.writeBytes(source.array(), 0, source.length());
    return copy;
  }

  private static ByteSink deltas(ByteSink out, long[] values, int count) throws IOException {
    out.writeByte((byte) DELTAS);
    long previous = 0;
    for (int i = 0; i < count; i++) {
      out.writeZLong(values[i] - previous);
      previous = values[i];
    }
    return out;
  }

  private static ByteSink offsets(ByteSink out, long[] values, int count, long least)
      throws IOException {
    out.writeByte((byte) OFFSETS);
    out.writeZLong(least);
    for (int i = 0; i < count; i++) {
      out.writeVLong(values[i] - least);
    }
    return out;
  }

  /** The range counts as unsigned, so that any two longs have one. */
  private static ByteSink planes(ByteSink out, long[] values, int count, long least, long range)
      throws IOException {
    int width = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(range) + 7) / 8);
    out.writeByte((byte) PLANES);
    out.writeZLong(least);
    out.writeByte((byte) width);
    for (int shift = 0; shift < width * 8; shift += 8) {
      for (int i = 0; i < count; i++) {
        out.writeByte((byte) (values[i] - least >>> shift));
      }
    }
    return out;
  }

  static long[] read(ByteArrayDataInput in, int count) throws IOException {
    long[] values = new long[count];
    int encoding = in.readByte();
    switch (encoding) {
      case DELTAS -> {
        long value = 0;
        for (int i = 0; i < count; i++) {
          value += in.readZLong();
          values[i] = value;
        }
      }
      case OFFSETS -> {
        long least = in.readZLong();
        for (int i = 0; i < count; i++) {
          values[i] = least + in.readVLong();
        }
      }
      case PLANES -> {
        long least = in.readZLong();
        int width = in.readByte();
        for (int shift = 0; shift < width * 8; shift += 8) {
          for (int i = 0; i < count; i++) {
            values[i] |= (in.readByte() & 0xFFL) << shift;
          }
        }
        for (int i = 0; i < count; i++) {
          values[i] += least;
        }
      }
      default -> throw new CorruptIndexException("unknown encoding " + encoding, "column");
    }
    return values;
  }
}
