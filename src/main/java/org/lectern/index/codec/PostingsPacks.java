package org.lectern.index.codec;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.util.IOUtils;

/** The packs that one segment's postings are written to. */
record PostingsPacks(PackWriter terms, PackWriter docs, PackWriter positions) implements Closeable {

  static PostingsPacks open(SegmentWriteState state, Layout layout) {
    return new PostingsPacks(
        PackWriter.of(Family.TERMS, state, layout),
        PackWriter.of(Family.DOCS, state, layout),
        PackWriter.of(Family.POSITIONS, state, layout));
  }

  /** Finishes every pack and writes their tables in the order of the components. */
  void finish(ByteSink table) throws IOException {
    terms.finish(table);
    docs.finish(table);
    positions.finish(table);
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(terms, docs, positions);
  }
}
