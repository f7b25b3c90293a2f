package org.lectern.index.codec;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/** Makes byte strings, one a document at most, blocks of consecutive documents. */
final class BytesColumnWriter {
  private final PendingColumn column;
  private final int blockBytes;
  private final int[] counts;
  private final ByteSink lengths = new ByteSink();
  private final ByteSink bytes = new ByteSink();
  private int first; // document of the block

  BytesColumnWriter(PackWriter packs, int docsPerBlock, int blockBytes) {
    this.column = new PendingColumn(packs);
    this.blockBytes = blockBytes;
    this.counts = new int[docsPerBlock];
  }

  /** Adds the value of a document; documents ascend. */
  void add(int doc, BytesRef value) throws IOException {
    closeBefore(doc);
    column.countDocument();
    counts[doc - first] = 1;
    lengths.writeVInt(value.length);
    bytes.writeBytes(value.bytes, value.offset, value.length);
  }

  private void closeBefore(int doc) throws IOException {
    if (bytes.length() >= blockBytes) {
      close(Math.min(doc, first + counts.length));
    }
    while (doc >= first + counts.length) {
      close(first + counts.length);
    }
  }

  private void close(int end) throws IOException {
    int docs = end - first;
    if (docs == 0) {
      return;
    }
    if (lengths.length() == 0) {
      column.addEmpty(docs);
    } else {
      ByteSink block = new ByteSink();
      DocStarts.write(counts, docs, block);
      block.writeBytes(lengths.array(), 0, lengths.length());
      block.writeBytes(bytes.array(), 0, bytes.length());
      column.add(docs, List.of(block));
    }
    Arrays.fill(counts, 0);
    lengths.clear();
    bytes.clear();
    first = end;
  }

  /** Ends the column at the number of documents, or of values, that there are. */
  PendingColumn finish(int size) throws IOException {
    closeBefore(size);
    close(size);
    return column;
  }
}
