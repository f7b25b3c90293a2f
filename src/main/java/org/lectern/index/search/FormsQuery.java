package org.lectern.index.search;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;

/**
 * The forms of a word as one term, scored as if the index had that term: Lucene's {@code
 * SynonymQuery} adds the frequencies of the forms in a document, but takes the highest docFreq of
 * the forms for that of the word. Here it is the number of documents that have one of them.
 */
final class FormsQuery extends Query {
  private final SynonymQuery forms;
  private final List<Query> counted;

  /**
   * @param forms what matches, in one field
   * @param counted the docFreq is the highest number of documents that one of these matches
   */
  FormsQuery(SynonymQuery forms, List<Query> counted) {
    this.forms = forms;
    this.counted = List.copyOf(counted);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return mode.needsScores()
        ? forms.createWeight(new Counted(searcher, docFreq(searcher)), mode, boost)
        : forms.createWeight(searcher, mode, boost);
  }

  private long docFreq(IndexSearcher searcher) throws IOException {
    long most = 0;
    for (Query query : counted) {
      most = Math.max(most, searcher.count(query));
    }
    return Math.min(most, searcher.collectionStatistics(forms.getField()).docCount());
  }

  /** Says of each form that it is in as many documents as the word. */
  private static final class Counted extends IndexSearcher {
    private final long docFreq;

    Counted(IndexSearcher searcher, long docFreq) {
      super(searcher.getIndexReader());
      this.docFreq = docFreq;
      setSimilarity(searcher.getSimilarity());
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
      return new TermStatistics(
          term.bytes(), this.docFreq, Math.max(this.docFreq, totalTermFreq)); // BM25 needs no total
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    forms.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return forms.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FormsQuery query
        && forms.equals(query.forms)
        && counted.equals(query.counted);
  }

  @Override
  public int hashCode() {
    return Objects.hash(forms, counted);
  }
}
