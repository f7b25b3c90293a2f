package org.lectern.index.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.model.Span;

/**
 * The answer to a search.
 *
 * @param total how many documents match, exactly
 * @param understood the query as it was understood, in the canonical form; empty for a query that
 *     was given as a tree
 * @param repaired whether something was not read as it was typed
 * @param suggestion the query with other words, if the index has not all that were typed and some
 *     are near
 * @param unknown words that the fields which are asked for them have in no form, folded; of a query
 *     that was given as a tree the stem, or the form if it is asked for exactly
 * @param hits the part of the matching documents that was asked for, in order
 * @param facets the facets that were asked for, in that order
 */
public record SearchResult(
    int total,
    String understood,
    boolean repaired,
    Optional<String> suggestion,
    List<String> unknown,
    List<Hit> hits,
    Map<String, Facet> facets) {
  public SearchResult {
    unknown = List.copyOf(unknown);
    hits = List.copyOf(hits);
    facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
  }

  /**
   * One document.
   *
   * @param url relative to the root of the site
   * @param score BM25, as Lucene computes it
   * @param date EDTF, when known
   * @param language BCP 47 tag, when known
   */
  public record Hit(
      String id,
      String url,
      String title,
      Optional<String> date,
      Optional<String> kind,
      Optional<String> language,
      float score,
      List<Excerpt> excerpts) {
    public Hit {
      excerpts = List.copyOf(excerpts);
    }
  }

  /**
   * A piece of a paragraph that shows why the document matches.
   *
   * @param paragraph the paragraph's id, its fragment on the page
   * @param text with an ellipsis where the paragraph goes on
   * @param highlights where query words stand in the text, ascending, not overlapping
   */
  public record Excerpt(String paragraph, String text, List<Span> highlights) {
    public Excerpt {
      highlights = List.copyOf(highlights);
    }
  }

  /**
   * The values of a facet among the documents that match the query, the dates and all filters but
   * those of this facet.
   *
   * @param distinct how many values there are
   * @param values those of the most documents, then by value
   */
  public record Facet(int distinct, List<Value> values) {
    public Facet {
      values = List.copyOf(values);
    }
  }

  /**
   * One value of a facet.
   *
   * @param value to filter by
   * @param label to show
   * @param count how many documents have it, at least 1
   */
  public record Value(String value, String label, int count) {}
}
