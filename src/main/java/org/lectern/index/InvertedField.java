package org.lectern.index;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.Version;

/** One field of the documents of a run: where each of its terms stands, and how long it is. */
final class InvertedField {
  private static final BM25Similarity SIMILARITY = new BM25Similarity();

  private final String name;
  private final FieldType type;
  private final Map<String, Occurrences> terms = new HashMap<>();
  private final Map<Integer, Long> norms = new HashMap<>();

  InvertedField(String name, FieldType type) {
    this.name = name;
    this.type = type;
  }

  FieldType type() {
    return type;
  }

  /** Adds a term; neither documents nor, in one document, positions ever descend. */
  void add(String term, int doc, int position) {
    Occurrences occurrences = terms.get(term);
    if (occurrences == null) {
      occurrences = new Occurrences();
      terms.put(term, occurrences);
    }
    occurrences.add(doc, position);
  }

  /** States how many terms a document has, each at a position of its own. */
  void addLength(int doc, int length) {
    norms.put(doc, norm(length));
  }

  /**
   * Lucene's norm; 0 for a field that is there and has no term, as Lucene's own inverter has it.
   */
  private long norm(int length) {
    return length == 0
        ? 0
        : SIMILARITY.computeNorm(
            new FieldInvertState(
                Version.LATEST.major, name, type.indexOptions(), length, length, 0, 0, 0, 0));
  }

  Map<String, Occurrences> terms() {
    return terms;
  }

  /** The norms of the documents that have this field. */
  Map<Integer, Long> norms() {
    return norms;
  }
}
