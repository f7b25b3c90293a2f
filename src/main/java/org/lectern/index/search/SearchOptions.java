package org.lectern.index.search;

import java.util.List;

/**
 * Which part of the matching documents to give, and in what order.
 *
 * @param limit at most so many hits, 0 or more
 * @param offset so many hits are left out first, 0 or more
 * @param filters conditions that every hit meets
 */
public record SearchOptions(int limit, int offset, Order order, List<Filter> filters) {

  /**
   * A condition on an exact value.
   *
   * @param field a facet such as {@code year}
   * @param values a document passes if it has one of them
   */
  public record Filter(String field, List<String> values) {
    public Filter {
      values = List.copyOf(values);
    }
  }

  /** The order of hits. */
  public enum Order {
    /** Best score first; of equal scores the lower document number, so the earlier date. */
    RELEVANCE,
    /** Earliest date first, then by id; the undated last. */
    DATE,
    /** Latest date first; the undated last. */
    DATE_DESCENDING
  }

  public SearchOptions {
    if (limit < 0 || offset < 0) {
      throw new IllegalArgumentException("limit and offset are not negative");
    }
    filters = List.copyOf(filters);
  }

  /** The first hits by relevance. */
  public static SearchOptions first(int limit) {
    return new SearchOptions(limit, 0, Order.RELEVANCE, List.of());
  }
}
