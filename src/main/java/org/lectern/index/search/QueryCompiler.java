package org.lectern.index.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.Token;
import org.lectern.index.IndexFields;
import org.lectern.index.search.ParsedQuery.TypedWord;
import org.lectern.index.search.QuerySyntax.Clause;
import org.lectern.index.search.QuerySyntax.Group;
import org.lectern.index.search.QuerySyntax.Occur;
import org.lectern.index.search.QuerySyntax.Quoted;
import org.lectern.index.search.QuerySyntax.Range;
import org.lectern.index.search.QuerySyntax.Word;
import org.lectern.index.search.SearchQuery.All;
import org.lectern.index.search.SearchQuery.Dates;
import org.lectern.index.search.SearchQuery.Fuzzy;
import org.lectern.index.search.SearchQuery.Keyword;
import org.lectern.index.search.SearchQuery.Names;
import org.lectern.index.search.SearchQuery.None;
import org.lectern.index.search.SearchQuery.Phrase;
import org.lectern.index.search.SearchQuery.Said;
import org.lectern.index.search.SearchQuery.Term;
import org.lectern.index.search.SearchQuery.Wildcard;

/**
 * From what was typed to what is searched for, in the normal form of {@code
 * docs/query-language.md}. The browser's {@code compile.js} gives the same.
 */
public final class QueryCompiler {
  /** Days before and after all of the years 0000 to 9999. */
  private static final int FIRST_DAY = -99_999_999;

  private static final int LAST_DAY = 99_999_999;
  private static final float LEAST_BOOST = 1e-9f;
  private static final float GREATEST_BOOST = 1e9f;
  private static final Map<String, String> KEYWORD_FIELDS =
      Map.of("lang", IndexFields.LANGUAGE, "type", "type", "year", IndexFields.YEAR);
  private static final Set<String> TEXT_FIELDS = Set.of(IndexFields.TITLE, IndexFields.BODY);

  private QueryCompiler() {}

  /**
   * Where a clause stands.
   *
   * @param field empty for the whole text
   * @param titleBoost how much a word in the title counts beside one in the body
   * @param speakers names whose words alone count; empty if everybody's do
   */
  private record Scope(String field, float boost, float titleBoost, List<String> speakers) {
    Scope in(Clause clause, List<String> named) {
      float factor = clause.factor().isEmpty() ? 1 : QueryReader.factor(clause.factor());
      return new Scope(
          clause.field().isEmpty() ? field : clause.field(),
          Math.min(Math.max(boost * factor, LEAST_BOOST), GREATEST_BOOST),
          titleBoost,
          named.isEmpty() ? speakers : named);
    }
  }

  /**
   * Reads a query; any text is one.
   *
   * @param titleBoost how much a word in the title counts beside one in the body, as the index says
   */
  public static ParsedQuery parse(String text, LecternAnalyzer analyzer, float titleBoost) {
    QueryReader.Reading reading = QueryReader.read(text, analyzer);
    Map<String, TypedWord> words = new LinkedHashMap<>();
    collectWords(reading.query(), words);
    return new ParsedQuery(
        compile(reading.query(), titleBoost),
        CanonicalQuery.print(reading.query()),
        reading.repaired(),
        List.copyOf(words.values()));
  }

  static SearchQuery compile(Group query, float titleBoost) {
    return query(query.clauses(), new Scope("", 1, titleBoost, List.of()));
  }

  private static SearchQuery query(List<Clause> clauses, Scope scope) {
    List<String> speakers =
        clauses.stream()
            .filter(c -> c.field().equals("said"))
            .filter(c -> c.occur() == Occur.FILTER || c.occur() == Occur.MUST)
            .flatMap(c -> speakers(c.part()))
            .toList();
    QueryClauses joined = new QueryClauses();
    for (Clause clause : clauses) {
      SearchQuery compiled = part(clause.part(), scope.in(clause, speakers));
      switch (clause.occur()) {
        case MUST -> joined.must.add(compiled);
        case SHOULD -> joined.should.add(compiled);
        case MUST_NOT -> joined.mustNot.add(compiled);
        case FILTER -> joined.filter.add(compiled);
      }
    }
    if (!joined.filter.isEmpty() && joined.must.isEmpty() && !joined.should.isEmpty()) {
      // What is beside a condition has to match as if the condition were not there.
      joined.must.add(QueryClauses.anyOf(joined.should));
      joined.should.clear();
    }
    return joined.join();
  }

