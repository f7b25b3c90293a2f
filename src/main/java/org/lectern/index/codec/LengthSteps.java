package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.SmallFloat;

/**
 * From which documents on the texts of a field are longer by a quarter of an octave. In a longer
 * text a word that is said as often stands further from itself, so these steps say how its
 * positions are coded. Only a field whose documents are numbered by its length has steps.
 */
final class LengthSteps {
  /** Of a field whose documents are numbered otherwise. */
  static final LengthSteps NONE = new LengthSteps(new int[0], 0);

  private final int[] firsts; // ascending, with repetitions where a step is of more than a quarter
  private final int count;

  private LengthSteps(int[] firsts, int count) {
    this.firsts = firsts;
    this.count = count;
  }

  /** The steps of documents with the given norms, by number; none if the lengths do not ascend. */
  static LengthSteps of(long[] norms) {
    int[] firsts = new int[0];
    int count = 0;
    for (int doc = 1; doc < norms.length; doc++) {
      int before = length(norms[doc - 1]);
      int length = length(norms[doc]);
      if (length < before) {
        return NONE;
      }
      for (int step = quarters(before); step < quarters(length); step++) {
        firsts = ArrayUtil.grow(firsts, count + 1);
        firsts[count++] = doc;
      }
    }
    return new LengthSteps(firsts, count);
  }

  /** The length that a norm stands for, at least 1. */
  private static int length(long norm) {
    return Math.max(1, SmallFloat.byte4ToInt((byte) norm));
  }

  /**
   * Four times the logarithm to base 2, but straight between powers of two, rounded down.
   *
   * @param number at least 1
   */
  static int quarters(int number) {
    int log = 31 - Integer.numberOfLeadingZeros(number);
    return 4 * log + ((log < 2 ? number << 2 - log : number >> log - 2) & 3);
  }

  boolean isEmpty() {
    return count == 0;
  }

  /**
   * How many steps there are up to a document.
   *
   * @param from so many are known to be there
   */
  int at(int doc, int from) {
    int steps = from;
    while (steps < count && firsts[steps] <= doc) {
      steps++;
    }
    return steps;
  }

  void write(ByteSink out) throws IOException {
    out.writeVInt(count);
    int previous = 0;
    for (int i = 0; i < count; i++) {
      out.writeVInt(firsts[i] - previous);
      previous = firsts[i];
    }
  }

  static LengthSteps read(DataInput in) throws IOException {
    int[] firsts = new int[in.readVInt()];
    int doc = 0;
    for (int i = 0; i < firsts.length; i++) {
      doc += in.readVInt();
      firsts[i] = doc;
    }
    return new LengthSteps(firsts, firsts.length);
  }
}
