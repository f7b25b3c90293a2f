package org.lectern.index.codec;

import java.io.IOException;
import java.util.zip.Deflater;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.DataInput;

/**
 * Rice codes: of a number, the part above the low bits as so many zeros and a one, then the low
 * bits, as many as the parameter says. Before numbers stands a byte, their coding: a parameter, or
 * {@link #VINTS} for variable-length integers. Those are for numbers that are nearly all alike,
 * which deflate makes into next to nothing.
 */
final class Rice {
  /** In place of a parameter: variable-length integers follow. */
  static final int VINTS = 31;

  static final int MAX_PARAMETER = 20;

  /** So many zeros say that the whole number follows in {@link #ESCAPED_BITS} bits. */
  private static final int ESCAPE = 24;

  private static final int ESCAPED_BITS = 31;

  /** Below so many bits a number, deflate may do better than a code for each number. */
  private static final int DENSE_BITS = 4;

  /** Fewer bytes are not worth the trouble. */
  private static final int WORTH_DEFLATING = 32;

  private Rice() {}

  /** How many bits some numbers take with a parameter; convex in the parameter. */
  interface Cost {
    long bits(int parameter);
  }

  static int bits(int number, int parameter) {
    int zeros = number >>> parameter;
    return zeros < ESCAPE ? zeros + 1 + parameter : ESCAPE + 1 + ESCAPED_BITS;
  }

  /**
   * The coding that makes the fewest bytes.
   *
   * @param vints the numbers as variable-length integers
   * @param count of numbers
   */
  static int choose(Cost cost, ByteSink vints, long count) {
    int best = parameter(cost);
    long least = cost.bits(best);
    boolean dense = least < DENSE_BITS * count && vints.length() >= WORTH_DEFLATING;
    return dense && deflatesBelow(vints, Math.toIntExact((least + 7) / 8)) ? VINTS : best;
  }

  /** The parameter that makes the fewest bits. */
  static int parameter(Cost cost) {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int k = 0; k <= MAX_PARAMETER; k++) {
      long bits = cost.bits(k);
      if (bits > least) {
        break;
      }
      least = bits;
      best = k;
    }
    return best;
  }

  private static boolean deflatesBelow(ByteSink bytes, int limit) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(bytes.array(), 0, bytes.length());
      deflater.finish();
      byte[] deflated = new byte[limit];
      int n = 0;
      while (!deflater.finished() && n < limit) {
        n += deflater.deflate(deflated, n, limit - n);
      }
      return n < limit;
    } finally {
      deflater.end();
    }
  }

  static int readCoding(DataInput in) throws IOException {
    int coding = in.readByte();
    if (coding < 0 || coding > MAX_PARAMETER && coding != VINTS) {
      throw new CorruptIndexException("unknown coding of numbers: " + coding, "postings");
    }
    return coding;
  }

  /** Writes codes, the lowest bit of each byte first. */
  static final class Writer {
    private final ByteSink out;
    private long hold;
    private int count;

    Writer(ByteSink out) {
      this.out = out;
    }

    void write(int number, int parameter) {
      int zeros = number >>> parameter;
      if (zeros < ESCAPE) {
        bits(1L << zeros, zeros + 1);
        bits(number, parameter);
      } else {
        bits(1L << ESCAPE, ESCAPE + 1);
        bits(number, ESCAPED_BITS);
      }
    }

    private void bits(long value, int bits) {
      hold |= (value & ((1L << bits) - 1)) << count;
      count += bits;
      while (count >= 8) {
        out.writeByte((byte) hold);
        hold >>>= 8;
        count -= 8;
      }
    }

    /** Fills the last byte with zeros. */
    void finish() {
      if (count > 0) {
        out.writeByte((byte) hold);
      }
    }
  }

  /** Reads codes, taking a byte from the input only when a bit of it is needed. */
  static final class Reader {
    private final DataInput in;
    private int hold; // bits not used yet, the next one lowest
    private int held;

    Reader(DataInput in) {
      this.in = in;
    }

    int read(int parameter) throws IOException {
      int zeros = 0;
      while (hold == 0) {
        zeros += held;
        requireEnd(zeros);
        hold = in.readByte() & 0xff;
        held = 8;
      }
      int more = Integer.numberOfTrailingZeros(hold);
      zeros += more;
      requireEnd(zeros);
      hold >>>= more + 1;
      held -= more + 1;
      if (zeros < ESCAPE) {
        return zeros << parameter | bits(parameter);
      }
      return bits(16) | bits(ESCAPED_BITS - 16) << 16;
    }

    private static void requireEnd(int zeros) throws IOException {
      if (zeros > ESCAPE) {
        throw new CorruptIndexException("endless code", "postings");
      }
    }

    private int bits(int count) throws IOException {
      while (held < count) {
        hold |= (in.readByte() & 0xff) << held;
        held += 8;
      }
      int value = hold & ((1 << count) - 1);
      hold >>>= count;
      held -= count;
      return value;
    }
  }
}
