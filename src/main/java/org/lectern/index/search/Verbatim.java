package org.lectern.index.search;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * A query that Lucene's rewriting of the queries around it does not look into, equal to no other.
 * Lucene joins clauses that come to the same and lifts clauses out of others, and so adds the same
 * scores in other steps, which can differ in the last bit. Whether that happens would depend on
 * what the index has: two words may turn out to stand for the same terms. Within this, the steps
 * are those of the query's own tree.
 */
final class Verbatim extends Query {
  private final Query query;
  private final Object identity;

  Verbatim(Query query) {
    this(query, new Object());
  }

  private Verbatim(Query query, Object identity) {
    this.query = query;
    this.identity = identity;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = query.rewrite(searcher);
    return rewritten == query ? this : new Verbatim(rewritten, identity);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return query.createWeight(searcher, mode, boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    query.visit(visitor);
  }

  @Override
  public String toString(String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Verbatim verbatim && identity == verbatim.identity;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(identity);
  }
}
