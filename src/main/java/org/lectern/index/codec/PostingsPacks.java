package org.lectern.index.codec;

import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.util.IOUtils;

/** The packs that one segment's postings are written to. */
record PostingsPacks(PackWriter terms, PackWriter docs, PackWriter positions, PackWriter norms)
    implements Closeable {

  static PostingsPacks open(SegmentWriteState state, int packBytes) {
    return new PostingsPacks(
        open(Family.TERMS, state, packBytes),
        open(Family.DOCS, state, packBytes),
        open(Family.POSITIONS, state, packBytes),
        open(Family.NORMS, state, packBytes));
  }

  private static PackWriter open(Family family, SegmentWriteState state, int packBytes) {
    return new PackWriter(
        family, state.directory, state.context, state.segmentInfo, state.segmentSuffix, packBytes);
  }

  /** Finishes every pack and writes their tables in the order of the components. */
  void finish(ByteSink table) throws IOException {
    terms.finish(table);
    docs.finish(table);
    positions.finish(table);
    norms.finish(table);
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(terms, docs, positions, norms);
  }
}
