package org.lectern.index.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns queries into Lucene's. */
final class LuceneQueries {
  private LuceneQueries() {}

  static Query toLucene(SearchQuery query) {
    if (query instanceof SearchQuery.Term term) {
      return term(term);
    }
    if (query instanceof SearchQuery.Any any) {
      return any(any.clauses());
    }
    return filtered((SearchQuery.Filtered) query);
  }

  private static Query term(SearchQuery.Term term) {
    Query query = new TermQuery(new Term(term.field(), term.term()));
    return term.boost() == 1f ? query : new BoostQuery(query, term.boost());
  }

  private static Query any(List<SearchQuery> clauses) {
    if (clauses.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    clauses.forEach(clause -> builder.add(toLucene(clause), Occur.SHOULD));
    return builder.build();
  }

  private static Query filtered(SearchQuery.Filtered filtered) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    builder.add(toLucene(filtered.query()), Occur.MUST);
    for (SearchQuery.Filter filter : filtered.filters()) {
      List<BytesRef> values = filter.values().stream().map(BytesRef::new).toList();
      builder.add(new TermInSetQuery(filter.field(), values), Occur.FILTER);
    }
    return builder.build();
  }
}
