package org.lectern.index.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns queries into Lucene's. */
final class LuceneQueries {
  private LuceneQueries() {}

  static Query toLucene(SearchQuery query, List<SearchOptions.Filter> filters) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    builder.add(toLucene(query), Occur.MUST);
    for (SearchOptions.Filter filter : filters) {
      builder.add(values(filter.field(), filter.values()), Occur.FILTER);
    }
    return filters.isEmpty() ? toLucene(query) : builder.build();
  }

  static Query toLucene(SearchQuery query) {
    if (query instanceof SearchQuery.Term term) {
      return boosted(new TermQuery(new Term(term.field(), term.term())), term.boost());
    }
    if (query instanceof SearchQuery.Keyword keyword) {
      Query values = values(keyword.field(), keyword.values());
      return boosted(new ConstantScoreQuery(values), keyword.boost());
    }
    if (query instanceof SearchQuery.All all) {
      return boosted(new MatchAllDocsQuery(), all.boost());
    }
    if (query instanceof SearchQuery.Bool bool) {
      return bool(bool);
    }
    if (query instanceof SearchQuery.None) {
      return new MatchNoDocsQuery();
    }
    throw new UnsupportedOperationException(query.toString());
  }

  private static Query boosted(Query query, float boost) {
    return boost == 1f ? query : new BoostQuery(query, boost);
  }

  private static Query values(String field, List<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  private static Query bool(SearchQuery.Bool bool) {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    bool.must().forEach(clause -> builder.add(toLucene(clause), Occur.MUST));
    bool.should().forEach(clause -> builder.add(toLucene(clause), Occur.SHOULD));
    bool.mustNot().forEach(clause -> builder.add(toLucene(clause), Occur.MUST_NOT));
    bool.filter().forEach(clause -> builder.add(toLucene(clause), Occur.FILTER));
    BooleanQuery built = builder.build();
    return built.clauses().isEmpty() ? new MatchNoDocsQuery() : built;
  }
}
