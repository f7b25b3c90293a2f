package org.lectern.index;

import org.apache.lucene.util.ArrayUtil;

/**
 * Where one term stands in the documents of a run, in order. Kept as variable-length integers, the
 * lowest seven bits first: of the first occurrence in a document {@code documents since the one
 * before * 2 + 1} and the position, of each further one {@code positions since the one before * 2}.
 */
final class Occurrences {
  private static final int FIRST = 1;

  private byte[] bytes = new byte[8];
  private int length;
  private int lastDoc = -1;
  private int lastPosition;

  /** Adds an occurrence; neither documents nor, in one document, positions ever descend. */
  void add(int doc, int position) {
    if (doc == lastDoc) {
      write(position - lastPosition << 1);
    } else {
      write(doc - lastDoc << 1 | FIRST);
      write(position);
      lastDoc = doc;
    }
    lastPosition = position;
  }

  private void write(int number) {
    bytes = ArrayUtil.grow(bytes, length + 5);
    int rest = number;
    while ((rest & ~0x7F) != 0) {
      bytes[length++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /** Reads occurrences, a document at a time. */
  static final class Reader {
    private Occurrences source;
    private int at;
    private int[] positions = new int[16];
    private int count;
    private int doc;

    /** Begins anew, before the first document. */
    void reset(Occurrences newSource) {
      source = newSource;
      at = 0;
      doc = -1;
    }

    /** Goes to the next document; false if there is none. */
    boolean next() {
      if (at == source.length) {
        return false;
      }
      doc += read() >>> 1;
      int position = read();
      count = 0;
      keep(position);
      // The lowest bit of an integer is in its first byte.
      while (at < source.length && (source.bytes[at] & FIRST) == 0) {
        position += read() >>> 1;
        keep(position);
      }
      return true;
    }

    private void keep(int position) {
      positions = ArrayUtil.grow(positions, count + 1);
      positions[count++] = position;
    }

    private int read() {
      int number = 0;
      for (int shift = 0; ; shift += 7) {
        byte part = source.bytes[at++];
        number |= (part & 0x7F) << shift;
        if (part >= 0) {
          return number;
        }
      }
    }

    int doc() {
      return doc;
    }

    /** How often the term stands in this document. */
    int count() {
      return count;
    }

    int position(int i) {
      return positions[i];
    }
  }
}
