package org.lectern.index.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    this.layout = layout.forDocs(state.segmentInfo.maxDoc());
    this.packs = PostingsPacks.open(state, this.layout);
  }

  @Override
  public void write(Fields fields, NormsProducer norms) throws IOException {
    ByteSink written = new ByteSink();
    int count = 0;
    for (List<FieldInfo> joined : dictionaries(fields)) {
      List<FieldWriter> writers = open(joined, fields, norms);
      if (!writers.isEmpty()) {
        DictionaryWriter dictionary = new DictionaryWriter(writers, packs, layout);
        dictionary.write();
        dictionary.finish(packs, layout, written);
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

  /** The fields of each dictionary: texts share one, up to a limit; others have their own. */
  private List<List<FieldInfo>> dictionaries(Fields fields) {
    List<List<FieldInfo>> dictionaries = new ArrayList<>();
    List<FieldInfo> texts = null;
    for (String name : fields) {
      FieldInfo field = state.fieldInfos.fieldInfo(name);
      boolean isText = FieldWriter.isText(field);
      if (isText && texts != null && texts.size() < Root.MOST_FIELDS) {
        texts.add(field);
        continue;
      }
      List<FieldInfo> dictionary = new ArrayList<>(List.of(field));
      dictionaries.add(dictionary);
      texts = isText ? dictionary : texts;
    }
    return dictionaries;
  }

  /** The fields in which a document has a term. */
  private List<FieldWriter> open(List<FieldInfo> infos, Fields fields, NormsProducer norms)
      throws IOException {
    int maxDoc = state.segmentInfo.maxDoc();
    List<FieldWriter> writers = new ArrayList<>();
    for (FieldInfo field : infos) {
      Terms terms = fields.terms(field.name);
      if (terms != null) {
        FieldWriter writer =
            new FieldWriter(field, terms, Norms.load(field, norms, maxDoc), maxDoc, layout);
        if (writer.advance()) {
          writers.add(writer);
        }
      }
    }
    return writers;
  }

  @Override
  public void close() throws IOException {
    packs.close();
  }
}
