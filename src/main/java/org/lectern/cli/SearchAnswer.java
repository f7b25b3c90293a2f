package org.lectern.cli;

import java.util.List;

/**
 * What an index answers.
 *
 * @param total how many documents or paragraphs match
 * @param hits the best of them, best first
 */
record SearchAnswer(long total, List<Hit> hits) {
  SearchAnswer {
    hits = List.copyOf(hits);
  }

  /**
   * A match.
   *
   * @param id the id of what matches
   * @param url its address inside the site
   * @param title its title
   * @param score the score of Lucene's BM25
   * @param excerpts passages in which the words stand
   */
  record Hit(String id, String url, String title, float score, List<String> excerpts) {
    Hit {
      excerpts = List.copyOf(excerpts);
    }
  }
}
