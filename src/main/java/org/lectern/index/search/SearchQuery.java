package org.lectern.index.search;

import java.util.List;
import java.util.Objects;

/**
 * What is searched for, independent of how it was typed and of who answers: Lucene here, {@code
 * search.js} in the browser. {@code docs/query-language.md} says what each node matches and how it
 * scores. Words are analysed already. A boost is a factor of the score, greater than 0.
 */
public sealed interface SearchQuery {
  /** Documents that have a form of a stem. */
  record Word(String field, String stem, float boost) implements SearchQuery {}

  /** Documents that have one term of the index, which for words is one exact form. */
  record Term(String field, String term, float boost) implements SearchQuery {}

  /**
   * Documents that have terms next to each other.
   *
   * @param terms two or more terms of the index
   * @param slop how many moves of a term may be needed, 0 for none
   */
  record Phrase(String field, List<String> terms, int slop, float boost) implements SearchQuery {
    public Phrase {
      terms = List.copyOf(terms);
    }
  }

  /**
   * Documents that have a form of a pattern.
   *
   * @param pattern folded; {@code *} is any characters, {@code ?} one code point
   */
  record Wildcard(String field, String pattern, float boost) implements SearchQuery {}

  /**
   * Documents that have a form near another.
   *
   * @param edits the greatest distance, 1 or 2
   */
  record Fuzzy(String field, String form, int edits, float boost) implements SearchQuery {}

  /**
   * Documents with a name.
   *
   * @param field {@code person}, {@code event}, {@code place} or {@code source}
   * @param words folded words of the name
   * @param phrase whether they follow one another; otherwise all are there in one name or several
   */
  record Names(String field, List<String> words, boolean phrase, float boost)
      implements SearchQuery {
    public Names {
      words = List.copyOf(words);
    }
  }

  /**
   * Documents with one of the exact values of a facet.
   *
   * @param field a facet such as {@code year}
   */
  record Keyword(String field, List<String> values, float boost) implements SearchQuery {
    public Keyword {
      values = List.copyOf(values);
    }
  }

  /** Documents whose date overlaps the days from and to, both {@code yyyymmdd} and included. */
  record Dates(int from, int to, float boost) implements SearchQuery {}

  /**
   * Documents where a query's words occur in what a person says; with {@link All} as the query,
   * where the person speaks.
   *
   * @param name folded words of the speaker's name, joined by a space
   */
  record Said(String name, SearchQuery query, float boost) implements SearchQuery {
    public Said {
      Objects.requireNonNull(query);
    }
  }

  /** Clauses joined as Lucene's {@code BooleanQuery} joins them; without clauses nothing. */
  record Bool(
      List<SearchQuery> must,
      List<SearchQuery> should,
      List<SearchQuery> mustNot,
      List<SearchQuery> filter)
      implements SearchQuery {
    public Bool {
      must = List.copyOf(must);
      should = List.copyOf(should);
      mustNot = List.copyOf(mustNot);
      filter = List.copyOf(filter);
    }
  }

  /** Every document. */
  record All(float boost) implements SearchQuery {}

  /** No document. */
  record None() implements SearchQuery {}
}
