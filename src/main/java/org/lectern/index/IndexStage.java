package org.lectern.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.lectern.index.analysis.LecternAnalyzer;
import org.lectern.index.analysis.LecternAnalyzer.Stemming;
import org.lectern.model.Corpus;

/**
 * Writes the search index of a site. The same documents give the same bytes, in whatever order they
 * come: they are numbered by date, then by id, the undated last. Document order is therefore date
 * order, which makes sorting by date free for every reader.
 */
public final class IndexStage {
  private static final double BUFFER_MEGABYTES = 192;
  private static final String SCRATCH = "scratch";

  private final Stemming stemming;

  /**
   * A stage for a corpus whose main language has the given stemming; all its texts and queries are
   * analysed alike, as a query does not say what language it is in.
   */
  public IndexStage(Stemming stemming) {
    this.stemming = stemming;
  }

  /**
   * Writes the index of a corpus, analysed for the language of its site, into a directory.
   *
   * @throws IllegalArgumentException if the directory has files
   * @throws IOException if writing fails; what was written so far stays
   */
  public static void write(Corpus corpus, Path directory) throws IOException {
    Stemming stemming = Stemming.forLanguage(corpus.settings().language());
    new IndexStage(stemming).write(IndexDocuments.of(corpus), directory);
  }

  /**
   * Writes the index into a directory, which is made when missing and must be empty.
   *
   * @throws IllegalArgumentException if two documents have one id, or the directory has files
   * @throws IOException if writing fails; what was written so far stays
   */
  public void write(List<IndexDocument> documents, Path directory) throws IOException {
    List<IndexDocument> ordered = ordered(documents);
    Files.createDirectories(directory);
    requireEmpty(directory);
    Path scratch = Files.createDirectory(directory.resolve(SCRATCH));
    try {
      try (Directory source = FSDirectory.open(scratch);
          Directory target = FSDirectory.open(directory)) {
        collect(ordered, source);
        try (DirectoryReader reader = DirectoryReader.open(source)) {
          IndexSettings settings = new IndexSettings(stemming, dated(ordered));
          SegmentPublisher.publish(
              reader, IndexFingerprint.of(ordered, settings), settings, target);
        }
      }
    } finally {
      deleteAll(scratch);
    }
  }

  private static List<IndexDocument> ordered(List<IndexDocument> documents) {
    List<IndexDocument> ordered = new ArrayList<>(documents);
    ordered.sort(
        Comparator.comparing((IndexDocument d) -> d.firstDay().orElse(Integer.MAX_VALUE))
            .thenComparing(IndexDocument::id));
    TreeSet<String> ids = new TreeSet<>();
    for (IndexDocument document : ordered) {
      if (!ids.add(document.id())) {
        throw new IllegalArgumentException("two documents have the id " + document.id());
      }
    }
    return ordered;
  }

  private static int dated(List<IndexDocument> documents) {
    return (int) documents.stream().filter(d -> d.firstDay().isPresent()).count();
  }

  private static void requireEmpty(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      if (files.findAny().isPresent()) {
        throw new IllegalArgumentException("the index directory is not empty: " + directory);
      }
    }
  }

  /** Lets Lucene invert the documents; several segments in order, nothing merged. */
  private void collect(List<IndexDocument> documents, Directory directory) throws IOException {
    try (Analyzer analyzer = new LecternAnalyzer(stemming)) {
      IndexWriterConfig config =
          new IndexWriterConfig(analyzer)
              .setSimilarity(new BM25Similarity())
              .setMergePolicy(NoMergePolicy.INSTANCE)
              .setMergeScheduler(new SerialMergeScheduler())
              .setUseCompoundFile(false)
              .setRAMBufferSizeMB(BUFFER_MEGABYTES);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (IndexDocument document : documents) {
          writer.addDocument(toLucene(document));
        }
      }
    }
  }

  private static Document toLucene(IndexDocument document) {
    Document fields = new Document();
    fields.add(new Field(IndexFields.ID, document.id(), IndexFields.CARD));
    fields.add(new Field(IndexFields.URL, document.url(), IndexFields.CARD));
    fields.add(new Field(IndexFields.TITLE, document.title(), IndexFields.STORED_WORDS));
    document.date().ifPresent(d -> fields.add(new Field(IndexFields.DATE, d, IndexFields.CARD)));
    document
        .kind()
        .ifPresent(k -> fields.add(new Field(IndexFields.KIND, k, IndexFields.STORED_FILTER)));
    addFilter(fields, IndexFields.YEAR, document.date().flatMap(EdtfOrder::year));
    addFilter(fields, IndexFields.LANGUAGE, document.language());
    addFilter(fields, IndexFields.SOURCE, document.source());
    addFilters(fields, IndexFields.PLACE, document.places());
    addFilters(fields, IndexFields.PERSON, document.people());
    addFilters(fields, IndexFields.EVENT, document.events());
    for (IndexDocument.Paragraph paragraph : document.paragraphs()) {
      fields.add(new Field(IndexFields.PARAGRAPH, paragraph.id(), IndexFields.STORED_TEXT));
      fields.add(new Field(IndexFields.TEXT, paragraph.text(), IndexFields.STORED_TEXT));
      fields.add(new Field(IndexFields.BODY, paragraph.text(), IndexFields.WORDS));
    }
    return fields;
  }

  private static void addFilter(Document fields, String name, Optional<String> value) {
    value.ifPresent(v -> fields.add(new Field(name, v, IndexFields.FILTER)));
  }

  private static void addFilters(Document fields, String name, List<String> values) {
    for (String value : new TreeSet<>(values)) {
      fields.add(new Field(name, value, IndexFields.FILTER));
    }
  }

  private static void deleteAll(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(directory);
  }
}
