package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Doc values as columns in blocks: numbers and ordinals that a browser reads field by field, and
 * dictionaries of which it reads the values that it shows. {@code docs/index-format.md} is the
 * contract.
 */
public final class LecternDocValuesFormat extends DocValuesFormat {
  /** The name of this format. */
  public static final String NAME = "Lectern";

  private final Layout layout;

  LecternDocValuesFormat(Layout layout) {
    super(NAME);
    this.layout = layout;
  }

  @Override
  public DocValuesConsumer fieldsConsumer(SegmentWriteState state) {
    return new LecternDocValuesConsumer(state, layout);
  }

  @Override
  public DocValuesProducer fieldsProducer(SegmentReadState state) throws IOException {
    return new LecternDocValuesProducer(state);
  }
}
