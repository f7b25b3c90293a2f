package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.util.ArrayUtil;

/** Encodes the positions of one list after the other, each as its gaps ask for. */
final class PositionWriter {
  private TermPostings list;
  private int coding;
  private int[] ends = new int[16];

  /** Begins a list, choosing its coding. */
  void start(TermPostings newList) {
    list = newList;
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
      int parameter = parameter(coding, list.freqs[i]);
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
      int parameter = parameter(k, list.freqs[i]);
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
      int parameter = parameter(coding, list.freqs[i]);
      for (int end = gap + list.freqs[i]; gap < end; gap++) {
        codes.write(list.gaps[gap], parameter);
      }
    }
    codes.finish();
  }

  /**
   * The Rice parameter in a document. Where a word is said more often, the gaps are smaller.
   *
   * @param slice the parameter of the slice
   * @param freq how often the word is said in the document
   */
  static int parameter(int slice, int freq) {
    int log = 31 - Integer.numberOfLeadingZeros(freq);
    return Math.max(0, slice - (2 * log + 1) / 3);
  }
}
