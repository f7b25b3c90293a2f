package org.lectern.bench;

import java.nio.file.Path;
import java.util.List;
import org.lectern.index.IndexDocument;
import org.lectern.index.IndexStage;
import org.lectern.analysis.LecternAnalyzer.Stemming;

/**
 * Builds the index alone, as a process of its own, of documents that were prepared. {@code Build
 * DOCUMENTS OUT}
 */
public final class Build {
  private Build() {}

  public static void main(String[] args) throws Exception {
    List<IndexDocument> documents = Documents.read(Path.of(args[0]));
    long start = System.nanoTime();
    new IndexStage(Stemming.ENGLISH).write(documents, Path.of(args[1]));
    System.out.printf(
        "{\"documents\": %d, \"seconds\": %.3f}%n",
        documents.size(), (System.nanoTime() - start) / 1e9);
  }
}
