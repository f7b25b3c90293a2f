package org.lectern.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.index.IndexDocument.Subject;
import org.lectern.index.codec.LecternCodec;
import org.lectern.model.Corpus;

/**
 * Writes the search index of a site. The same documents give the same bytes, in whatever order they
 * come: their numbers follow from what they are, see {@link DocumentOrder}.
 */
public final class IndexStage {
  private final Stemming stemming;
  private final LecternCodec codec;

  /**
   * A stage for a corpus whose main language has the given stemming; all its texts and queries are
   * analysed alike, as a query does not say what language it is in.
   */
  public IndexStage(Stemming stemming) {
    this(stemming, new LecternCodec());
  }

  IndexStage(Stemming stemming, LecternCodec codec) {
    this.stemming = stemming;
    this.codec = codec;
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
   * @throws IllegalArgumentException if two documents have one id, one person or event has two
   *     labels, or the directory has files
   * @throws IOException if writing fails; what was written so far stays
   */
  public void write(List<IndexDocument> documents, Path directory) throws IOException {
    requireOneId(documents);
    requireOneLabel(documents, IndexDocument::people);
    requireOneLabel(documents, IndexDocument::events);
    List<IndexDocument> ordered = DocumentOrder.of(documents);
    Files.createDirectories(directory);
    requireEmpty(directory);
    IndexSettings settings = new IndexSettings(stemming, IndexFields.TITLE_BOOST);
    byte[] id = IndexFingerprint.of(ordered, settings);
    try (Inversion inverted = Inversion.of(ordered, stemming);
        Directory target = FSDirectory.open(directory)) {
      SegmentPublisher.publish(
          inverted.fields(), inverted.columns(), ordered, id, settings, codec, target);
    }
  }

  private static void requireOneId(List<IndexDocument> documents) {
    Set<String> ids = new HashSet<>();
    for (IndexDocument document : documents) {
      if (!ids.add(document.id())) {
        throw new IllegalArgumentException("two documents have the id " + document.id());
      }
    }
  }

  private static void requireOneLabel(
      List<IndexDocument> documents, Function<IndexDocument, List<Subject>> subjects) {
    Map<String, String> labels = new HashMap<>();
    for (IndexDocument document : documents) {
      for (Subject subject : subjects.apply(document)) {
        String label = labels.putIfAbsent(subject.id(), subject.label());
        if (label != null && !label.equals(subject.label())) {
          throw new IllegalArgumentException(
              subject.id() + " has two labels: " + label + " and " + subject.label());
        }
      }
    }
  }

  private static void requireEmpty(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      if (files.findAny().isPresent()) {
        throw new IllegalArgumentException("the index directory is not empty: " + directory);
      }
    }
  }
}
