package org.lectern.index;

import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import org.apache.lucene.index.NumericDocValues;

/** Numbers by document, as Lucene's codecs take them; only ever forwards. */
final class MappedNumbers extends NumericDocValues {
  private final Iterator<Map.Entry<Integer, Long>> next;
  private final int size;
  private int doc = -1;
  private long value;

  MappedNumbers(SortedMap<Integer, Long> numbers) {
    next = numbers.entrySet().iterator();
    size = numbers.size();
  }

  @Override
  public int nextDoc() {
    if (!next.hasNext()) {
      doc = NO_MORE_DOCS;
      return doc;
    }
    Map.Entry<Integer, Long> entry = next.next();
    doc = entry.getKey();
    value = entry.getValue();
    return doc;
  }

  @Override
  public int docID() {
    return doc;
  }

  @Override
  public long longValue() {
    return value;
  }

  @Override
  public long cost() {
    return size;
  }

  @Override
  public boolean advanceExact(int target) {
    throw new UnsupportedOperationException("codecs read from the first document to the last");
  }

  @Override
  public int advance(int target) {
    throw new UnsupportedOperationException("codecs read from the first document to the last");
  }
}
