package org.lectern.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.lectern.index.analysis.LecternAnalyzer;
import org.lectern.index.analysis.LecternAnalyzer.Stemming;

/**
 * Documents inverted by Lucene, in scratch directories: a run of consecutive documents for each
 * processor, put together again in order. How many runs there are does not show in the result.
 */
final class Inversion implements Closeable {
  private static final double BUFFER_MEGABYTES = 192;
  private static final int MAX_RUNS = 8;
  private static final int MIN_DOCUMENTS = 500;

  private final List<Directory> directories = new ArrayList<>();
  private MultiReader reader;

  private Inversion() {}

  /** Inverts documents; the scratch directory is left to the caller to delete. */
  static Inversion of(List<IndexDocument> documents, Stemming stemming, Path scratch)
      throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    int runs =
        Math.max(1, Math.min(Math.min(processors, MAX_RUNS), documents.size() / MIN_DOCUMENTS));
    Inversion inversion = new Inversion();
    boolean success = false;
    try {
      inversion.invert(documents, stemming, scratch, runs);
      success = true;
      return inversion;
    } finally {
      if (!success) {
        IOUtils.closeWhileHandlingException(inversion);
      }
    }
  }

  private void invert(List<IndexDocument> documents, Stemming stemming, Path scratch, int runs)
      throws IOException {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      Path path = Files.createDirectory(scratch.resolve(Integer.toString(i)));
      Directory directory = FSDirectory.open(path);
      directories.add(directory);
      List<IndexDocument> run =
          documents.subList(
              (int) ((long) documents.size() * i / runs),
              (int) ((long) documents.size() * (i + 1) / runs));
      tasks.add(
          () -> {
            write(run, stemming, BUFFER_MEGABYTES / runs, directory);
            return null;
          });
    }
    Parallel.run(tasks);
    List<IndexReader> readers = new ArrayList<>();
    try {
      for (Directory directory : directories) {
        readers.add(DirectoryReader.open(directory));
      }
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(readers);
      throw e;
    }
    reader = new MultiReader(readers.toArray(IndexReader[]::new));
  }

  private static void write(
      List<IndexDocument> documents, Stemming stemming, double megabytes, Directory directory)
      throws IOException {
    try (LecternAnalyzer words = new LecternAnalyzer(stemming);
        LecternAnalyzer names = new LecternAnalyzer(Stemming.NONE)) {
      FieldsOfDocument fields = new FieldsOfDocument(words, names);
      IndexWriterConfig config =
          new IndexWriterConfig(words)
              .setSimilarity(new BM25Similarity())
              .setMergePolicy(NoMergePolicy.INSTANCE)
              .setMergeScheduler(new SerialMergeScheduler())
              .setUseCompoundFile(false)
              .setRAMBufferSizeMB(megabytes);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (IndexDocument document : documents) {
          writer.addDocument(fields.of(document));
        }
      }
    }
  }

  /** All documents in order, in one or more leaves. */
  IndexReader reader() {
    return reader;
  }

  @Override
  public void close() throws IOException {
    List<Closeable> all = new ArrayList<>();
    if (reader != null) {
      all.add(reader);
    }
    all.addAll(directories);
    IOUtils.close(all);
  }
}
