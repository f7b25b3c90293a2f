package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.ArrayUtil;

/** Gathers numbers, all at least 0, and writes them as they take the fewest bytes. */
final class NumberList {
  private final ByteSink vints = new ByteSink();
  private int[] numbers = new int[16];
  private int count;

  void clear() {
    count = 0;
  }

  void add(int number) {
    numbers = ArrayUtil.grow(numbers, count + 1);
    numbers[count++] = number;
  }

  /** Appends the numbers as variable-length integers. */
  void writePlain(ByteSink out) throws IOException {
    for (int i = 0; i < count; i++) {
      out.writeVInt(numbers[i]);
    }
  }

  /** Appends their coding and the numbers. */
  void write(ByteSink out) throws IOException {
    vints.clear();
    writePlain(vints);
    int coding = Rice.choose(this::bits, vints, count);
    out.writeByte((byte) coding);
    if (coding == Rice.VINTS) {
      out.writeBytes(vints.array(), 0, vints.length());
      return;
    }
    writeCodes(coding, out);
  }

  /** Appends their coding and the numbers as codes, however much they are alike. */
  void writeCodes(ByteSink out) {
    int parameter = Rice.parameter(this::bits);
    out.writeByte((byte) parameter);
    writeCodes(parameter, out);
  }

  private void writeCodes(int parameter, ByteSink out) {
    Rice.Writer codes = new Rice.Writer(out);
    for (int i = 0; i < count; i++) {
      codes.write(numbers[i], parameter);
    }
    codes.finish();
  }

  private long bits(int parameter) {
    long bits = 0;
    for (int i = 0; i < count; i++) {
      bits += Rice.bits(numbers[i], parameter);
    }
    return bits;
  }

  /** Reads as many numbers as there is room for. */
  static void read(DataInput in, int[] numbers) throws IOException {
    int coding = Rice.readCoding(in);
    if (coding == Rice.VINTS) {
      readPlain(in, numbers);
      return;
    }
    Rice.Reader codes = new Rice.Reader(in);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = codes.read(coding);
    }
  }

  static void readPlain(DataInput in, int[] numbers) throws IOException {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readVInt();
    }
  }
}
