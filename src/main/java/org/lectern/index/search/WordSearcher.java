package org.lectern.index.search;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.lectern.index.IndexFields;

/**
 * A searcher to which a term of the title is at least as frequent as in the body. Titles are short,
 * so "of" may well be rare in them, and would count as much there as a name. The same holds for
 * words in all their forms, see {@link LuceneQueries}.
 */
final class WordSearcher extends IndexSearcher {
  WordSearcher(IndexReader reader) {
    super(reader);
    setQueryCache(null); // no query is equal to another, see Verbatim
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    if (!term.field().equals(IndexFields.TITLE)) {
      return super.termStatistics(term, docFreq, totalTermFreq);
    }
    long titles = collectionStatistics(IndexFields.TITLE).docCount();
    int inBody = getIndexReader().docFreq(new Term(IndexFields.BODY, term.bytes()));
    long counted = Math.min(titles, Math.max(docFreq, inBody));
    return new TermStatistics(term.bytes(), counted, Math.max(counted, totalTermFreq));
  }
}
