package org.lectern.index.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which part of the matching documents to give, in what order, and what else.
 *
 * @param limit at most so many hits, 0 or more
 * @param offset so many hits are left out first, 0 or more
 * @param filters conditions that every hit meets
 * @param dates days, one of which the date of every hit can mean
 * @param facets the facets to count, of {@link org.lectern.index.IndexFields#FACETS}
 * @param facetLimit at most so many values of a facet, 0 or more
 * @param excerpts at most so many excerpts of a document, 0 or more
 */
public record SearchOptions(
    int limit,
    int offset,
    Order order,
    List<Filter> filters,
    Optional<Dates> dates,
    List<String> facets,
    int facetLimit,
    int excerpts) {
  /** How many values of a facet are given if nothing is said of it. */
  public static final int FACET_LIMIT = 50;

  /** How many excerpts of a document are given if nothing is said of it. */
  public static final int EXCERPTS = 2;

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

  /**
   * Days, both included.
   *
   * @param from {@code yyyymmdd}
   * @param to {@code yyyymmdd}
   */
  public record Dates(int from, int to) {
    /**
     * The days from the first that one date can mean to the last of another, each a year, a month
     * or a day; open where the date is empty. Empty if one of them is no date.
     */
    public static Optional<Dates> parse(String from, String to) {
      Optional<DayRange> first = from.isEmpty() ? Optional.of(DayRange.ALL) : DayRange.of(from);
      Optional<DayRange> last = to.isEmpty() ? Optional.of(DayRange.ALL) : DayRange.of(to);
      return first.flatMap(f -> last.map(l -> new Dates(f.first(), l.last())));
    }
  }

  /** The order of hits. */
  public enum Order {
    /** Best score first; of equal scores the lower document number. */
    RELEVANCE("relevance"),
    /** Earliest first day first, of these the least certain; the undated last. */
    DATE("date"),
    /** The reverse, but for equals and the undated. */
    DATE_DESCENDING("-date");

    private final String label;

    Order(String label) {
      this.label = label;
    }

    /** The name in the contracts of the command line and the browser. */
    public String label() {
      return label;
    }

    /** The order of that name; empty if there is none. */
    public static Optional<Order> parse(String label) {
      return List.of(values()).stream().filter(order -> order.label.equals(label)).findFirst();
    }
  }

  public SearchOptions {
    if (limit < 0 || offset < 0 || facetLimit < 0 || excerpts < 0) {
      throw new IllegalArgumentException("limits and the offset are not negative");
    }
    Objects.requireNonNull(order);
    Objects.requireNonNull(dates);
    filters = List.copyOf(filters);
    facets = List.copyOf(facets);
  }

  /** The first hits by relevance. */
  public static SearchOptions first(int limit) {
    return new SearchOptions(
        limit, 0, Order.RELEVANCE, List.of(), Optional.empty(), List.of(), FACET_LIMIT, EXCERPTS);
  }

  /** The same, from another hit on. */
  public SearchOptions from(int other) {
    return new SearchOptions(limit, other, order, filters, dates, facets, facetLimit, excerpts);
  }

  /** The same in another order. */
  public SearchOptions sorted(Order other) {
    return new SearchOptions(limit, offset, other, filters, dates, facets, facetLimit, excerpts);
  }

  /** The same with other conditions. */
  public SearchOptions filtered(List<Filter> other) {
    return new SearchOptions(limit, offset, order, other, dates, facets, facetLimit, excerpts);
  }

  /** The same within some days. */
  public SearchOptions dated(int from, int to) {
    Optional<Dates> other = Optional.of(new Dates(from, to));
    return new SearchOptions(limit, offset, order, filters, other, facets, facetLimit, excerpts);
  }

  /** The same with some facets counted. */
  public SearchOptions counting(List<String> other, int most) {
    return new SearchOptions(limit, offset, order, filters, dates, other, most, excerpts);
  }

  /** The same with other excerpts. */
  public SearchOptions withExcerpts(int most) {
    return new SearchOptions(limit, offset, order, filters, dates, facets, facetLimit, most);
  }
}
