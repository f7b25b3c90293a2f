package org.lectern.index.codec;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.tests.index.BaseStoredFieldsFormatTestCase;

/** Lucene's own tests of a stored fields format. */
public class LecternStoredFieldsFormatSuite extends BaseStoredFieldsFormatTestCase {
  @Override
  protected Codec getCodec() {
    return new LecternCodec();
  }
}
