package org.lectern.index.codec;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * Writes the numbers of one field as blocks of consecutive documents, one after the other in their
 * family, and the table of the blocks.
 */
final class NumberColumnWriter {
  private final PackWriter packs;
  private final ColumnTable table;
  private final int docsPerBlock;
  private final int[] counts;
  private long[] values = new long[256];
  private int valueCount;
  private int first; // document of the block
  private int last = -1; // document that has a value

  NumberColumnWriter(PackWriter packs, int docsPerBlock) {
    this.packs = packs;
    this.table = new ColumnTable(packs);
    this.docsPerBlock = docsPerBlock;
    this.counts = new int[docsPerBlock];
  }

  /** Adds a value; documents ascend, and those of one document follow one another. */
  void add(int doc, long value) throws IOException {
    if (doc != last) {
      table.countDocument();
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
      table.addEmpty(docs);
    } else {
      ByteSink head = new ByteSink();
      DocStarts.write(counts, docs, head);
      table.add(docs, packs.shortest(Numbers.encodings(head, values, valueCount)));
    }
    Arrays.fill(counts, 0);
    valueCount = 0;
    first = end;
  }

  /** Ends the column and writes where it is; see {@link ColumnTable#finish}. */
  void finish(int maxDoc, ByteSink out) throws IOException {
    closeBefore(maxDoc);
    close(maxDoc);
    table.finish(out);
  }
}
