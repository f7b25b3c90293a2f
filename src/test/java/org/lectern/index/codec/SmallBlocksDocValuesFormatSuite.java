package org.lectern.index.codec;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.tests.index.BaseDocValuesFormatTestCase;

/** The same tests with tiny blocks and packs, so that every kind of boundary is crossed. */
public class SmallBlocksDocValuesFormatSuite extends BaseDocValuesFormatTestCase {
  @Override
  protected Codec getCodec() {
    return new LecternCodec(new Layout(4096, 64, 64, 64, 4, 48, 64, 16, 16, 32), new byte[0]);
  }
}
