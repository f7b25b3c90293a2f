package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Postings laid out for a reader who fetches byte ranges: a small root, a dictionary in blocks,
 * lists in blocks, positions apart. {@code docs/index-format.md} is the contract.
 */
public final class LecternPostingsFormat extends PostingsFormat {
  /** The name that Lucene finds this format by. */
  public static final String NAME = "Lectern";

  private final Layout layout;

  /** The layout that sites are published with. Lucene's service lookup needs this constructor. */
  public LecternPostingsFormat() {
    this(Layout.DEFAULT);
  }

  LecternPostingsFormat(Layout layout) {
    super(NAME);
    this.layout = layout;
  }

  @Override
  public FieldsConsumer fieldsConsumer(SegmentWriteState state) throws IOException {
    return new LecternFieldsConsumer(state, layout);
  }

  @Override
  public FieldsProducer fieldsProducer(SegmentReadState state) throws IOException {
    return new LecternFieldsProducer(state);
  }
}
