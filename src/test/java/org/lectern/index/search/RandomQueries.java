package org.lectern.index.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.analysis.RandomTexts;
import org.lectern.analysis.Token;
import org.lectern.index.IndexDocument;
import org.lectern.index.IndexDocument.Subject;
import org.lectern.index.IndexFields;
import org.lectern.index.SampleCorpora;
import org.lectern.index.search.SearchOptions.Order;
import org.lectern.index.search.SearchQuery.Bool;
import org.lectern.index.search.SearchQuery.Said;

/** Queries of every kind that find something in some documents, mostly; the same for a seed. */
final class RandomQueries {
  /** What a query is of. */
  enum Kind {
    WORD,
    TERM,
    PHRASE,
    SLOPPY,
    WILDCARD,
    FUZZY,
    NAMES,
    KEYWORD,
    DATES,
    SAID,
    WORDS,
    BOOL,
    TEXT
  }

  private static final List<String> OPERATORS =
      List.of(" ", " AND ", " OR ", " +", " -", " NOT ", " && ", " (", ") ", "\"", "~2 ", "^2 ");

  /** So many of the most frequent words are common. */
  private static final int COMMON = 24;

  private final List<IndexDocument> documents;
  private final Set<String> common;
  private final LecternAnalyzer words;
  private final LecternAnalyzer names = new LecternAnalyzer(Stemming.NONE);
  private final Random random;

  RandomQueries(List<IndexDocument> documents, Stemming stemming, Random random) {
    this.documents = documents;
    this.words = new LecternAnalyzer(stemming);
    this.random = random;
    this.common = common();
  }

