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
 * Stored fields in two families: cards (a few documents a block), which a result list shows, and
 * text, each document a run of blocks of its own, which is read only where it is shown.
 */
public final class LecternStoredFieldsFormat extends StoredFieldsFormat {
  /** A field with this attribute, whatever its value, is stored as text. */
  public static final String TEXT_ATTRIBUTE = "lectern.text";

  private final Layout layout;

  LecternStoredFieldsFormat(Layout layout) {
    this.layout = layout;
  }

  @Override
  public StoredFieldsReader fieldsReader(
      Directory directory, SegmentInfo segment, FieldInfos fields, IOContext context)
      throws IOException {
    return new LecternStoredFieldsReader(directory, segment, fields, context);
  }

  @Override
  public StoredFieldsWriter fieldsWriter(
      Directory directory, SegmentInfo segment, IOContext context) {
    return new LecternStoredFieldsWriter(directory, segment, context, layout);
  }
}
