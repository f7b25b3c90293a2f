package org.lectern.index.codec;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.codecs.FieldsProducer;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.IOUtils;

/** Reads all postings of a segment. */
final class LecternFieldsProducer extends FieldsProducer {
  private final Packs packs;
  private final Map<String, FieldReader> fields = new TreeMap<>();

  /** The open packs of one segment's postings. */
  record Packs(PackReader terms, PackReader docs, PackReader positions) implements Closeable {

    static Packs open(SegmentReadState state, ByteArrayDataInput table) throws IOException {
      List<PackReader> opened = new ArrayList<>();
      boolean success = false;
      try {
        for (Family family : List.of(Family.TERMS, Family.DOCS, Family.POSITIONS)) {
          opened.add(PackReader.of(family, state, table));
        }
        success = true;
        return new Packs(opened.get(0), opened.get(1), opened.get(2));
      } finally {
        if (!success) {
          IOUtils.closeWhileHandlingException(opened);
        }
      }
    }

    @Override
    public void close() throws IOException {
      IOUtils.close(terms, docs, positions);
    }
  }

  LecternFieldsProducer(SegmentReadState state) throws IOException {
    ByteArrayDataInput root =
        RootFile.POSTINGS.read(
            state.directory, state.context, state.segmentInfo, state.segmentSuffix);
    root.readVInt(); // the count of documents, which Lucene knows
    root.readString(); // settings are for the browser; Lucene has the segment's attributes
    packs = Packs.open(state, root);
    boolean success = false;
    try {
      for (Root.Field field : Root.readFields(root)) {
        fields.put(field.name(), new FieldReader(field, packs));
      }
      success = true;
    } finally {
      if (!success) {
        IOUtils.closeWhileHandlingException(packs);
      }
    }
  }

  @Override
  public Iterator<String> iterator() {
    return Collections.unmodifiableSet(fields.keySet()).iterator();
  }

  @Override
  public Terms terms(String field) {
    return fields.get(field);
  }

  @Override
  public int size() {
    return fields.size();
  }

  @Override
  public void checkIntegrity() throws IOException {
    packs.terms().checkIntegrity();
    packs.docs().checkIntegrity();
    packs.positions().checkIntegrity();
  }

  @Override
  public void close() throws IOException {
    packs.close();
  }
}
