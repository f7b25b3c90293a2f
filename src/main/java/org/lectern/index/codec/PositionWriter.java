package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.util.ArrayUtil;

/**
 * Encodes the positions of one list after the other, each as its gaps ask for. In a document they
 * are Rice codes whose parameter follows the length of its text and how often the word is said.
 */
final class PositionWriter {
  private TermPostings list;
  private int coding;
  private int[] shifts = new int[16]; // by document
  private int[] ends = new int[16];

  /** Begins a list, choosing its coding. */
  void start(TermPostings newList, LengthSteps steps) {
    list = newList;
    shifts = ArrayUtil.growNoCopy(shifts, list.docFreq);
    for (int i = 0, step = 0; i < list.docFreq; i++) {
      step = steps.at(list.docs[i], step);
      shifts[i] = shift(step, list.freqs[i]);
    }
    coding =
        list.hasPayloads || list.hasOffsets
            ? Rice.VINTS
            : Rice.choose(this::bits, list.positions, list.totalTermFreq);
    ends = ArrayUtil.growNoCopy(ends, list.docFreq);
    if (coding == Rice.VINTS) {
      System.arraycopy(list.positionEnds, 0, ends, 0, list.docFreq);
      return;
    }
    long bits = 0;
    for (int i = 0, gap = 0; i < list.docFreq; i++) {
      int parameter = parameter(coding, shifts[i]);
      for (int end = gap + list.freqs[i]; gap < end; gap++) {
        bits += Rice.bits(list.gaps[gap], parameter);
      }
      ends[i] = Math.toIntExact((bits + 7) / 8);
    }
  }

  /** About how many bytes the positions of the list's first documents take. */
  int bytesTo(int documents) {
    return documents == 0 ? 0 : ends[documents - 1];
  }

  private long bits(int k) {
    long bits = 0;
    for (int i = 0, gap = 0; i < list.docFreq; i++) {
      int parameter = parameter(k, shifts[i]);
      for (int end = gap + list.freqs[i]; gap < end; gap++) {
        bits += Rice.bits(list.gaps[gap], parameter);
      }
    }
    return bits;
  }

  /** Appends the slice of the given documents. */
  void write(int from, int to, ByteSink out) throws IOException {
    out.writeByte((byte) coding);
    if (coding == Rice.VINTS) {
      int start = bytesTo(from);
      out.writeBytes(list.positions.array(), start, bytesTo(to) - start);
      return;
    }
    Rice.Writer codes = new Rice.Writer(out);
    int gap = 0;
    for (int i = 0; i < from; i++) {
      gap += list.freqs[i];
    }
    for (int i = from; i < to; i++) {
      int parameter = parameter(coding, shifts[i]);
      for (int end = gap + list.freqs[i]; gap < end; gap++) {
        codes.write(list.gaps[gap], parameter);
      }
    }
    codes.finish();
  }

  /**
   * By how many quarters the Rice parameter in a document differs from that of its slice: a step of
   * length is one, and it falls by seven eighths of the logarithm of the frequency.
   *
   * @param steps of length up to the document
   * @param freq how often the word is said in the document
   */
  static int shift(int steps, int freq) {
    return steps - (7 * LengthSteps.quarters(freq) + 8) / 8;
  }

  /**
   * The Rice parameter in a document.
   *
   * @param slice the parameter of the slice
   */
  static int parameter(int slice, int shift) {
    return Math.max(0, Math.min(Rice.MAX_PARAMETER, 4 * slice + shift >> 2));
  }
}