  /** The names whose words count beside a condition on the speaker. */
  private static Stream<String> speakers(QuerySyntax part) {
    if (part instanceof Group group) {
      return group.clauses().stream()
          .filter(c -> c.occur() != Occur.MUST_NOT && c.field().isEmpty())
          .flatMap(c -> speakers(c.part()));
    }
    return part instanceof Range ? Stream.empty() : Stream.of(name(tokens(part)));
  }

  private static List<Token> tokens(QuerySyntax part) {
    return part instanceof Word word ? word.tokens() : ((Quoted) part).tokens();
  }

  private static String name(List<Token> tokens) {
    return tokens.stream().map(Token::form).collect(Collectors.joining(" "));
  }

  private static SearchQuery part(QuerySyntax part, Scope scope) {
    if (part instanceof Group group) {
      return query(group.clauses(), scope);
    }
    if (part instanceof Range range) {
      return dates(range, scope.boost());
    }
    String text = part instanceof Word word ? word.text() : ((Quoted) part).text();
    String field = scope.field();
    if (field.equals("date") || field.equals("year") && !text.matches("\\d+")) {
      DayRange days = DayRange.of(text).orElseThrow(); // the reader takes no other
      return new Dates(days.first(), days.last(), scope.boost());
    }
    if (KEYWORD_FIELDS.containsKey(field)) {
      String lower = UCharacter.toLowerCase(ULocale.ROOT, text);
      List<String> values = Stream.of(text, lower).distinct().toList();
      return new Keyword(KEYWORD_FIELDS.get(field), values, scope.boost());
    }
    if (field.equals("said")) {
      return new Said(name(tokens(part)), new All(1), scope.boost());
    }
    List<Token> words = tokens(part).stream().filter(t -> !pattern(t).equals("*")).toList();
    if (words.isEmpty() && field.isEmpty()) {
      return new All(scope.boost());
    }
    List<Token> tokens = words.isEmpty() ? tokens(part) : words; // beside words, * says nothing
    return QueryReader.isMetadata(field) ? names(part, tokens, scope) : text(part, tokens, scope);
  }

  private static SearchQuery dates(Range range, float boost) {
    int from = FIRST_DAY;
    int to = LAST_DAY;
    if (!range.from().equals("*")) {
      DayRange days = DayRange.of(range.from()).orElseThrow();
      from = range.open() == '[' ? days.first() : days.last() + 1;
    }
    if (!range.to().equals("*")) {
      DayRange days = DayRange.of(range.to()).orElseThrow();
      to = range.close() == ']' ? days.last() : days.first() - 1;
    }
    return from > to ? new None() : new Dates(from, to, boost);
  }

  private static SearchQuery text(QuerySyntax part, List<Token> tokens, Scope scope) {
    List<SearchQuery> should = new ArrayList<>();
    float boost = scope.boost();
    for (List<Token> run : part instanceof Word ? runs(tokens) : List.of(tokens)) {
      if (scope.field().equals(IndexFields.TITLE)) {
        should.add(leaf(IndexFields.TITLE, part, run, boost));
      } else if (scope.speakers().isEmpty()) {
        if (scope.field().isEmpty()) {
          should.add(leaf(IndexFields.TITLE, part, run, boost * scope.titleBoost()));
        }
        should.add(leaf(IndexFields.BODY, part, run, boost));
      } else {
        for (String name : scope.speakers()) {
          should.add(new Said(name, leaf(IndexFields.BODY, part, run, boost), 1));
        }
      }
    }
    return QueryClauses.anyOf(should);
  }

