package org.lectern.index.search;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the numbers of all documents that match, ascending. */
final class MatchingDocs extends SimpleCollector {
  private final IntStream.Builder docs = IntStream.builder();
  private int docBase;

  private MatchingDocs() {}

  @SuppressWarnings("deprecation") // one thread is wanted here
  static int[] of(IndexSearcher searcher, Query query) throws IOException {
    MatchingDocs collector = new MatchingDocs();
    searcher.search(query, collector);
    return collector.docs.build().toArray();
  }

  @Override
  protected void doSetNextReader(LeafReaderContext context) {
    docBase = context.docBase;
  }

  @Override
  public void collect(int doc) {
    docs.add(docBase + doc);
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
