package org.lectern.index.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.lectern.index.IndexDocument.Paragraph;
import org.lectern.index.IndexFields;
import org.lectern.index.IndexSettings;
import org.lectern.index.analysis.LecternAnalyzer;
import org.lectern.index.search.SearchResult.Hit;

/**
 * Searches a published index with Lucene. It is the reference for the search in the browser, which
 * gives the same hits in the same order with the same scores and excerpts. Safe for several
 * threads.
 */
public final class IndexSearch implements Closeable {
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final LecternAnalyzer analyzer;
  private final int dated;

  private IndexSearch(Directory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    IndexSettings settings = IndexSettings.of(reader);
    this.analyzer = new LecternAnalyzer(settings.stemming());
    this.dated = settings.dated();
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
    return search(QueryCompiler.parse(typed, analyzer).query(), options);
  }

  /** Documents that match a query. */
  public SearchResult search(SearchQuery query, SearchOptions options) throws IOException {
    Query lucene = LuceneQueries.toLucene(query, options.filters());
    int total = searcher.count(lucene);
    int wanted = (int) Math.min(total, (long) options.offset() + options.limit());
    if (wanted <= options.offset()) {
      return new SearchResult(total, List.of());
    }
    ScoreDoc[] found =
        options.order() == SearchOptions.Order.RELEVANCE
            ? byRelevance(lucene, wanted)
            : byDate(lucene, options.order(), wanted);
    List<Hit> hits = new ArrayList<>();
    Excerpts excerpts = new Excerpts(analyzer, rarestFirst(query));
    for (ScoreDoc doc : Arrays.copyOfRange(found, options.offset(), found.length)) {
      hits.add(hit(doc, excerpts));
    }
    return new SearchResult(total, hits);
  }

  private ScoreDoc[] byRelevance(Query query, int count) throws IOException {
    TopDocs top = searcher.search(query, new TopScoreDocCollectorManager(count, count));
    return top.scoreDocs;
  }

  private ScoreDoc[] byDate(Query query, SearchOptions.Order order, int count) throws IOException {
    int[] matching = MatchingDocs.of(searcher, query);
    ScoreDoc[] docs = new ScoreDoc[count];
    int datedMatches = -Arrays.binarySearch(matching, dated) - 1;
    if (datedMatches < 0) {
      datedMatches = -datedMatches - 1; // found: the first undated document matches
    }
    for (int i = 0; i < count; i++) {
      boolean reversed = order == SearchOptions.Order.DATE_DESCENDING && i < datedMatches;
      docs[i] = new ScoreDoc(matching[reversed ? datedMatches - 1 - i : i], Float.NaN);
    }
    TopFieldCollector.populateScores(docs, searcher, query);
    return docs;
  }

  /** The terms of the body clauses by ascending document frequency, equal ones in query order. */
  private List<String> rarestFirst(SearchQuery query) throws IOException {
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    collectTerms(query, frequencies);
    return frequencies.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getValue))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void collectTerms(SearchQuery query, Map<String, Integer> frequencies)
      throws IOException {
    if (query instanceof SearchQuery.Bool any) {
      for (SearchQuery clause : any.should()) {
        collectTerms(clause, frequencies);
      }
    } else if (query instanceof SearchQuery.Term term && term.field().equals(IndexFields.BODY)) {
      frequencies.put(term.term(), reader.docFreq(new Term(IndexFields.BODY, term.term())));
    }
  }

  private Hit hit(ScoreDoc doc, Excerpts excerpts) throws IOException {
    Document stored = searcher.storedFields().document(doc.doc);
    return new Hit(
        stored.get(IndexFields.ID),
        stored.get(IndexFields.URL),
        stored.get(IndexFields.TITLE),
        Optional.ofNullable(stored.get(IndexFields.DATE)),
        Optional.ofNullable(stored.get(IndexFields.KIND)),
        doc.score,
        excerpts.excerpt(paragraphs(stored)).stream().toList());
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
