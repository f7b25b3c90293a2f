package org.lectern.index.codec;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.IOUtils;

/** Reads the norms of a segment. */
final class LecternNormsProducer extends NormsProducer {
  private final PackReader packs;
  private final Map<String, Column<NumberBlock>> columns = new TreeMap<>();

  LecternNormsProducer(SegmentReadState state) throws IOException {
    ByteArrayDataInput in =
        RootFile.NORMS.read(state.directory, state.context, state.segmentInfo, state.segmentSuffix);
    int maxDoc = in.readVInt();
    packs = PackReader.of(Family.NORMS, state, in);
    boolean success = false;
    try {
      for (int count = in.readVInt(); count > 0; count--) {
        String name = in.readString();
        columns.put(name, new Column<>(in, packs, NumberBlock::decode).require(maxDoc, name));
      }
      success = true;
    } finally {
      if (!success) {
        IOUtils.closeWhileHandlingException(packs);
      }
    }
  }

  @Override
  public NumericDocValues getNorms(FieldInfo field) throws IOException {
    Column<NumberBlock> column = columns.get(field.name);
    if (column == null) {
      throw new CorruptIndexException("no norms", field.name);
    }
    return new ColumnNumbers(column);
  }

  @Override
  public void checkIntegrity() throws IOException {
    packs.checkIntegrity();
  }

  @Override
  public void close() throws IOException {
    packs.close();
  }
}
