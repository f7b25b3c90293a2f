package org.lectern.index.search;

import java.util.List;

/**
 * What is searched for, independent of how it was typed and of who answers: Lucene here, {@code
 * search.js} in the browser. Terms are as they are in the index, already analysed.
 */
public sealed interface SearchQuery {
  /**
   * Documents that have a term.
   *
   * @param field an indexed field
   * @param term one of its terms
   * @param boost factor of the score, greater than 0
   */
  record Term(String field, String term, float boost) implements SearchQuery {}

  /** Documents that match at least one clause; scores add up. Without clauses none. */
  record Any(List<SearchQuery> clauses) implements SearchQuery {
    public Any {
      clauses = List.copyOf(clauses);
    }
  }

  /** Documents of the query that pass every filter; filters do not change scores. */
  record Filtered(SearchQuery query, List<Filter> filters) implements SearchQuery {
    public Filtered {
      filters = List.copyOf(filters);
    }
  }

  /**
   * A condition on an exact value.
   *
   * @param field a filter field such as {@code year}
   * @param values a document passes if it has one of them
   */
  record Filter(String field, List<String> values) {
    public Filter {
      values = List.copyOf(values);
    }
  }
}
