package org.lectern.index.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.junit.jupiter.api.Test;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.LecternAnalyzer.Stemming;

/**
 * On strict syntax a query means what Lucene's classic parser makes of it. Both are asked which of
 * random documents match, and by how much, where a document is what is true of it: that it has a
 * term, a phrase and so on. What differs on purpose is not asked (queries on metadata) or said
 * here: what only excludes finds everything else, and fuzzy words keep their first letter.
 */
class ClassicParserTest {
  private static final int QUERIES = 10_000;
  private static final int DOCUMENTS = 12;

  /** Cuts and folds the words of these queries as ours does, and has a normalize for patterns. */
  private static Analyzer classicAnalyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
      }

      @Override
      protected TokenStream normalize(String field, TokenStream in) {
        return new LowerCaseFilter(in);
      }
    };
  }

  @Test
  void strictSyntaxMeansWhatItMeansToLucene() throws ParseException {
    RandomTyping queries = new RandomTyping(9);
    Random random = new Random(9);
    int matches = 0;
    try (LecternAnalyzer analyzer = new LecternAnalyzer(Stemming.NONE);
        Analyzer classic = classicAnalyzer()) {
      for (int i = 0; i < QUERIES; i++) {
        String text = queries.classic();
        ParsedQuery ours = QueryCompiler.parse("body:(" + text + ")", analyzer, 2);
        assertFalse(ours.repaired(), text);
        QueryParser parser = new QueryParser("body", classic);
        parser.setAllowLeadingWildcard(true);
        parser.setFuzzyPrefixLength(1);
        Query theirs = parser.parse(text);
        for (int d = 0; d < DOCUMENTS; d++) {
          Map<String, Boolean> document = new HashMap<>();
          Predicate<String> has = key -> document.computeIfAbsent(key, k -> random.nextBoolean());
          OptionalDouble expected = classic(theirs, 1, has);
          OptionalDouble actual = ours(ours.query(), has);
          assertEquals(expected.isPresent(), actual.isPresent(), () -> text + " in " + document);
          if (expected.isPresent()) {
            matches++;
            assertEquals(expected.getAsDouble(), actual.getAsDouble(), 1e-4, text);
          }
        }
      }
    }
    assertTrue(matches > QUERIES, "too few matches: " + matches);
  }

  private static OptionalDouble leaf(String key, float boost, Predicate<String> has) {
    return has.test(key) ? OptionalDouble.of(boost) : OptionalDouble.empty();
  }

  private static OptionalDouble classic(Query query, float boost, Predicate<String> has) {
    if (query instanceof BoostQuery q) {
      return classic(q.getQuery(), boost * q.getBoost(), has);
    } else if (query instanceof TermQuery q) {
      return leaf("term " + q.getTerm().text(), boost, has);
    } else if (query instanceof PhraseQuery q) {
      String terms = Arrays.stream(q.getTerms()).map(Term::text).collect(Collectors.joining(" "));
      return leaf("phrase " + terms + "~" + q.getSlop(), boost, has);
    } else if (query instanceof PrefixQuery q) {
      return leaf("pattern " + q.getPrefix().text() + "*", boost, has);
    } else if (query instanceof WildcardQuery q) {
      return leaf("pattern " + q.getTerm().text(), boost, has);
    } else if (query instanceof FuzzyQuery q) {
      assertEquals(1, q.getPrefixLength());
      return leaf("near " + q.getTerm().text() + "~" + q.getMaxEdits(), boost, has);
    }
    return classic((BooleanQuery) query, boost, has);
  }

  private static OptionalDouble classic(BooleanQuery query, float boost, Predicate<String> has) {
    double score = 0;
    boolean required = false;
    boolean any = false;
    boolean onlyExcludes = true;
    for (BooleanClause clause : query) {
      OptionalDouble part = classic(clause.getQuery(), boost, has);
      onlyExcludes &= clause.isProhibited();
      if (clause.isProhibited() ? part.isPresent() : clause.isRequired() && part.isEmpty()) {
        return OptionalDouble.empty();
      }
      required |= clause.isRequired();
      any |= part.isPresent();
      score += part.orElse(0);
    }
    if (onlyExcludes) {
      return OptionalDouble.of(1);
    }
    return required || any ? OptionalDouble.of(score) : OptionalDouble.empty();
  }

  private static OptionalDouble ours(SearchQuery query, Predicate<String> has) {
    if (query instanceof SearchQuery.Word q) {
      return leaf("term " + q.stem(), q.boost(), has);
    } else if (query instanceof SearchQuery.Term q) {
      return leaf("term " + q.term(), q.boost(), has);
    } else if (query instanceof SearchQuery.Phrase q) {
      String terms = String.join(" ", q.terms());
      return leaf("phrase " + terms + "~" + q.slop(), q.boost(), has);
    } else if (query instanceof SearchQuery.Wildcard q) {
      return leaf("pattern " + q.pattern(), q.boost(), has);
    } else if (query instanceof SearchQuery.Fuzzy q) {
      return leaf("near " + q.form() + "~" + q.edits(), q.boost(), has);
    } else if (query instanceof SearchQuery.All q) {
      return OptionalDouble.of(q.boost());
    }
    SearchQuery.Bool bool = (SearchQuery.Bool) query;
    assertEquals(List.of(), bool.filter());
    double score = 0;
    boolean any = false;
    for (SearchQuery clause : bool.mustNot()) {
      if (ours(clause, has).isPresent()) {
        return OptionalDouble.empty();
      }
    }
    for (SearchQuery clause : bool.must()) {
      OptionalDouble part = ours(clause, has);
      if (part.isEmpty()) {
        return part;
      }
      score += part.getAsDouble();
    }
    for (SearchQuery clause : bool.should()) {
      OptionalDouble part = ours(clause, has);
      any |= part.isPresent();
      score += part.orElse(0);
    }
    boolean matches = any || !bool.must().isEmpty();
    return matches ? OptionalDouble.of(score) : OptionalDouble.empty();
  }
}