  /** The terms that occur most often, of equals those that come first. */
  private Set<String> common() {
    Map<String, Integer> times = new TreeMap<>();
    documents.stream()
        .flatMap(document -> document.paragraphs().stream())
        .flatMap(paragraph -> words.analyze(paragraph.text()).stream())
        .forEach(token -> times.merge(token.term(), 1, Integer::sum));
    return times.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(COMMON)
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A query of a kind other than text. */
  SearchQuery query(Kind kind) {
    return switch (kind) {
      case WORD -> new SearchQuery.Word(field(), token().stem(), boost());
      case TERM -> new SearchQuery.Term(field(), token().term(), boost());
      case PHRASE -> phrase(0);
      case SLOPPY -> phrase(1 + random.nextInt(8));
      case WILDCARD -> new SearchQuery.Wildcard(field(), pattern(), boost());
      case FUZZY -> new SearchQuery.Fuzzy(field(), misspelt(), 1 + random.nextInt(2), boost());
      case NAMES -> names();
      case KEYWORD -> keyword();
      case DATES -> dates();
      case SAID -> new Said(speaker(), rarely(() -> bool(2, false), this::spoken), boost());
      case WORDS -> anyWords();
      case BOOL -> bool(3, true);
      case TEXT -> throw new IllegalArgumentException("a text is no tree");
    };
  }

  private <T> T rarely(Supplier<T> rare, Supplier<T> often) {
    return random.nextInt(3) == 0 ? rare.get() : often.get();
  }

  private float boost() {
    return switch (random.nextInt(6)) {
      case 0 -> 2f;
      case 1 -> 0.5f + random.nextInt(50) / 10f;
      default -> 1f;
    };
  }

  private String field() {
    return random.nextInt(6) == 0 ? IndexFields.TITLE : IndexFields.BODY;
  }

  private IndexDocument document() {
    return documents.get(random.nextInt(documents.size()));
  }

  private String paragraph() {
    IndexDocument document = document();
    return random.nextInt(8) == 0 || document.paragraphs().isEmpty()
        ? document.title()
        : document.paragraphs().get(random.nextInt(document.paragraphs().size())).text();
  }

  /** Words that follow one another somewhere; at least one, made up if need be. */
  private List<Token> tokens(int most) {
    List<Token> tokens = words.analyze(paragraph());
    if (tokens.isEmpty()) {
      return words.analyze("zzz" + random.nextInt(9));
    }
    int from = random.nextInt(tokens.size());
    return tokens.subList(from, Math.min(tokens.size(), from + 1 + random.nextInt(most)));
  }

  private Token token() {
    String made =
        switch (random.nextInt(12)) {
          case 0 -> "zzzunknown";
          case 1, 2 -> "the";
          case 3 -> SampleCorpora.words(random, 1);
          default -> null;
        };
    return made == null ? tokens(1).get(0) : words.analyze(made).get(0);
  }

  /** Terms in a row, or with others left out, swapped, said twice. */
  private SearchQuery phrase(int slop) {
    List<String> terms =
        new ArrayList<>(
            random.nextBoolean()
                ? commonTerms()
                : tokens(2 + random.nextInt(6)).stream().map(Token::term).toList());
    if (random.nextInt(4) == 0) {
      terms.add(random.nextInt(terms.size()), terms.get(random.nextInt(terms.size())));
    }
    if (slop > 0 && terms.size() > 2 && random.nextBoolean()) {
      terms.remove(random.nextInt(terms.size()));
    }
    if (slop > 0 && random.nextBoolean()) {
      String moved = terms.remove(random.nextInt(terms.size()));
      terms.add(random.nextInt(terms.size() + 1), moved);
    }
    while (terms.size() < 2) {
      terms.add(token().term());
    }
    return new SearchQuery.Phrase(field(), terms, slop, boost());
  }

  /** Common words in a row, as a paragraph has them or not, at times with another beside them. */
  private List<String> commonTerms() {
    List<String> terms = words.analyze(paragraph()).stream().map(Token::term).toList();
    List<String> all = List.copyOf(common);
    for (int i = random.nextInt(terms.size() + 1); i < terms.size(); i++) {
      int end = i;
      while (end < terms.size() && end - i < 6 && common.contains(terms.get(end))) {
        end++;
      }
      if (end - i > 1) {
        int from = random.nextInt(4) == 0 ? Math.max(0, i - 1) : i;
        int to = random.nextInt(4) == 0 ? Math.min(terms.size(), end + 1) : end;
        return terms.subList(from, to);
      }
    }
    return random.ints(2 + random.nextInt(4), 0, all.size()).mapToObj(all::get).toList();
  }

  private String pattern() {
    String form = token().form();
    int[] points = form.codePoints().toArray();
    int cut = random.nextInt(points.length + 1);
    String head = new String(points, 0, cut);
    String tail = new String(points, cut, points.length - cut);
    return switch (random.nextInt(7)) {
      case 0 -> "*" + tail;
      case 1 -> points.length > 1 ? "?" + form.substring(Character.charCount(points[0])) : "?";
      case 2 -> head + "?" + (tail.isEmpty() ? "" : tail.substring(tail.offsetByCodePoints(0, 1)));
      case 3 -> head + "*" + tail;
      case 4 -> head + "*?";
      default -> head.isEmpty() ? form + "*" : head + "*";
    };
  }

  /** A word with a letter or two changed. */
  private String misspelt() {
    StringBuilder word = new StringBuilder(token().form());
    for (int n = random.nextInt(3); n > 0 && word.length() > 1; n--) {
      int at = random.nextInt(word.length());
      switch (random.nextInt(3)) {
        case 0 -> word.deleteCharAt(at);
        case 1 -> word.insert(at, (char) ('a' + random.nextInt(26)));
        default -> word.setCharAt(at, (char) ('a' + random.nextInt(26)));
      }
    }
    List<Token> tokens = names.analyze(word.toString());
    return tokens.isEmpty() ? "a" : tokens.get(0).form();
  }

  private String name(String field) {
    return switch (field) {
      case IndexFields.PERSON -> any(SampleCorpora.PEOPLE);
      case IndexFields.EVENT -> any(SampleCorpora.EVENTS);
      case IndexFields.SOURCE -> any(SampleCorpora.SOURCES);
      default -> document().places().stream().map(Subject::label).findFirst().orElse("Beijing");
    };
  }

  private String any(String[] values) {
    return values[random.nextInt(values.length)];
  }

  private SearchQuery names() {
    String field = IndexFields.NAMES.get(random.nextInt(IndexFields.NAMES.size()));
    List<String> forms = new ArrayList<>(forms(name(field)));
    if (random.nextInt(4) == 0) {
      forms.addAll(forms(name(field)));
    }
    boolean phrase = random.nextBoolean() && forms.size() > 1;
    return new SearchQuery.Names(
        field, forms.subList(0, 1 + random.nextInt(forms.size())), phrase, boost());
  }

  private List<String> forms(String name) {
    return names.analyze(name).stream().map(Token::form).toList();
  }

  /** Some words in a row of a speaker's name. */
  private String speaker() {
    List<String> forms = forms(any(SampleCorpora.PEOPLE));
    int from = random.nextInt(forms.size());
    int to = random.nextInt(3) == 0 ? from + 1 + random.nextInt(forms.size() - from) : forms.size();
    String name = String.join(" ", random.nextBoolean() ? forms : forms.subList(from, to));
    return random.nextInt(20) == 0 ? name + " nobody" : name;
  }

  private List<String> values(String facet) {
    return Stream.concat(
            Stream.of(document(), document())
                .flatMap(
                    d ->
                        switch (facet) {
                          case IndexFields.YEAR ->
                              d.date().map(date -> date.substring(0, 4)).stream();
                          case IndexFields.TYPE -> d.kind().stream();
                          case IndexFields.LANGUAGE -> d.language().stream();
                          case IndexFields.SOURCE -> d.source().stream();
                          case IndexFields.PLACE -> d.places().stream().map(Subject::id);
                          case IndexFields.PERSON ->
                              d.people().stream().map(IndexDocument.Subject::id);
                          default -> d.events().stream().map(IndexDocument.Subject::id);
                        }),
            random.nextInt(5) == 0 ? Stream.of("none") : Stream.empty())
        .distinct()
        .limit(3)
        .collect(Collectors.toList());
  }

  private String facet() {
    return IndexFields.FACETS.get(random.nextInt(IndexFields.FACETS.size()));
  }

  private SearchQuery keyword() {
    String facet = facet();
    return new SearchQuery.Keyword(facet, values(facet), boost());
  }

  private int day() {
    return (1945 + random.nextInt(80)) * 10_000
        + (1 + random.nextInt(12)) * 100
        + (1 + random.nextInt(31));
  }

  private SearchQuery dates() {
    int from = random.nextInt(6) == 0 ? 0 : day();
    int to = random.nextInt(6) == 0 ? 99991231 : from + random.nextInt(200_000);
    return new SearchQuery.Dates(from, random.nextInt(20) == 0 ? from - 1 : to, boost());
  }

  private SearchQuery spoken() {
    return switch (random.nextInt(8)) {
      case 0 -> new SearchQuery.All(boost());
      case 1 -> query(Kind.PHRASE);
      case 2 -> query(Kind.SLOPPY);
      case 3 -> query(Kind.WILDCARD);
      case 4 -> query(Kind.FUZZY);
      case 5 -> query(Kind.TERM);
      case 6 -> new SearchQuery.Word(IndexFields.BODY, words.analyze("the").get(0).stem(), boost());
      default -> query(Kind.WORD);
    };
  }

  /** What a few typed words are: each in title or body. */
  private SearchQuery anyWords() {
    List<SearchQuery> clauses = new ArrayList<>();
    for (Token token : random.nextBoolean() ? tokens(6) : List.of(token(), token(), token())) {
      clauses.add(new SearchQuery.Word(IndexFields.TITLE, token.stem(), IndexFields.TITLE_BOOST));
      clauses.add(new SearchQuery.Word(IndexFields.BODY, token.stem(), 1f));
    }
    return new Bool(List.of(), clauses, List.of(), List.of());
  }

  private Bool bool(int depth, boolean mixed) {
    List<List<SearchQuery>> clauses = new ArrayList<>();
    for (int most : new int[] {3, 4, 2, 2}) {
      List<SearchQuery> some = new ArrayList<>();
      for (int n = random.nextInt(most); n > 0; n--) {
        some.add(clause(depth - 1, mixed));
      }
      clauses.add(some);
    }
    if (clauses.get(0).isEmpty() && clauses.get(1).isEmpty() && random.nextInt(10) > 0) {
      clauses.get(1).add(clause(depth - 1, mixed));
      clauses.get(1).add(clause(depth - 1, mixed));
    }
    return new Bool(clauses.get(0), clauses.get(1), clauses.get(2), clauses.get(3));
  }

  private SearchQuery clause(int depth, boolean mixed) {
    int drawn = random.nextInt(depth > 0 ? 18 : 14);
    return switch (drawn) {
      case 0 -> query(Kind.TERM);
      case 1 -> query(Kind.PHRASE);
      case 2 -> query(Kind.SLOPPY);
      case 3 -> query(Kind.WILDCARD);
      case 4 -> query(Kind.FUZZY);
      case 5 -> mixed ? query(Kind.NAMES) : query(Kind.WORD);
      case 6 -> mixed ? query(Kind.KEYWORD) : query(Kind.WORD);
      case 7 -> mixed ? query(Kind.DATES) : query(Kind.WORD);
      case 8 -> mixed ? query(Kind.SAID) : query(Kind.WORD);
      case 9 -> random.nextInt(4) == 0 ? new SearchQuery.None() : new SearchQuery.All(boost());
      case 14, 15, 16, 17 -> bool(depth, mixed);
      default -> query(Kind.WORD);
    };
  }

  /** What somebody may type, in the query language or not. */
  String text() {
    return switch (random.nextInt(14)) {
      case 0 -> RandomTexts.anything(random);
      case 1 -> "the of and to";
      case 2 -> document().title();
      case 3 -> SampleCorpora.words(random, 12 + random.nextInt(30));
      case 4 -> "zzzunknown " + (random.nextBoolean() ? "" : SampleCorpora.words(random, 1));
      case 5 -> quote() + (random.nextBoolean() ? "" : "~" + random.nextInt(6)) + " " + word();
      case 6 -> "person:\"" + any(SampleCorpora.PEOPLE) + "\" " + word();
      case 7 -> "said:\"" + any(SampleCorpora.PEOPLE) + "\" " + word();
      case 8 -> "year:" + (1950 + random.nextInt(70)) + " " + word() + " place:" + word();
      case 9 -> "date:[" + (1950 + random.nextInt(70)) + " TO *] " + word();
      case 10 -> pattern() + " " + misspelt() + "~" + (random.nextBoolean() ? "" : "1");
      case 11 -> SampleCorpora.han(random, 1 + random.nextInt(4)) + " " + word();
      case 12 -> piece(paragraph());
      default -> operators();
    };
  }

  private String word() {
    return token().form();
  }

  private String quote() {
    return tokens(4).stream().map(Token::form).collect(Collectors.joining(" ", "\"", "\""));
  }

  private String operators() {
    StringBuilder text = new StringBuilder();
    for (int n = 1 + random.nextInt(6); n > 0; n--) {
      text.append(OPERATORS.get(random.nextInt(OPERATORS.size())));
      text.append(
          switch (random.nextInt(6)) {
            case 0 -> quote();
            case 1 -> "title:" + word();
            case 2 -> "(" + word() + " OR " + word() + ")";
            default -> word();
          });
    }
    return text.toString();
  }

  private String piece(String text) {
    int start = random.nextInt(text.length() + 1);
    return text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(40)));
  }

  SearchOptions options() {
    Order order = random.nextInt(4) > 0 ? Order.RELEVANCE : Order.values()[random.nextInt(3)];
    SearchOptions options =
        SearchOptions.first(random.nextInt(5) == 0 ? random.nextInt(200) : 10)
            .from(random.nextInt(5) == 0 ? random.nextInt(50) : 0)
            .sorted(order)
            .withExcerpts(random.nextInt(3) == 0 ? random.nextInt(5) : SearchOptions.EXCERPTS);
    if (random.nextInt(4) == 0) {
      List<SearchOptions.Filter> filters = new ArrayList<>();
      for (int n = random.nextInt(8) / 3; n >= 0; n--) {
        String facet = facet();
        filters.add(new SearchOptions.Filter(facet, values(facet)));
      }
      options = options.filtered(filters);
    }
    if (random.nextInt(8) == 0) {
      int from = day();
      options = options.dated(from, from + random.nextInt(400_000));
    }
    if (random.nextInt(3) == 0) {
      List<String> facets =
          IndexFields.FACETS.stream().filter(facet -> random.nextBoolean()).toList();
      int most = random.nextInt(4) == 0 ? random.nextInt(4) : SearchOptions.FACET_LIMIT;
      options = options.counting(facets, most);
    }
    return options;
  }

  /** The kinds of a comma-separated list of their names, or all. */
  static List<Kind> kinds(String names) {
    return names == null || names.isEmpty()
        ? List.of(Kind.values())
        : Arrays.stream(names.split(","))
            .map(name -> Kind.valueOf(name.strip().toUpperCase(Locale.ROOT)))
            .toList();
  }

  /** Options as the browser takes them. */
  static Map<String, Object> json(SearchOptions options) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("limit", options.limit());
    json.put("offset", options.offset());
    json.put("sort", options.order().label());
    json.put(
        "filters",
        options.filters().stream()
            .map(filter -> Map.of("field", filter.field(), "values", filter.values()))
            .toList());
    options.dates().ifPresent(d -> json.put("dates", Map.of("from", d.from(), "to", d.to())));
    if (!options.facets().isEmpty()) {
      json.put("facets", options.facets());
      json.put("facetLimit", options.facetLimit());
    }
    json.put("excerpts", options.excerpts());
    return json;
  }
}
