package org.lectern.index.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.index.search.SearchQuery.All;
import org.lectern.index.search.SearchQuery.Bool;
import org.lectern.index.search.SearchQuery.Dates;
import org.lectern.index.search.SearchQuery.Fuzzy;
import org.lectern.index.search.SearchQuery.Keyword;
import org.lectern.index.search.SearchQuery.Names;
import org.lectern.index.search.SearchQuery.None;
import org.lectern.index.search.SearchQuery.Phrase;
import org.lectern.index.search.SearchQuery.Said;
import org.lectern.index.search.SearchQuery.Term;
import org.lectern.index.search.SearchQuery.Wildcard;
import org.lectern.index.search.SearchQuery.Word;

/**
 * Joins clauses in the normal form of {@code docs/query-language.md}. The clauses that are put in
 * have it already.
 */
final class QueryClauses {
  final List<SearchQuery> must = new ArrayList<>();
  final List<SearchQuery> should = new ArrayList<>();
  final List<SearchQuery> mustNot = new ArrayList<>();
  final List<SearchQuery> filter = new ArrayList<>();

  SearchQuery join() {
    if (must.contains(new None()) || filter.contains(new None())) {
      return new None();
    }
    List<SearchQuery> required = merged(conjunctions(must));
    List<SearchQuery> optional = merged(disjunctions(should));
    List<SearchQuery> excluded = unscored(disjunctions(mustNot));
    List<SearchQuery> conditions = unscored(conjunctions(filter));
    if (required.isEmpty() && optional.isEmpty() && conditions.isEmpty()) {
      if (!should.isEmpty() || mustNot.isEmpty()) {
        return new None();
      }
      required = List.of(new All(1));
    }
    if (required.size() + optional.size() == 1 && excluded.isEmpty() && conditions.isEmpty()) {
      return required.isEmpty() ? optional.get(0) : required.get(0);
    }
    return new Bool(required, optional, excluded, conditions);
  }

  static SearchQuery anyOf(List<SearchQuery> clauses) {
    QueryClauses any = new QueryClauses();
    any.should.addAll(clauses);
    return any.join();
  }

  static SearchQuery allOf(List<SearchQuery> clauses) {
    QueryClauses all = new QueryClauses();
    all.must.addAll(clauses);
    return all.join();
  }

  private static List<SearchQuery> conjunctions(List<SearchQuery> clauses) {
    List<SearchQuery> flat = new ArrayList<>();
    for (SearchQuery clause : clauses) {
      if (clause instanceof Bool bool
          && bool.should().isEmpty()
          && bool.mustNot().isEmpty()
          && bool.filter().isEmpty()) {
        flat.addAll(bool.must());
      } else {
        flat.add(clause);
      }
    }
    return flat;
  }

  /** What is nothing is left out. */
  private static List<SearchQuery> disjunctions(List<SearchQuery> clauses) {
    List<SearchQuery> flat = new ArrayList<>();
    for (SearchQuery clause : clauses) {
      if (clause instanceof Bool bool
          && bool.must().isEmpty()
          && bool.mustNot().isEmpty()
          && bool.filter().isEmpty()) {
        flat.addAll(bool.should());
      } else if (!(clause instanceof None)) {
        flat.add(clause);
      }
    }
    return flat;
  }

  /** Equal clauses as one, in the order of first appearance. */
  private static List<SearchQuery> merged(List<SearchQuery> clauses) {
    Map<SearchQuery, SearchQuery> found = new LinkedHashMap<>();
    for (SearchQuery clause : clauses) {
      found.merge(unscored(clause), clause, QueryClauses::sum);
    }
    return List.copyOf(found.values());
  }

  private static List<SearchQuery> unscored(List<SearchQuery> clauses) {
    return clauses.stream().map(QueryClauses::unscored).distinct().toList();
  }

  /** Without scores: all boosts are 1. */
  private static SearchQuery unscored(SearchQuery query) {
    if (query instanceof Bool bool) {
      return new Bool(
          bool.must().stream().map(QueryClauses::unscored).toList(),
          bool.should().stream().map(QueryClauses::unscored).toList(),
          bool.mustNot(),
          bool.filter());
    }
    if (query instanceof Said said) {
      return new Said(said.name(), unscored(said.query()), 1);
    }
    return boosted(query, 1);
  }

  /** Two queries that differ in boosts at most, as one. */
  private static SearchQuery sum(SearchQuery a, SearchQuery b) {
    if (a instanceof Bool first && b instanceof Bool second) {
      return new Bool(
          sums(first.must(), second.must()),
          sums(first.should(), second.should()),
          first.mustNot(),
          first.filter());
    }
    if (a instanceof Said first && b instanceof Said second && !(first.query() instanceof All)) {
      return new Said(first.name(), sum(first.query(), second.query()), first.boost());
    }
    return boosted(a, boost(a) + boost(b));
  }

  private static List<SearchQuery> sums(List<SearchQuery> a, List<SearchQuery> b) {
    List<SearchQuery> sums = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      sums.add(sum(a.get(i), b.get(i)));
    }
    return sums;
  }

  private static float boost(SearchQuery query) {
    if (query instanceof Word q) {
      return q.boost();
    } else if (query instanceof Term q) {
      return q.boost();
    } else if (query instanceof Phrase q) {
      return q.boost();
    } else if (query instanceof Wildcard q) {
      return q.boost();
    } else if (query instanceof Fuzzy q) {
      return q.boost();
    } else if (query instanceof Names q) {
      return q.boost();
    } else if (query instanceof Keyword q) {
      return q.boost();
    } else if (query instanceof Dates q) {
      return q.boost();
    } else if (query instanceof Said q) {
      return q.boost();
    } else if (query instanceof All q) {
      return q.boost();
    }
    throw new IllegalArgumentException("has no boost: " + query);
  }

  private static SearchQuery boosted(SearchQuery query, float boost) {
    if (query instanceof Word q) {
      return new Word(q.field(), q.stem(), boost);
    } else if (query instanceof Term q) {
      return new Term(q.field(), q.term(), boost);
    } else if (query instanceof Phrase q) {
      return new Phrase(q.field(), q.terms(), q.slop(), boost);
    } else if (query instanceof Wildcard q) {
      return new Wildcard(q.field(), q.pattern(), boost);
    } else if (query instanceof Fuzzy q) {
      return new Fuzzy(q.field(), q.form(), q.edits(), boost);
    } else if (query instanceof Names q) {
      return new Names(q.field(), q.words(), q.phrase(), boost);
    } else if (query instanceof Keyword q) {
      return new Keyword(q.field(), q.values(), boost);
    } else if (query instanceof Dates q) {
      return new Dates(q.from(), q.to(), boost);
    } else if (query instanceof Said q) {
      return new Said(q.name(), q.query(), boost);
    } else if (query instanceof All) {
      return new All(boost);
    }
    return query;
  }
}
