package org.lectern.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The terms of one field in Lucene's order, as its codecs take them; only ever forwards. */
final class InvertedTerms extends Terms {
  private final List<Term> terms;
  private final IndexOptions options;

  /** A term as UTF-8, and where it stands in each of the runs that have it. */
  private record Term(BytesRef bytes, List<Occurrences> runs) {}

  InvertedTerms(Map<String, List<Occurrences>> occurrences, IndexOptions options) {
    this.options = options;
    terms = new ArrayList<>(occurrences.size());
    occurrences.forEach((term, runs) -> terms.add(new Term(new BytesRef(term), runs)));
    terms.sort((a, b) -> a.bytes.compareTo(b.bytes));
  }

  @Override
  public TermsEnum iterator() {
    return new Forwards();
  }

  @Override
  public long size() {
    return terms.size();
  }

  @Override
  public boolean hasFreqs() {
    return options.compareTo(IndexOptions.DOCS_AND_FREQS) >= 0;
  }

  @Override
  public boolean hasPositions() {
    return options.compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }

  @Override
  public long getSumTotalTermFreq() {
    throw new UnsupportedOperationException("codecs count themselves");
  }

  @Override
  public long getSumDocFreq() {
    throw new UnsupportedOperationException("codecs count themselves");
  }

  @Override
  public int getDocCount() {
    throw new UnsupportedOperationException("codecs count themselves");
  }

  private final class Forwards extends BaseTermsEnum {
    private int at = -1;

    @Override
    public BytesRef next() {
      at++;
      return at < terms.size() ? term() : null;
    }

    @Override
    public BytesRef term() {
      return terms.get(at).bytes();
    }

    @Override
    public PostingsEnum postings(PostingsEnum reuse, int flags) {
      OccurrencesEnum postings =
          reuse instanceof OccurrencesEnum used ? used : new OccurrencesEnum();
      postings.reset(terms.get(at).runs());
      return postings;
    }

    @Override
    public long ord() {
      return at;
    }

    @Override
    public void seekExact(long ord) {
      throw new UnsupportedOperationException("codecs read from the first term to the last");
    }

    @Override
    public SeekStatus seekCeil(BytesRef text) {
      throw new UnsupportedOperationException("codecs read from the first term to the last");
    }

    @Override
    public int docFreq() {
      throw new UnsupportedOperationException("codecs count themselves");
    }

    @Override
    public long totalTermFreq() {
      throw new UnsupportedOperationException("codecs count themselves");
    }

    @Override
    public ImpactsEnum impacts(int flags) {
      throw new UnsupportedOperationException("codecs make impacts themselves");
    }
  }
}
