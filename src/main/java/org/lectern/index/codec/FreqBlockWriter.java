package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.util.SmallFloat;

/**
 * Cuts the frequencies of a long list into small blocks. Of each the head tells how long it is, and
 * a rate, so that a browser can leave out what cannot be among the best:
 *
 * <p>frequency &lt;= floor(rate * (length + offset) / unit)
 *
 * <p>for every document of the block, where length is what the norm says. Why a rate and not pairs
 * of frequency and norm: BM25 scores by freq / (1 - b + b * length / average), which is in
 * proportion to freq / (length + average * (1 - b) / b). With the offset of the usual b = 0.75, a
 * third of the average, documents of one bound have one score, so a single small number says as
 * much as eight pairs do. With another b the bound is less tight but never wrong.
 */
final class FreqBlockWriter {
  /** Rates are at most this, unless a frequency is so many times the length. */
  private static final int HIGHEST_RATE = 255;

  /** (1 - b) / b for b = 0.75. */
  private static final int OFFSET_DIVISOR = 3;

  private final ByteSink raw = new ByteSink();
  private final NumberList rates = new NumberList();
  private final NumberList lengths = new NumberList();
  private int[] stored = new int[16];

  /** Appends the blocks to {@code packs} and tells of them in {@code head}. */
  void write(TermPostings list, Norms norms, PackWriter packs, ByteSink head) throws IOException {
    long offset = offset(list, norms);
    long unit = unit(list, norms, offset);
    int blocks = (list.docFreq + Layout.FREQS_PER_BLOCK - 1) / Layout.FREQS_PER_BLOCK;
    stored = stored.length < blocks ? new int[blocks] : stored;
    rates.clear();
    for (int block = 0; block < blocks; block++) {
      int from = block * Layout.FREQS_PER_BLOCK;
      int to = Math.min(list.docFreq, from + Layout.FREQS_PER_BLOCK);
      stored[block] = append(list, from, to, packs);
      rates.add(rate(list, norms, from, to, offset, unit));
    }
    head.writeVLong(unit);
    head.writeVLong(offset);
    rates.write(head);
    writeLengths(blocks, head);
  }

  private static long length(Norms norms, int doc) {
    return SmallFloat.byte4ToInt((byte) norms.get(doc));
  }

  private static long offset(TermPostings list, Norms norms) {
    long sum = 0;
    for (int i = 0; i < list.docFreq; i++) {
      sum += length(norms, list.docs[i]);
    }
    return Math.max(1, sum / list.docFreq / OFFSET_DIVISOR);
  }

  private static long unit(TermPostings list, Norms norms, long offset) {
    long unit = Long.MAX_VALUE;
    for (int i = 0; i < list.docFreq; i++) {
      unit = Math.min(unit, HIGHEST_RATE * (length(norms, list.docs[i]) + offset) / list.freqs[i]);
    }
    return Math.max(1, unit);
  }

  private static int rate(
      TermPostings list, Norms norms, int from, int to, long offset, long unit) {
    long rate = 0;
    for (int i = from; i < to; i++) {
      long length = length(norms, list.docs[i]) + offset;
      rate = Math.max(rate, (list.freqs[i] * unit + length - 1) / length);
    }
    return Math.toIntExact(rate);
  }

  /** Appends a block and gives its length: 0 if all frequencies are 1, then there is none. */
  private int append(TermPostings list, int from, int to, PackWriter packs) throws IOException {
    boolean stores = false;
    for (int i = from; i < to; i++) {
      stores |= list.freqs[i] > 1;
    }
    if (!stores) {
      return 0;
    }
    raw.clear();
    list.freqs(from, to).writeCodes(raw);
    packs.appendPlain(raw.array(), 0, raw.length());
    return raw.length();
  }

  private void writeLengths(int blocks, ByteSink head) throws IOException {
    int least = Integer.MAX_VALUE;
    for (int block = 0; block < blocks; block++) {
      least = Math.min(least, stored[block]);
    }
    lengths.clear();
    for (int block = 0; block < blocks; block++) {
      lengths.add(stored[block] - least);
    }
    head.writeVInt(least);
    lengths.write(head);
  }
}
