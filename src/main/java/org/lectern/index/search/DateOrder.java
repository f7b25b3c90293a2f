package org.lectern.index.search;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.lectern.index.IndexFields;

/**
 * The order of documents by date: by the first day that a date can mean; of these, a date that ends
 * later is the less certain one and comes before, as a month does before its first day; of equals
 * the lower number comes first. The undated are last.
 */
final class DateOrder {
  private DateOrder() {}

  /**
   * As Lucene sorts.
   *
   * @param reversed whether the latest come first; equals stay in the order of their numbers, the
   *     undated last
   */
  static Sort sort(boolean reversed) {
    SortField from = new SortField(IndexFields.DATE_FROM, SortField.Type.LONG, reversed);
    from.setMissingValue(reversed ? Long.MIN_VALUE : Long.MAX_VALUE);
    SortField to = new SortField(IndexFields.DATE_TO, SortField.Type.LONG, !reversed);
    // A date without another last day ends before all others that begin with it.
    to.setMissingValue(Long.MIN_VALUE);
    return new Sort(from, to, SortField.FIELD_DOC);
  }
}
