package org.lectern.index.codec;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.tests.index.BasePostingsFormatTestCase;

/** Lucene's own tests of a postings format, on the layout that sites are published with. */
public class LecternPostingsFormatSuite extends BasePostingsFormatTestCase {
  @Override
  protected Codec getCodec() {
    return new LecternCodec();
  }
}
