package org.lectern.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.lectern.index.IndexFields;
import org.lectern.index.search.SearchResult.Facet;
import org.lectern.index.search.SearchResult.Value;

/** Counts the values of a facet in documents. */
final class Facets {
  private Facets() {}

  /**
   * Counts.
   *
   * @param docs ascending
   * @param limit at most so many values are given
   */
  static Facet count(IndexReader reader, String facet, int[] docs, int limit) throws IOException {
    SortedSetDocValues column =
        MultiDocValues.getSortedSetValues(reader, IndexFields.keyword(facet));
    Map<Long, Integer> counts = new TreeMap<>();
    for (int doc : docs) {
      if (column != null && column.advanceExact(doc)) {
        for (int i = column.docValueCount(); i > 0; i--) {
          counts.merge(column.nextOrd(), 1, Integer::sum);
        }
      }
    }
    List<Value> values = new ArrayList<>();
    for (Map.Entry<Long, Integer> count : counts.entrySet()) {
      values.add(value(column.lookupOrd(count.getKey()), count.getValue()));
    }
    // The order of the column is that of the values, and sorting keeps it among equal counts.
    values.sort(Comparator.comparing(Value::count).reversed());
    return new Facet(values.size(), values.subList(0, Math.min(limit, values.size())));
  }

  private static Value value(BytesRef column, int count) {
    String text = column.utf8ToString();
    int at = text.indexOf(IndexFields.LABEL);
    return at < 0
        ? new Value(text, text, count)
        : new Value(text.substring(0, at), text.substring(at + 1), count);
  }
}
