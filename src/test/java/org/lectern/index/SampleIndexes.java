package org.lectern.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.index.codec.TestLayouts;

/** Indexes of few documents that have what else only large ones have. */
public final class SampleIndexes {
  private SampleIndexes() {}

  /** Writes an index in which all pairs of the most frequent terms have lists. */
  public static void writeWithPairs(
      List<IndexDocument> documents, Stemming stemming, Path directory) throws IOException {
    new IndexStage(stemming, TestLayouts.withPairs()).write(documents, directory);
  }
}
