package org.lectern.index.codec;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.tests.index.BasePostingsFormatTestCase;

/** The same tests with tiny blocks and packs, so that every kind of boundary is crossed. */
public class SmallBlocksPostingsFormatSuite extends BasePostingsFormatTestCase {
  @Override
  protected Codec getCodec() {
    return new LecternCodec(TestLayouts.SMALL_BLOCKS, new byte[0]);
  }
}
