package org.lectern.index.codec;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.tests.index.BaseStoredFieldsFormatTestCase;

/** The same tests with nearly every value in the text, and tiny blocks and packs. */
public class SmallBlocksStoredFieldsFormatSuite extends BaseStoredFieldsFormatTestCase {
  @Override
  protected Codec getCodec() {
    return new LecternCodec(new Layout(4096, 64, 64, 64, 4, 8, 64, 16, 16, 32));
  }
}
