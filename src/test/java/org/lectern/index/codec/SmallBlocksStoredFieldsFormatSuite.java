package org.lectern.index.codec;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.tests.index.BaseStoredFieldsFormatTestCase;

/** The same tests with tiny slots, pieces and packs, and a dictionary. */
public class SmallBlocksStoredFieldsFormatSuite extends BaseStoredFieldsFormatTestCase {
  private static final byte[] DICTIONARY =
      "some field of a document, 0123456789 abcdefgh".getBytes(StandardCharsets.UTF_8);

  @Override
  protected Codec getCodec() {
    return new LecternCodec(TestLayouts.SMALL_BLOCKS, DICTIONARY);
  }
}
