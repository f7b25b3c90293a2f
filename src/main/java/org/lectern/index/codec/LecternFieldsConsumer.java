package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;

/** Writes all postings of a segment, the root last. */
final class LecternFieldsConsumer extends FieldsConsumer {
  private final SegmentWriteState state;
  private final Layout layout;
  private final PostingsPacks packs;

  LecternFieldsConsumer(SegmentWriteState state, Layout layout) {
    this.state = state;
    this.layout = layout;
    this.packs = PostingsPacks.open(state, layout);
  }

  @Override
  public void write(Fields fields, NormsProducer norms) throws IOException {
    ByteSink written = new ByteSink();
    int count = 0;
    for (String name : fields) {
      Terms terms = fields.terms(name);
      if (terms != null && writeField(state.fieldInfos.fieldInfo(name), terms, norms, written)) {
        count++;
      }
    }
    ByteSink root = new ByteSink();
    root.writeVInt(state.segmentInfo.maxDoc());
    String settings = state.segmentInfo.getAttribute(Root.SETTINGS);
    root.writeString(settings == null ? "" : settings);
    packs.finish(root);
    root.writeVInt(count);
    root.writeBytes(written.array(), 0, written.length());
    RootFile.POSTINGS.write(
        state.directory, state.context, state.segmentInfo, state.segmentSuffix, root);
  }

  private boolean writeField(FieldInfo field, Terms terms, NormsProducer norms, ByteSink root)
      throws IOException {
    int maxDoc = state.segmentInfo.maxDoc();
    FieldWriter writer =
        new FieldWriter(field, Norms.load(field, norms, maxDoc), maxDoc, layout, packs);
    if (!writer.write(terms)) {
      return false;
    }
    writer.finish(root);
    return true;
  }

  @Override
  public void close() throws IOException {
    packs.close();
  }
}
