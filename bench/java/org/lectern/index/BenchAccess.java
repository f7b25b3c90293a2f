package org.lectern.index;

import java.util.List;
import org.lectern.model.Corpus;

/** What the benchmark needs of this package and the product does not offer to others. */
public final class BenchAccess {
  private BenchAccess() {}

  /** The documents as a build gives them to the index. */
  public static List<IndexDocument> documents(Corpus corpus) {
    return IndexDocuments.of(corpus);
  }
}
