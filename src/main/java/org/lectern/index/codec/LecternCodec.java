package org.lectern.index.codec;

import org.apache.lucene.codecs.DocValuesFormat;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.NormsFormat;
import org.apache.lucene.codecs.PostingsFormat;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;

/**
 * Lucene 9.12's codec with postings, norms, doc values and stored fields that a browser reads by
 * byte ranges. No format is chosen by field, so files have no suffix and the browser needs no field
 * infos.
 */
public final class LecternCodec extends FilterCodec {
  /** The name that Lucene finds this codec by; it is part of every index. */
  public static final String NAME = "Lectern";

  private final PostingsFormat postings;
  private final StoredFieldsFormat stored;
  private final NormsFormat norms;
  private final DocValuesFormat columns;

  /** The layout that sites are published with. Lucene's service lookup needs this constructor. */
  public LecternCodec() {
    this(Layout.DEFAULT, new byte[0]);
  }

  /**
   * @param dictionary that stored documents are deflated with; see {@link
   *     LecternStoredFieldsFormat}
   */
  LecternCodec(Layout layout, byte[] dictionary) {
    super(NAME, new Lucene912Codec());
    postings = new LecternPostingsFormat(layout);
    stored = new LecternStoredFieldsFormat(layout, dictionary);
    norms = new LecternNormsFormat(layout);
    columns = new LecternDocValuesFormat(layout);
  }

  @Override
  public PostingsFormat postingsFormat() {
    return postings;
  }

  @Override
  public NormsFormat normsFormat() {
    return norms;
  }

  @Override
  public DocValuesFormat docValuesFormat() {
    return columns;
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }
}
