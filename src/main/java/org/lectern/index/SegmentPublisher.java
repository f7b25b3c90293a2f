package org.lectern.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.NormsConsumer;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersIndexOutput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.TrackingDirectoryWrapper;
import org.apache.lucene.util.InfoStream;
import org.apache.lucene.util.Version;
import org.lectern.index.codec.LecternCodec;
import org.lectern.index.codec.LecternStoredFieldsFormat;

/**
 * Writes all that a reader sees as one segment with a given id.
 *
 * <p>Why not {@code IndexWriter.forceMerge(1)}: an index writer draws a random id for every segment
 * and commit and notes the time and the machine in each segment, and the ids are in the header of
 * every file. Two builds of one corpus would differ in every file, and there is no setting for it.
 * So the segment that is published is written here through the codec's public interface, as a merge
 * would: fields, norms, postings, doc values, stored fields, segment info, and a commit. Three
 * things then decide the bytes: the documents, this code, and the zlib that the JDK uses for
 * deflate. Maps that Lucene copies into an unordered immutable map (diagnostics, attributes) have
 * at most one entry, because the order of such maps changes with each start of the JVM.
 */
final class SegmentPublisher {
  private static final String SEGMENT = "_0";
  private static final int GENERATION = 1;
  private static final int HEADER_ID_OFFSET = CodecUtil.headerLength("segments");

  private final InvertedFields inverted;
  private final IndexReader columns;
  private final List<IndexDocument> documents;
  private final SegmentInfo segment;
  private final FieldInfos fields;
  private final IndexSettings settings;
  private final TrackingDirectoryWrapper files;

  private SegmentPublisher(
      InvertedFields inverted,
      IndexReader columns,
      List<IndexDocument> documents,
      byte[] id,
      IndexSettings settings,
      LecternCodec codec,
      Directory directory) {
    this.inverted = inverted;
    this.columns = columns;
    this.documents = documents;
    this.settings = settings;
    this.files = new TrackingDirectoryWrapper(directory);
    this.segment =
        new SegmentInfo(
            directory,
            Version.LATEST,
            Version.LATEST,
            SEGMENT,
            documents.size(),
            false,
            false,
            codec,
            Map.of("source", "lectern"),
            id,
            Map.of(IndexSettings.ATTRIBUTE, settings.toJson()),
            null);
    this.fields = fields();
  }

  /**
   * Publishes documents.
   *
   * @param inverted the terms of these documents
   * @param columns a reader that has the doc values of the same documents in the same order
   */
  static void publish(
      InvertedFields inverted,
      IndexReader columns,
      List<IndexDocument> documents,
      byte[] id,
      IndexSettings settings,
      LecternCodec codec,
      Directory directory)
      throws IOException {
    if (columns.maxDoc() != documents.size()) {
      throw new IllegalArgumentException("the reader has other documents");
    }
    new SegmentPublisher(inverted, columns, documents, id, settings, codec, directory).publish();
  }

  private void publish() throws IOException {
    Codec codec = segment.getCodec();
    codec.fieldInfosFormat().write(files, segment, "", fields, IOContext.DEFAULT);
    Parallel.run(
        List.of(
            () -> {
              writeStoredFields();
              return null;
            },
            () -> {
              writePostings(codec);
              return null;
            },
            () -> {
              writeDocValues(codec);
              return null;
            }));
    // Sorted: the set that Lucene gives is in another order in each run of the JVM.
    segment.setFiles(new TreeSet<>(files.getCreatedFiles()));
    codec.segmentInfoFormat().write(files, segment, IOContext.DEFAULT);
    commit();
  }

  private SegmentWriteState state() {
    return new SegmentWriteState(
        InfoStream.NO_OUTPUT, files, segment, fields, null, IOContext.DEFAULT);
  }

  private void writePostings(Codec codec) throws IOException {
    SegmentWriteState state = state();
    // Written even if there are none, so that a browser need not know before it asks.
    try (NormsConsumer norms = codec.normsFormat().normsConsumer(state)) {
      for (FieldInfo field : fields) {
        if (field.hasNorms()) {
          norms.addNormsField(field, inverted.norms());
        }
      }
    }
    try (FieldsConsumer postings = codec.postingsFormat().fieldsConsumer(state)) {
      postings.write(inverted, inverted.norms());
    }
  }

