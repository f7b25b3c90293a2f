package org.lectern.index.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.index.IndexFields;
import org.lectern.index.analysis.LecternAnalyzer;
import org.lectern.index.analysis.Token;

/** Makes queries of plain words. */
final class WordQueries {
  /** More words than this add nothing a reader would notice; Lucene's limit is 1,024 clauses. */
  static final int MAX_TERMS = 256;

  private WordQueries() {}

  /**
   * Documents that have one of the words in title or body; a word said twice counts twice. Of more
   * than {@value #MAX_TERMS} different words the first are taken.
   */
  static SearchQuery.Bool anyWord(String text, LecternAnalyzer analyzer) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Token token : analyzer.analyze(text)) {
      if (counts.size() < MAX_TERMS || counts.containsKey(token.stem())) {
        counts.merge(token.stem(), 1, Integer::sum);
      }
    }
    List<SearchQuery> clauses = new ArrayList<>();
    counts.forEach(
        (stem, count) -> {
          clauses.add(
              new SearchQuery.Word(IndexFields.TITLE, stem, IndexFields.TITLE_BOOST * count));
          clauses.add(new SearchQuery.Word(IndexFields.BODY, stem, count));
        });
    return new SearchQuery.Bool(List.of(), clauses, List.of(), List.of());
  }
}
