package org.lectern.index.codec;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.FixedBitSet;
import org.lectern.index.codec.PairLists.Pair;

/** Hands the terms of one field to a dictionary, one after the other, and keeps count of them. */
final class FieldWriter {
  private final FieldInfo field;
  private final Norms norms;
  private final TermsEnum source;
  private final TermPostings list;
  private final boolean isPaired;
  private final FixedBitSet docsSeen;
  private final FrequentTerms frequent;
  private final BytesRefBuilder last = new BytesRefBuilder();
  private PostingsEnum postings;
  private BytesRef term; // null: all have been read
  private long termCount;
  private long sumDocFreq;
  private long sumTotalTermFreq;

  FieldWriter(FieldInfo field, Terms terms, Norms norms, int maxDoc, Layout layout)
      throws IOException {
    this.field = field;
    this.norms = norms;
    this.source = terms.iterator();
    this.list = new TermPostings(field);
    this.isPaired = isText(field);
    this.frequent = new FrequentTerms(layout.pairs());
    this.docsSeen = new FixedBitSet(Math.max(1, maxDoc));
  }

  /**
   * Whether a field has words of texts: phrases are of these, and what is asked is asked of all.
   */
  static boolean isText(FieldInfo field) {
    return field.hasNorms() && new TermPostings(field).isPlain();
  }

  /** Goes on to the next term that a document has, the first at first; false if there is none. */
  boolean advance() throws IOException {
    for (term = source.next(); term != null; term = source.next()) {
      postings = source.postings(postings, list.flags());
      list.read(postings);
      if (list.docFreq > 0) {
        return true;
      }
    }
    return false;
  }

  /** The term that was gone on to; null after the last. */
  BytesRef term() {
    return term;
  }

  boolean hasPositions() {
    return list.hasPositions;
  }

  /** Adds the list of the term to the dictionary. */
  void write(TermsWriter terms) throws IOException {
    terms.addList(list, norms);
    last.copyBytes(term);
    termCount++;
    sumDocFreq += list.docFreq;
    sumTotalTermFreq += list.totalTermFreq;
    for (int i = 0; i < list.docFreq; i++) {
      docsSeen.set(list.docs[i]);
    }
    if (isPaired) {
      frequent.offer(term, list);
    }
  }

  /** Writes the pairs of frequent terms, and what the root says of the field; see {@link Root}. */
  void finish(PostingsPacks packs, Layout layout, ByteSink root) throws IOException {
    List<Pair> pairs = PairLists.of(frequent);
    boolean hasSteps = hasPositions() && !norms.steps().isEmpty();
    root.writeString(field.name);
    root.writeByte((byte) Root.flags(field, !pairs.isEmpty(), hasSteps));
    root.writeVLong(termCount);
    root.writeVLong(sumDocFreq);
    root.writeVLong(sumTotalTermFreq);
    root.writeVInt(docsSeen.cardinality());
    root.writeVInt(last.length());
    root.writeBytes(last.bytes(), 0, last.length());
    if (hasSteps) {
      norms.steps().write(root);
    }
    if (pairs.isEmpty()) {
      return;
    }
    TermsWriter keys = TermsWriter.ofPairs(packs, layout);
    for (Pair pair : pairs) {
      keys.addTerm(pair.key(), 1);
      keys.addList(pair.list(), norms);
    }
    keys.finish();
    root.writeVLong(frequent.least());
    keys.writeBlocks(root);
  }
}
