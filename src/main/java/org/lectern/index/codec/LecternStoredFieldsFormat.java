package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/**
 * Stored fields in two families: a slot for each document, all of one size, which holds what a
 * result list shows and the beginning of the text; and what did not fit, each document's in one
 * stretch, which is read only where it is shown.
 */
public final class LecternStoredFieldsFormat extends StoredFieldsFormat {
  private final Layout layout;
  private final byte[] dictionary;

  /**
   * The layout that sites are published with.
   *
   * @param dictionary of {@link StoredSamples}, which makes documents like those smaller; may be
   *     empty. A reader finds it in the index
   */
  public LecternStoredFieldsFormat(byte[] dictionary) {
    this(Layout.DEFAULT, dictionary);
  }

  LecternStoredFieldsFormat(Layout layout, byte[] dictionary) {
    this.layout = layout;
    this.dictionary = dictionary.clone();
  }

  @Override
  public StoredFieldsReader fieldsReader(
      Directory directory, SegmentInfo segment, FieldInfos fields, IOContext context)
      throws IOException {
    return new LecternStoredFieldsReader(fields, new StoredPacks(directory, segment, context));
  }

  @Override
  public StoredFieldsWriter fieldsWriter(
      Directory directory, SegmentInfo segment, IOContext context) {
    return new LecternStoredFieldsWriter(directory, segment, context, layout, dictionary);
  }
}
