package org.lectern.cli;

import java.util.List;
import java.util.Optional;
import org.lectern.model.Span;

/**
 * What an index answers.
 *
 * @param total how many documents match
 * @param hits the best of them, best first
 * @param json the same as the JSON object of {@code search --json}
 */
record SearchAnswer(long total, List<Hit> hits, String json) {
  SearchAnswer {
    hits = List.copyOf(hits);
  }

  /**
   * A document that matches.
   *
   * @param url its address inside the site
   * @param title its title
   * @param date its date as EDTF
   * @param score the score of Lucene's BM25
   * @param excerpts passages in which the words stand
   */
  record Hit(String url, String title, Optional<String> date, float score, List<Excerpt> excerpts) {
    Hit {
      excerpts = List.copyOf(excerpts);
    }
  }

  /**
   * A passage.
   *
   * @param text its characters
   * @param words where the words of the query stand in it, in order, apart from each other
   */
  record Excerpt(String text, List<Span> words) {
    Excerpt {
      words = List.copyOf(words);
    }
  }
}
