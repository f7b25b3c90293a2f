package org.lectern.index.search;

import java.util.List;
import java.util.Optional;
import org.lectern.model.Span;

/**
 * The answer to a search.
 *
 * @param total how many documents match, exactly
 * @param hits the part of them that was asked for, in order
 */
public record SearchResult(int total, List<Hit> hits) {
  public SearchResult {
    hits = List.copyOf(hits);
  }

  /**
   * One document.
   *
   * @param url relative to the root of the site
   * @param score BM25, as Lucene computes it
   * @param date EDTF, when known
   */
  public record Hit(
      String id,
      String url,
      String title,
      Optional<String> date,
      Optional<String> kind,
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
}
