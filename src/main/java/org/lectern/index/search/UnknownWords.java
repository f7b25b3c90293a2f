package org.lectern.index.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.analysis.WordKey;

/**
 * The words of a query that the index has in no form: words and exact forms that are not excluded.
 * A word that is looked for in several fields is known if one of them has it.
 */
final class UnknownWords {
  private final Dictionary dictionary;

  /** By what a word is known to the index; whether it is there. */
  private final Map<String, Boolean> known = new LinkedHashMap<>();

  private UnknownWords(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The stems, and the forms that are asked for exactly, in the order of the query. */
  static List<String> of(SearchQuery query, Dictionary dictionary) throws IOException {
    UnknownWords words = new UnknownWords(dictionary);
    words.visit(query);
    return words.known.entrySet().stream()
        .filter(word -> !word.getValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private void visit(SearchQuery query) throws IOException {
    if (query instanceof SearchQuery.Word word) {
      boolean there = !dictionary.forms(word.field(), word.stem()).isEmpty();
      known.merge(word.stem(), there, Boolean::logicalOr);
    } else if (query instanceof SearchQuery.Term term) {
      boolean there = !dictionary.exact(term.field(), term.term()).isEmpty();
      known.merge(WordKey.of(term.term()).form(), there, Boolean::logicalOr);
    } else if (query instanceof SearchQuery.Said said) {
      visit(said.query());
    } else if (query instanceof SearchQuery.Bool bool) {
      for (List<SearchQuery> clauses : List.of(bool.must(), bool.should(), bool.filter())) {
        for (SearchQuery clause : clauses) {
          visit(clause);
        }
      }
    }
  }
}
