package org.lectern.index.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.lectern.analysis.LecternAnalyzer;
import org.lectern.index.IndexDocument.Paragraph;
import org.lectern.index.IndexFields;
import org.lectern.index.IndexSettings;
import org.lectern.index.search.SearchResult.Facet;
import org.lectern.index.search.SearchResult.Hit;

/**
 * Searches a published index with Lucene. It is the reference for the search in the browser, which
 * gives the same hits in the same order with the same scores and excerpts. Safe for several
 * threads.
 */
public final class IndexSearch implements Closeable {
  static {
    // A pattern or a stem stands for as many terms as there are; the query has at most 256 words.
    IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
  }

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final LecternAnalyzer analyzer;
  private final Dictionary dictionary;
  private final LuceneQueries queries;
  private final float titleBoost;

  private IndexSearch(Directory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new WordSearcher(reader);
    this.dictionary = new Dictionary(reader);
    this.queries = new LuceneQueries(dictionary);
    IndexSettings settings = IndexSettings.of(reader);
    this.analyzer = new LecternAnalyzer(settings.stemming());
    this.titleBoost = settings.titleBoost();
  }

  /**
   * Opens an index.
   *
   * @throws IOException if there is none, or it is damaged or not made by this program
   */
  public static IndexSearch open(Path path) throws IOException {
    Directory directory = FSDirectory.open(path);
    DirectoryReader reader = null;
    try {
      reader = DirectoryReader.open(directory);
      return new IndexSearch(directory, reader);
    } catch (IOException | RuntimeException e) {
      if (reader != null) {
        reader.close();
      }
      directory.close();
      throw e;
    }
  }

  /** Documents that match what was typed; any text is a query, and never an error. */
  public SearchResult search(String typed, SearchOptions options) throws IOException {
    ParsedQuery parsed = QueryCompiler.parse(typed, analyzer, titleBoost);
    SearchResult found = search(parsed.query(), options);
    return new SearchResult(
        found.total(),
        parsed.understood(),
        parsed.repaired(),
        found.unknown().isEmpty() ? Optional.empty() : suggest(typed),
        asTyped(found.unknown(), typed),
        found.hits(),
        found.facets());
  }

  /**
   * What may have been meant, if the index has not all words of a query: the query with words that
   * it has, in canonical form.
   */
  public Optional<String> suggest(String typed) throws IOException {
    return Suggestions.of(typed, analyzer, dictionary);
  }

  /** In the form in which they were typed first. */
  private List<String> asTyped(List<String> words, String typed) {
    Map<String, String> forms = new HashMap<>();
    analyzer.analyze(typed).forEach(token -> forms.putIfAbsent(token.stem(), token.form()));
    return words.stream().map(word -> forms.getOrDefault(word, word)).distinct().toList();
  }

  /** Documents that match a query; what is unknown of it is given as the query has it. */
  public SearchResult search(SearchQuery query, SearchOptions options) throws IOException {
    Query wanted = queries.toLucene(query);
    Query lucene = queries.filtered(wanted, options.filters(), options.dates());
    int[] matching = MatchingDocs.of(searcher, lucene);
    int to = (int) Math.min(matching.length, (long) options.offset() + options.limit());
    List<Hit> hits = new ArrayList<>();
    if (to > options.offset()) {
      Units.Shown shown = new Units(searcher, dictionary).of(query);
      Excerpts excerpts = new Excerpts(analyzer, options.excerpts());
      ScoreDoc[] found =
          options.order() == SearchOptions.Order.RELEVANCE
              ? byRelevance(lucene, to)
              : byDate(lucene, options.order(), to);
      for (ScoreDoc doc : Arrays.copyOfRange(found, options.offset(), found.length)) {
        hits.add(hit(doc, excerpts, shown.of(doc.doc)));
      }
    }
    return new SearchResult(
        matching.length,
        "",
        false,
        Optional.empty(),
        UnknownWords.of(query, dictionary),
        hits,
        facets(wanted, options, matching));
  }

  /** Counts over what matches without the facet's own filters, so that they can be widened. */
  private Map<String, Facet> facets(Query wanted, SearchOptions options, int[] matching)
      throws IOException {
    Map<String, Facet> facets = new LinkedHashMap<>();
    for (String facet : options.facets()) {
      List<SearchOptions.Filter> others =
          options.filters().stream().filter(filter -> !filter.field().equals(facet)).toList();
      int[] docs =
          others.size() == options.filters().size()
              ? matching
              : MatchingDocs.of(searcher, queries.filtered(wanted, others, options.dates()));
      facets.put(facet, Facets.count(reader, facet, docs, options.facetLimit()));
    }
    return facets;
  }

  private ScoreDoc[] byRelevance(Query query, int count) throws IOException {
    TopDocs top = searcher.search(query, new TopScoreDocCollectorManager(count, count));
    return top.scoreDocs;
  }

  /** By the first day, of equals the less certain, then by number; the undated last. */
  private ScoreDoc[] byDate(Query query, SearchOptions.Order order, int count) throws IOException {
    boolean reversed = order == SearchOptions.Order.DATE_DESCENDING;
    ScoreDoc[] docs = searcher.search(query, count, DateOrder.sort(reversed)).scoreDocs;
    TopFieldCollector.populateScores(docs, searcher, query);
    return docs;
  }

  private Hit hit(ScoreDoc doc, Excerpts excerpts, List<Unit> units) throws IOException {
    Document stored = searcher.storedFields().document(doc.doc);
    return new Hit(
        stored.get(IndexFields.ID),
        stored.get(IndexFields.URL),
        stored.get(IndexFields.TITLE),
        Optional.ofNullable(stored.get(IndexFields.DATE)),
        Optional.ofNullable(stored.get(IndexFields.KIND)),
        Optional.ofNullable(stored.get(IndexFields.LANGUAGE)),
        doc.score,
        excerpts.of(paragraphs(stored), units));
  }

  private static List<Paragraph> paragraphs(Document stored) {
    List<Paragraph> paragraphs = new ArrayList<>();
    IndexableField[] ids = stored.getFields(IndexFields.PARAGRAPH);
    IndexableField[] texts = stored.getFields(IndexFields.TEXT);
    for (int i = 0; i < ids.length; i++) {
      paragraphs.add(new Paragraph(ids[i].stringValue(), texts[i].stringValue()));
    }
    return paragraphs;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}
