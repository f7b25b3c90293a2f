package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;

/** The length norms of one field in memory while its postings are written. */
final class Norms {
  private final long[] values; // null: the field has no norms
  private final LengthSteps steps;

  private Norms(long[] values) {
    this.values = values;
    this.steps = values == null ? LengthSteps.NONE : LengthSteps.of(values);
  }

  static Norms load(FieldInfo field, NormsProducer producer, int maxDoc) throws IOException {
    if (!field.hasNorms() || producer == null) {
      return new Norms(null);
    }
    long[] values = new long[maxDoc];
    NumericDocValues source = producer.getNorms(field);
    for (int doc = source.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = source.nextDoc()) {
      values[doc] = source.longValue();
    }
    return new Norms(values);
  }

  /** What the norms say of the order of the documents. */
  LengthSteps steps() {
    return steps;
  }

  /** Lucene takes a norm of 1 where a field has none. */
  long get(int doc) {
    return values == null ? 1 : values[doc];
  }
}