  /** Neighbouring tokens that overlap, as pairs of CJK characters do, belong together. */
  private static List<List<Token>> runs(List<Token> tokens) {
    List<List<Token>> runs = new ArrayList<>();
    int end = 0;
    for (Token token : tokens) {
      if (runs.isEmpty() || token.start() >= end) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(token);
      end = token.end();
    }
    return runs;
  }

  private static SearchQuery leaf(String field, QuerySyntax part, List<Token> run, float boost) {
    if (run.size() > 1) {
      int slop = part instanceof Quoted quoted ? quoted.slop() : 0;
      return new Phrase(field, run.stream().map(Token::term).toList(), slop, boost);
    }
    Token token = run.get(0);
    Optional<SearchQuery> wildcard = wildcard(field, token, boost);
    if (wildcard.isPresent()) {
      return wildcard.get();
    }
    if (part instanceof Word word && !LecternAnalyzer.isCjk(token.form())) {
      return word.edits() > 0
          ? new Fuzzy(field, token.form(), word.edits(), boost)
          : new SearchQuery.Word(field, token.stem(), boost);
    }
    return new Term(field, token.term(), boost);
  }

  /** One word as a pattern; a single CJK character begins the pairs that the index has. */
  private static Optional<SearchQuery> wildcard(String field, Token token, float boost) {
    String form = token.form();
    boolean single = form.codePointCount(0, form.length()) == 1 && LecternAnalyzer.isCjk(form);
    String pattern = single ? form + "*" : pattern(token);
    return pattern.equals(form)
        ? Optional.empty()
        : Optional.of(new Wildcard(field, pattern, boost));
  }

  private static String pattern(Token token) {
    return token
        .form()
        .replace(QuerySyntax.ANY, '*')
        .replace(QuerySyntax.ONE, '?')
        .replaceAll("\\*+", "*");
  }

  private static SearchQuery names(QuerySyntax part, List<Token> tokens, Scope scope) {
    List<SearchQuery> must = new ArrayList<>();
    List<Token> plain = new ArrayList<>();
    for (Token token : tokens) {
      Optional<SearchQuery> wildcard =
          tokens.size() == 1 || part instanceof Word
              ? wildcard(scope.field(), token, scope.boost())
              : Optional.empty();
      if (wildcard.isPresent()) {
        must.add(wildcard.get());
      } else if (part instanceof Word word
          && word.edits() > 0
          && !LecternAnalyzer.isCjk(token.form())) {
        must.add(new Fuzzy(scope.field(), token.form(), word.edits(), scope.boost()));
      } else {
        plain.add(token);
      }
    }
    if (!plain.isEmpty()) {
      boolean row = part instanceof Quoted quoted ? quoted.slop() == 0 : runs(plain).size() == 1;
      List<String> words = plain.stream().map(Token::form).toList();
      must.add(new Names(scope.field(), words, row && words.size() > 1, scope.boost()));
    }
    return QueryClauses.allOf(must);
  }

  private static void collectWords(Group group, Map<String, TypedWord> words) {
    for (Clause clause : group.clauses()) {
      if (QueryReader.isMetadata(clause.field())) {
        continue;
      }
      if (clause.part() instanceof Group inner) {
        collectWords(inner, words);
      } else if (clause.part() instanceof Word word && word.edits() == 0) {
        for (Token token : word.tokens()) {
          if (isPlain(token)) {
            String typed = word.text().substring(token.start(), token.end());
            words.putIfAbsent(token.form(), new TypedWord(typed, token.form(), token.stem()));
          }
        }
      }
    }
  }

  /** Whether a token is a word that can be misspelt. */
  static boolean isPlain(Token token) {
    return !LecternAnalyzer.isCjk(token.form()) && pattern(token).equals(token.form());
  }
}
