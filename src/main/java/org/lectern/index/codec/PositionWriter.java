package org.lectern.index.codec;

import java.io.IOException;
import java.util.zip.Deflater;
import org.apache.lucene.util.ArrayUtil;

/** Encodes the positions of one list after the other, each as its gaps ask for. */
final class PositionWriter {
  /** Below so many bits a gap, deflate may do better than a code for each gap. */
  private static final int DENSE_BITS = 4;

  /** Fewer bytes are not worth the trouble. */
  private static final int WORTH_DEFLATING = 32;

  private TermPostings list;
  private int coding;
  private int[] ends = new int[16];

  /** Begins a list, choosing its coding. */
  void start(TermPostings newList) {
    list = newList;
    coding = list.hasPayloads || list.hasOffsets ? PositionCoding.VINTS : choose();
    ends = ArrayUtil.growNoCopy(ends, list.docFreq);
    if (coding == PositionCoding.VINTS) {
      System.arraycopy(list.positionEnds, 0, ends, 0, list.docFreq);
      return;
    }
    long bits = 0;
    for (int i = 0, gap = 0; i < list.docFreq; i++) {
      int parameter = PositionCoding.parameter(coding, list.freqs[i]);
      for (int end = gap + list.freqs[i]; gap < end; gap++) {
        bits += PositionCoding.bits(list.gaps[gap], parameter);
      }
      ends[i] = Math.toIntExact((bits + 7) / 8);
    }
  }

  /** About how many bytes the positions of the list's first documents take. */
  int bytesTo(int documents) {
    return documents == 0 ? 0 : ends[documents - 1];
  }

  private int choose() {
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int k = 0; k <= PositionCoding.MAX_PARAMETER; k++) {
      long bits = bits(k);
      if (bits > least) {
        break; // the sum of what is convex in k is convex
      }
      least = bits;
      best = k;
    }
    boolean dense = least < (long) DENSE_BITS * list.totalTermFreq;
    return dense && deflatesBelow((least + 7) / 8) ? PositionCoding.VINTS : best;
  }

  private long bits(int k) {
    long bits = 0;
    for (int i = 0, gap = 0; i < list.docFreq; i++) {
      int parameter = PositionCoding.parameter(k, list.freqs[i]);
      for (int end = gap + list.freqs[i]; gap < end; gap++) {
        bits += PositionCoding.bits(list.gaps[gap], parameter);
      }
    }
    return bits;
  }

  private boolean deflatesBelow(long limit) {
    if (list.positions.length() < WORTH_DEFLATING) {
      return false;
    }
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(list.positions.array(), 0, list.positions.length());
      deflater.finish();
      byte[] deflated = new byte[Math.toIntExact(limit)];
      int n = 0;
      while (!deflater.finished() && n < limit) {
        n += deflater.deflate(deflated, n, deflated.length - n);
      }
      return n < limit;
    } finally {
      deflater.end();
    }
  }

  /** Appends the slice of the given documents. */
  void write(int from, int to, ByteSink out) throws IOException {
    out.writeByte((byte) coding);
    if (coding == PositionCoding.VINTS) {
      int start = bytesTo(from);
      out.writeBytes(list.positions.array(), start, bytesTo(to) - start);
      return;
    }
    BitWriter bits = new BitWriter(out);
    int gap = 0;
    for (int i = 0; i < from; i++) {
      gap += list.freqs[i];
    }
    for (int i = from; i < to; i++) {
      int parameter = PositionCoding.parameter(coding, list.freqs[i]);
      for (int end = gap + list.freqs[i]; gap < end; gap++) {
        write(list.gaps[gap], parameter, bits);
      }
    }
    bits.finish();
  }

  private static void write(int gap, int parameter, BitWriter bits) {
    int zeros = gap >>> parameter;
    if (zeros < PositionCoding.ESCAPE) {
      bits.write(1L << zeros, zeros + 1);
      bits.write(gap, parameter);
    } else {
      bits.write(1L << PositionCoding.ESCAPE, PositionCoding.ESCAPE + 1);
      bits.write(gap, PositionCoding.ESCAPED_BITS);
    }
  }

  /** Bits, the lowest of each byte first. */
  private static final class BitWriter {
    private final ByteSink out;
    private long hold;
    private int count;

    BitWriter(ByteSink out) {
      this.out = out;
    }

    /** Appends the low bits of a number, at most 31. */
    void write(long value, int bits) {
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
}
