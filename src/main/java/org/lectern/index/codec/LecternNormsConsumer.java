package org.lectern.index.codec;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.codecs.NormsConsumer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentWriteState;

/** Writes the norms of a segment, the table of their blocks last. */
final class LecternNormsConsumer extends NormsConsumer {
  private final SegmentWriteState state;
  private final int docsPerBlock;
  private final PackWriter packs;
  private final SortedMap<String, PendingColumn> columns = new TreeMap<>();
  private boolean closed;

  LecternNormsConsumer(SegmentWriteState state, Layout layout) {
    this.state = state;
    this.docsPerBlock = layout.normDocs();
    this.packs = PackWriter.of(Family.NORMS, state, layout);
  }

  @Override
  public void addNormsField(FieldInfo field, NormsProducer producer) throws IOException {
    NumberColumnWriter column = new NumberColumnWriter(packs, docsPerBlock);
    NumericDocValues norms = producer.getNorms(field);
    for (int doc = norms.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = norms.nextDoc()) {
      column.add(doc, norms.longValue());
    }
    columns.put(field.name, column.finish(state.segmentInfo.maxDoc()));
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (packs) {
      ByteSink fields = new ByteSink();
      for (Map.Entry<String, PendingColumn> column : columns.entrySet()) {
        fields.writeString(column.getKey());
        column.getValue().write(fields);
      }
      ByteSink table = new ByteSink();
      table.writeVInt(state.segmentInfo.maxDoc());
      packs.finish(table);
      table.writeVInt(columns.size());
      table.writeBytes(fields.array(), 0, fields.length());
      RootFile.NORMS.write(
          state.directory, state.context, state.segmentInfo, state.segmentSuffix, table);
    }
  }
}
