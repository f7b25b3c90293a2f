package org.lectern.index.codec;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/** Makes the numbers of one field blocks of consecutive documents. */
final class NumberColumnWriter {
  private final PendingColumn column;
  private final int docsPerBlock;
  private final int[] counts;
  private long[] values = new long[256];
  private int valueCount;
  private int first; // document of the block
  private int last = -1; // document that has a value

  NumberColumnWriter(PackWriter packs, int docsPerBlock) {
    this.column = new PendingColumn(packs);
    this.docsPerBlock = docsPerBlock;
    this.counts = new int[docsPerBlock];
  }

  /** Adds a value; documents ascend, and those of one document follow one another. */
  void add(int doc, long value) throws IOException {
    if (doc != last) {
      column.countDocument();
      closeBefore(doc);
      last = doc;
    }
    values = ArrayUtil.grow(values, valueCount + 1);
    values[valueCount++] = value;
    counts[doc - first]++;
  }

  private void closeBefore(int doc) throws IOException {
    while (doc >= first + docsPerBlock) {
      close(first + docsPerBlock);
    }
    if (valueCount >= Layout.MAX_COLUMN_VALUES) {
      close(doc);
    }
  }

  private void close(int end) throws IOException {
    int docs = end - first;
    if (docs == 0) {
      return;
    }
    if (valueCount == 0) {
      column.addEmpty(docs);
    } else {
      ByteSink head = new ByteSink();
      DocStarts.write(counts, docs, head);
      column.add(docs, Numbers.encodings(head, values, valueCount));
    }
    Arrays.fill(counts, 0);
    valueCount = 0;
    first = end;
  }

  /** Ends the column at the number of documents, or of values, that there are. */
  PendingColumn finish(int size) throws IOException {
    closeBefore(size);
    close(size);
    return column;
  }
}