  /** Written even if there are none, as norms are. */
  private void writeDocValues(Codec codec) throws IOException {
    try (DocValuesConsumer consumer = codec.docValuesFormat().fieldsConsumer(state());
        DocValuesProducer source = new ReaderDocValues(columns)) {
      for (FieldInfo field : fields) {
        switch (field.getDocValuesType()) {
          case NONE -> {}
          case NUMERIC -> consumer.addNumericField(field, source);
          case BINARY -> consumer.addBinaryField(field, source);
          case SORTED -> consumer.addSortedField(field, source);
          case SORTED_NUMERIC -> consumer.addSortedNumericField(field, source);
          case SORTED_SET -> consumer.addSortedSetField(field, source);
        }
      }
    }
  }

  private void writeStoredFields() throws IOException {
    StoredFieldsFormat format =
        new LecternStoredFieldsFormat(StoredDocuments.dictionary(documents, fields));
    try (StoredFieldsWriter writer = format.fieldsWriter(files, segment, IOContext.DEFAULT)) {
      new StoredDocuments(writer, fields).write(documents);
    }
  }

  /** The indexed and stored fields by name, numbered anew, without the notes of Lucene's codec. */
  private FieldInfos fields() {
    FieldInfos withColumns = FieldInfos.getMergedFieldInfos(columns);
    TreeSet<String> names = new TreeSet<>(StoredDocuments.FIELDS);
    names.addAll(inverted.names());
    withColumns.forEach(field -> names.add(field.name));
    List<FieldInfo> all = new ArrayList<>();
    for (String name : names) {
      FieldType type = inverted.type(name);
      FieldInfo column = withColumns.fieldInfo(name);
      all.add(
          new FieldInfo(
              name,
              all.size(),
              false,
              type != null && type.omitNorms(),
              false,
              type == null ? IndexOptions.NONE : type.indexOptions(),
              column == null ? DocValuesType.NONE : column.getDocValuesType(),
              -1,
              new HashMap<>(),
              0,
              0,
              0,
              0,
              VectorEncoding.FLOAT32,
              VectorSimilarityFunction.EUCLIDEAN,
              false,
              false));
    }
    return new FieldInfos(all.toArray(FieldInfo[]::new));
  }

  private void commit() throws IOException {
    SegmentCommitInfo committed = new SegmentCommitInfo(segment, 0, 0, -1, -1, -1, segment.getId());
    committed.setFieldInfosFiles(Set.of());
    committed.setDocValuesUpdatesFiles(Collections.emptyMap());
    SegmentInfos infos = new SegmentInfos(Version.LATEST.major);
    infos.userData = Map.of(IndexSettings.ATTRIBUTE, settings.toJson());
    if (segment.maxDoc() > 0) {
      infos.add(committed); // Lucene has no empty segments; the browser reads its files regardless
    }
    infos.counter = 1; // a writer that opens this index must not name its first segment _0
    infos.setNextWriteGeneration(GENERATION);
    ByteBuffersDataOutput buffer = new ByteBuffersDataOutput();
    try (IndexOutput out = new ByteBuffersIndexOutput(buffer, "segments", "segments")) {
      infos.write(out);
    }
    writeCommit(
        buffer.toArrayCopy(),
        IndexFileNames.fileNameFromGeneration(IndexFileNames.SEGMENTS, "", GENERATION));
    files.syncMetaData();
  }

  /** Writes the commit with the segment's id in place of the random one, and a new checksum. */
  private void writeCommit(byte[] bytes, String name) throws IOException {
    byte[] id = segment.getId();
    System.arraycopy(id, 0, bytes, HEADER_ID_OFFSET, id.length);
    try (IndexOutput out = files.createOutput(name, IOContext.DEFAULT)) {
      out.writeBytes(bytes, 0, bytes.length - CodecUtil.footerLength());
      CodecUtil.writeFooter(out);
    }
  }
}
