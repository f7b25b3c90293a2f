package org.lectern.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.lectern.index.IndexFields;

/** Turns queries into Lucene's, each node by itself: see {@link Verbatim}. */
final class LuceneQueries {
  private final Dictionary dictionary;

  LuceneQueries(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** What a query matches, with its scores. */
  Query toLucene(SearchQuery query) throws IOException {
    return toLucene(query, Optional.empty());
  }

  /**
   * The same inside of what is said.
   *
   * @param speakers terms of the field said, if only what they say counts
   */
  Query toLucene(SearchQuery query, Optional<List<String>> speakers) throws IOException {
    return new Verbatim(plain(query, speakers));
  }

  /** Documents of a query that pass filters and can be of some days; filters do not score. */
  Query filtered(
      Query query, List<SearchOptions.Filter> filters, Optional<SearchOptions.Dates> dates) {
    if (filters.isEmpty() && dates.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    builder.add(query, Occur.MUST);
    for (SearchOptions.Filter filter : filters) {
      builder.add(new Verbatim(values(filter.field(), filter.values())), Occur.FILTER);
    }
    dates.ifPresent(days -> builder.add(days(days.from(), days.to()), Occur.FILTER));
    return new Verbatim(builder.build());
  }

  private Query plain(SearchQuery query, Optional<List<String>> speakers) throws IOException {
    if (query instanceof SearchQuery.Word word) {
      return words(forms(word), word.field(), word.boost(), speakers);
    }
    if (query instanceof SearchQuery.Term term) {
      return words(term(term.field(), term.term()), term.field(), term.boost(), speakers);
    }
    if (query instanceof SearchQuery.Phrase phrase) {
      Query terms = phrase(phrase.field(), phrase.terms(), phrase.slop());
      return words(terms, phrase.field(), phrase.boost(), speakers);
    }
    if (query instanceof SearchQuery.Wildcard wildcard) {
      Pattern pattern = new Pattern(wildcard.pattern());
      Query forms = anyOf(wildcard.field(), dictionary.matching(wildcard.field(), pattern));
      return words(forms, wildcard.field(), wildcard.boost(), speakers);
    }
    if (query instanceof SearchQuery.Fuzzy fuzzy) {
      List<String> near = dictionary.near(fuzzy.field(), fuzzy.form(), fuzzy.edits());
      Query forms = near.isEmpty() ? new MatchNoDocsQuery() : forms(synonyms(fuzzy.field(), near));
      return words(forms, fuzzy.field(), fuzzy.boost(), speakers);
    }
    if (query instanceof SearchQuery.Names names) {
      return constant(names(names), names.boost());
    }
    if (query instanceof SearchQuery.Keyword keyword) {
      return constant(values(keyword.field(), keyword.values()), keyword.boost());
    }
    if (query instanceof SearchQuery.Dates dates) {
      return constant(days(dates.from(), dates.to()), dates.boost());
    }
    if (query instanceof SearchQuery.Said said) {
      return said(said);
    }
    if (query instanceof SearchQuery.Bool bool) {
      return bool(bool, speakers);
    }
    if (query instanceof SearchQuery.All all) {
      return speakers.isEmpty()
          ? boosted(new MatchAllDocsQuery(), all.boost())
          : constant(anyOf(IndexFields.SAID, speakers.get()), all.boost());
    }
    return new MatchNoDocsQuery();
  }

  /** Words of the body count inside of what is said only where they are said. */
  private static Query words(
      Query words, String field, float boost, Optional<List<String>> speakers) {
    Query scored = boosted(words, boost);
    if (speakers.isEmpty() || !field.equals(IndexFields.BODY)) {
      return scored;
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    builder.add(new Verbatim(scored), Occur.MUST);
    builder.add(
        new OverlapQuery(words, IndexFields.BODY, IndexFields.SAID, speakers.get()), Occur.FILTER);
    return builder.build();
  }

  private static Query boosted(Query query, float boost) {
    return boost == 1f ? query : new BoostQuery(query, boost);
  }

  private static Query constant(Query query, float boost) {
    return boosted(new ConstantScoreQuery(query), boost);
  }

  private static Query term(String field, String term) {
    return new TermQuery(new Term(field, term));
  }

  /** All forms of a stem; those of the title count as frequent as those of the body, or more. */
  private Query forms(SearchQuery.Word word) throws IOException {
    List<String> forms = dictionary.forms(word.field(), word.stem());
    if (forms.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    SynonymQuery wanted = synonyms(word.field(), forms);
    return word.field().equals(IndexFields.TITLE)
        ? forms(wanted, synonyms(IndexFields.BODY, dictionary.forms(IndexFields.BODY, word.stem())))
        : forms(wanted);
  }

  private static Query forms(SynonymQuery wanted, SynonymQuery... beside) {
    List<Query> counted = new ArrayList<>(List.of(beside));
    counted.add(wanted);
    return new FormsQuery(wanted, counted);
  }

  /** Terms of a field, of which a document has to have one. */
  static SynonymQuery synonyms(String field, List<String> terms) {
    SynonymQuery.Builder builder = new SynonymQuery.Builder(field);
    terms.forEach(term -> builder.addTerm(new Term(field, term)));
    return builder.build();
  }

  private static Query phrase(String field, List<String> terms, int slop) {
    return new PhraseQuery(slop, field, terms.toArray(String[]::new));
  }

  private static Query anyOf(String field, List<String> terms) {
    return terms.isEmpty()
        ? new MatchNoDocsQuery()
        : new ConstantScoreQuery(
            new TermInSetQuery(field, terms.stream().map(BytesRef::new).toList()));
  }

  private static Query values(String facet, List<String> values) {
    return anyOf(IndexFields.keyword(facet), values);
  }

  private static Query names(SearchQuery.Names names) {
    if (names.phrase()) {
      return phrase(names.field(), names.words(), 0);
    }
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    names.words().forEach(word -> builder.add(term(names.field(), word), Occur.FILTER));
    return builder.build();
  }

  /** Documents whose date can mean one of the days. */
  private static Query days(int from, int to) {
    if (from > to) {
      return new MatchNoDocsQuery();
    }
    // What begins in the days ends in them or later; what begins before has another last day.
    Query ends =
        new BooleanQuery.Builder()
            .add(
                NumericDocValuesField.newSlowRangeQuery(IndexFields.DATE_FROM, from, to),
                Occur.SHOULD)
            .add(
                NumericDocValuesField.newSlowRangeQuery(IndexFields.DATE_TO, from, Long.MAX_VALUE),
                Occur.SHOULD)
            .build();
    return new BooleanQuery.Builder()
        .add(
            NumericDocValuesField.newSlowRangeQuery(IndexFields.DATE_FROM, Long.MIN_VALUE, to),
            Occur.FILTER)
        .add(ends, Occur.FILTER)
        .build();
  }

  private Query said(SearchQuery.Said said) throws IOException {
    List<String> speakers = speakers(said.name());
    if (speakers.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    return said.query() instanceof SearchQuery.All
        ? constant(anyOf(IndexFields.SAID, speakers), said.boost())
        : plain(said.query(), Optional.of(speakers));
  }

  /** The terms of all speakers in whose names the words of a name stand in a row. */
  List<String> speakers(String name) throws IOException {
    List<String> wanted = Arrays.asList(name.split(" ", -1));
    return dictionary.between(
        IndexFields.SAID,
        "",
        speaker -> Collections.indexOfSubList(Arrays.asList(speaker.split(" ", -1)), wanted) >= 0);
  }

  private Query bool(SearchQuery.Bool bool, Optional<List<String>> speakers) throws IOException {
    BooleanQuery.Builder builder = new BooleanQuery.Builder();
    add(bool.must(), Occur.MUST, speakers, builder);
    add(bool.should(), Occur.SHOULD, speakers, builder);
    add(bool.mustNot(), Occur.MUST_NOT, speakers, builder);
    add(bool.filter(), Occur.FILTER, speakers, builder);
    return builder.build();
  }

  private void add(
      List<SearchQuery> clauses,
      Occur occur,
      Optional<List<String>> speakers,
      BooleanQuery.Builder builder)
      throws IOException {
    List<Query> queries = new ArrayList<>();
    for (SearchQuery clause : clauses) {
      queries.add(toLucene(clause, speakers));
    }
    queries.forEach(query -> builder.add(query, occur));
  }
}
