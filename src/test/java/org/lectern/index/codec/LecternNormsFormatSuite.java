package org.lectern.index.codec;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.tests.index.BaseNormsFormatTestCase;

/** Lucene's own tests of a norms format, on the layout that sites are published with. */
public class LecternNormsFormatSuite extends BaseNormsFormatTestCase {
  @Override
  protected Codec getCodec() {
    return new LecternCodec();
  }
}
