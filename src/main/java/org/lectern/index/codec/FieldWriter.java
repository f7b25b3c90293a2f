package org.lectern.index.codec;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.lectern.index.codec.PairLists.Pair;

/** Writes the postings of one field: its terms, then the pairs of its frequent ones. */
final class FieldWriter {
  private final FieldInfo field;
  private final Layout layout;
  private final PostingsPacks packs;
  private final TermsWriter terms;
  private final TermPostings list;
  private final FixedBitSet docsSeen;
  private final FrequentTerms frequent;
  private final ByteSink pairs = new ByteSink();
  private long termCount;
  private long sumDocFreq;
  private long sumTotalTermFreq;

  FieldWriter(FieldInfo field, Norms norms, int maxDoc, Layout layout, PostingsPacks packs) {
    this.field = field;
    this.layout = layout;
    this.packs = packs;
    this.list = new TermPostings(field);
    this.terms = TermsWriter.ofField(packs, layout, norms, list.hasPositions);
    this.frequent = new FrequentTerms(layout.pairs());
    this.docsSeen = new FixedBitSet(Math.max(1, maxDoc));
  }

  /** Writes all terms; returns false, and has written nothing, when no term has a document. */
  boolean write(Terms source) throws IOException {
    boolean paired = list.isPlain() && field.hasNorms(); // phrases are of texts
    TermsEnum termsEnum = source.iterator();
    PostingsEnum postings = null;
    for (BytesRef term = termsEnum.next(); term != null; term = termsEnum.next()) {
      postings = termsEnum.postings(postings, list.flags());
      list.read(postings);
      if (list.docFreq > 0) {
        terms.add(term, list);
        count();
        if (paired) {
          frequent.offer(term, list);
        }
      }
    }
    terms.finish();
    writePairs();
    return termCount > 0;
  }

  private void count() {
    termCount++;
    sumDocFreq += list.docFreq;
    sumTotalTermFreq += list.totalTermFreq;
    for (int i = 0; i < list.docFreq; i++) {
      docsSeen.set(list.docs[i]);
    }
  }

  private void writePairs() throws IOException {
    List<Pair> found = PairLists.of(frequent);
    if (found.isEmpty()) {
      return;
    }
    TermsWriter keys = TermsWriter.ofPairs(packs, layout);
    for (Pair pair : found) {
      keys.add(pair.key(), pair.list());
    }
    keys.finish();
    pairs.writeVLong(frequent.least());
    keys.writeBlocks(pairs);
  }

  /** Writes what the root says of this field; see {@link Root}. */
  void finish(ByteSink root) throws IOException {
    root.writeString(field.name);
    root.writeByte((byte) Root.flags(field, pairs.length() > 0));
    root.writeVLong(termCount);
    root.writeVLong(sumDocFreq);
    root.writeVLong(sumTotalTermFreq);
    root.writeVInt(docsSeen.cardinality());
    BytesRef last = terms.last();
    root.writeVInt(last.length);
    root.writeBytes(last.bytes, last.offset, last.length);
    terms.writeBlocks(root);
    root.writeBytes(pairs.array(), 0, pairs.length());
  }
}
