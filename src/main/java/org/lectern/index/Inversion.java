package org.lectern.index;

import java.io.Closeable;
import java.io.IOException;
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
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.LecternAnalyzer.Stemming;

/**
 * Documents inverted in memory: their terms by us, their columns by Lucene. Each processor takes a
 * run of consecutive documents; how many runs there are does not show in the result.
 */
final class Inversion implements Closeable {
  private final InvertedFields fields;
  private final IndexReader columns;

  private Inversion(InvertedFields fields, IndexReader columns) {
    this.fields = fields;
    this.columns = columns;
  }

  /** Inverts documents that are in the order of their numbers. */
  static Inversion of(List<IndexDocument> documents, Stemming stemming) throws IOException {
    List<InvertedRun> runs = new ArrayList<>();
    List<Directory> columns = new ArrayList<>();
    List<Callable<Void>> tasks = new ArrayList<>();
    for (Parallel.Run numbers : Parallel.runs(documents.size())) {
      InvertedRun run = new InvertedRun();
      Directory directory = new ByteBuffersDirectory();
      runs.add(run);
      columns.add(directory);
      tasks.add(
          () -> {
            invert(documents, numbers, run, directory);
            return null;
          });
    }
    Parallel.run(tasks);
    return new Inversion(new InvertedFields(runs, stemming), open(columns));
  }

  private static void invert(
      List<IndexDocument> documents, Parallel.Run numbers, InvertedRun run, Directory columns)
      throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setMergePolicy(NoMergePolicy.INSTANCE)
            .setMergeScheduler(new SerialMergeScheduler())
            .setUseCompoundFile(false);
    try (LecternAnalyzer analyzer = new LecternAnalyzer(Stemming.NONE);
        IndexWriter writer = new IndexWriter(columns, config)) {
      FieldsOfDocument fields = new FieldsOfDocument(analyzer, run);
      for (int number = numbers.from(); number < numbers.to(); number++) {
        writer.addDocument(fields.add(documents.get(number), number));
      }
    }
  }

  private static IndexReader open(List<Directory> runs) throws IOException {
    List<IndexReader> readers = new ArrayList<>();
    try {
      for (Directory run : runs) {
        readers.add(DirectoryReader.open(run));
      }
      return new MultiReader(readers.toArray(IndexReader[]::new));
    } catch (IOException e) {
      IOUtils.closeWhileHandlingException(readers);
      throw e;
    }
  }

  /** The terms of all documents, and the norms. */
  InvertedFields fields() {
    return fields;
  }

  /** The columns of all documents in order, in one or more leaves. */
  IndexReader columns() {
    return columns;
  }

  @Override
  public void close() throws IOException {
    columns.close();
  }
}
