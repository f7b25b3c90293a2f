package org.lectern.index.codec;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.tests.index.BaseDocValuesFormatTestCase;

/** Lucene's own tests of a doc values format, on the layout that sites are published with. */
public class LecternDocValuesFormatSuite extends BaseDocValuesFormatTestCase {
  @Override
  protected Codec getCodec() {
    return new LecternCodec();
  }
}
