package org.lectern.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;
import org.lectern.index.IndexFields;

/**
 * What of a query excerpts can show: words, patterns and phrases of the body, in the clauses by
 * which a document matches.
 */
final class Units {
  private final IndexSearcher searcher;
  private final Dictionary dictionary;
  private final LuceneQueries queries;
  private final BM25Similarity similarity = new BM25Similarity();

  Units(IndexSearcher searcher, Dictionary dictionary) {
    this.searcher = searcher;
    this.dictionary = dictionary;
    this.queries = new LuceneQueries(dictionary);
  }

  /** A clause, what it shows, and the clauses in it. */
  private record Node(Weight weight, List<Unit> units, List<Node> clauses) {}

  /** The units of one query for each document. */
  final class Shown {
    private final Optional<Node> root;

    private Shown(Optional<Node> root) {
      this.root = root;
    }

    /** The units by which a document matches, in the order of the query. */
    List<Unit> of(int doc) throws IOException {
      List<Unit> found = new ArrayList<>();
      if (root.isPresent()) {
        collect(root.get(), doc, found);
      }
      return found;
    }
  }

  Shown of(SearchQuery query) throws IOException {
    return new Shown(node(query, Optional.empty()));
  }

  private void collect(Node node, int doc, List<Unit> found) throws IOException {
    if (!matches(node.weight(), doc)) {
      return;
    }
    found.addAll(node.units());
    for (Node clause : node.clauses()) {
      collect(clause, doc, found);
    }
  }

  private boolean matches(Weight weight, int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    Scorer scorer = weight.scorer(leaf);
    int wanted = doc - leaf.docBase;
    return scorer != null && scorer.iterator().advance(wanted) == wanted;
  }

  private Optional<Node> node(SearchQuery query, Optional<List<String>> speakers)
      throws IOException {
    List<Unit> units = units(query);
    List<Node> clauses = new ArrayList<>();
    if (query instanceof SearchQuery.Bool bool) {
      for (List<SearchQuery> shown : List.of(bool.must(), bool.should(), bool.filter())) {
        for (SearchQuery clause : shown) {
          node(clause, speakers).ifPresent(clauses::add);
        }
      }
    } else if (query instanceof SearchQuery.Said said) {
      return node(said.query(), Optional.of(queries.speakers(said.name())));
    }
    if (units.isEmpty() && clauses.isEmpty()) {
      return Optional.empty();
    }
    Query lucene = searcher.rewrite(queries.toLucene(query, speakers));
    return Optional.of(
        new Node(lucene.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1f), units, clauses));
  }

  private List<Unit> units(SearchQuery query) throws IOException {
    String body = IndexFields.BODY;
    if (query instanceof SearchQuery.Word word && word.field().equals(body)) {
      return any(dictionary.forms(body, word.stem()), word.boost());
    }
    if (query instanceof SearchQuery.Term term && term.field().equals(body)) {
      return any(dictionary.exact(body, term.term()), term.boost());
    }
    if (query instanceof SearchQuery.Fuzzy fuzzy && fuzzy.field().equals(body)) {
      return any(dictionary.near(body, fuzzy.form(), fuzzy.edits()), fuzzy.boost());
    }
    if (query instanceof SearchQuery.Wildcard wildcard && wildcard.field().equals(body)) {
      List<String> terms = dictionary.matching(body, new Pattern(wildcard.pattern()));
      return terms.isEmpty() ? List.of() : List.of(new Unit(terms, false, wildcard.boost()));
    }
    if (query instanceof SearchQuery.Phrase phrase && phrase.field().equals(body)) {
      return phrase(phrase);
    }
    return List.of();
  }

  private List<Unit> any(List<String> terms, float boost) throws IOException {
    if (terms.isEmpty()) {
      return List.of();
    }
    long docFreq = searcher.count(LuceneQueries.synonyms(IndexFields.BODY, terms));
    return List.of(new Unit(terms, false, boost * idf(List.of(docFreq))));
  }

  private List<Unit> phrase(SearchQuery.Phrase phrase) throws IOException {
    List<Long> docFreqs = new ArrayList<>();
    for (String term : phrase.terms()) {
      docFreqs.add(docFreq(term));
    }
    if (docFreqs.contains(0L)) {
      return List.of();
    }
    if (phrase.slop() == 0) {
      return List.of(new Unit(phrase.terms(), true, phrase.boost() * idf(docFreqs)));
    }
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < docFreqs.size(); i++) {
      float weight = phrase.boost() * idf(List.of(docFreqs.get(i)));
      units.add(new Unit(List.of(phrase.terms().get(i)), false, weight));
    }
    return units;
  }

  private long docFreq(String term) throws IOException {
    return searcher.getIndexReader().docFreq(new Term(IndexFields.BODY, term));
  }

  private float idf(List<Long> docFreqs) throws IOException {
    CollectionStatistics body = searcher.collectionStatistics(IndexFields.BODY);
    TermStatistics[] terms =
        docFreqs.stream()
            .map(docFreq -> new TermStatistics(new BytesRef("x"), docFreq, docFreq))
            .toArray(TermStatistics[]::new);
    return similarity.idfExplain(body, terms).getValue().floatValue();
  }
}
