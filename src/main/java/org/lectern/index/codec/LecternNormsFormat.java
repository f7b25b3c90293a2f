package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.codecs.NormsConsumer;
import org.apache.lucene.codecs.NormsFormat;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Length norms as columns in blocks, so that a reader fetches those of the documents that it
 * scores. {@code docs/index-format.md} is the contract.
 */
public final class LecternNormsFormat extends NormsFormat {
  private final Layout layout;

  LecternNormsFormat(Layout layout) {
    this.layout = layout;
  }

  @Override
  public NormsConsumer normsConsumer(SegmentWriteState state) {
    return new LecternNormsConsumer(state, layout);
  }

  @Override
  public NormsProducer normsProducer(SegmentReadState state) throws IOException {
    return new LecternNormsProducer(state);
  }
}
