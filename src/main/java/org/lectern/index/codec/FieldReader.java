package org.lectern.index.codec;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.lectern.index.codec.LecternFieldsProducer.Packs;
import org.lectern.index.codec.Root.BlockRef;

/** The terms of one field. Decoded blocks are kept softly and shared between threads. */
final class FieldReader extends Terms {
  final Root.Field meta;
  final Packs packs;
  private final AtomicReferenceArray<SoftReference<TermsBlock>> blocks;

  FieldReader(Root.Field meta, Packs packs) {
    this.meta = meta;
    this.packs = packs;
    this.blocks = new AtomicReferenceArray<>(meta.terms().blocks().size());
  }

  int blockCount() {
    return blocks.length();
  }

  /** A block of the dictionary, in which the field may have no term. */
  TermsBlock block(int i) throws IOException {
    SoftReference<TermsBlock> cached = blocks.get(i);
    TermsBlock block = cached == null ? null : cached.get();
    if (block == null) {
      BlockRef ref = meta.terms().blocks().get(i);
      block =
          new TermsBlock(
              packs.terms().block(ref.address(), ref.rawLength(), ref.storedLength()), meta);
      blocks.set(i, new SoftReference<>(block));
    }
    return block;
  }

  /** The number of the last block whose first term is not after the given one; -1 if none. */
  int blockOf(BytesRef term) {
    int found = Collections.binarySearch(meta.terms().firstTerms(), term);
    return found >= 0 ? found : -found - 2;
  }

  @Override
  public TermsEnum iterator() {
    return new LecternTermsEnum(this);
  }

  @Override
  public BytesRef getMin() throws IOException {
    return iterator().next();
  }

  @Override
  public BytesRef getMax() {
    return meta.lastTerm();
  }

  @Override
  public long size() {
    return meta.termCount();
  }

  @Override
  public long getSumTotalTermFreq() {
    return meta.sumTotalTermFreq();
  }

  @Override
  public long getSumDocFreq() {
    return meta.sumDocFreq();
  }

  @Override
  public int getDocCount() {
    return meta.docCount();
  }

  @Override
  public boolean hasFreqs() {
    return meta.hasFreqs();
  }

  @Override
  public boolean hasOffsets() {
    return meta.hasOffsets();
  }

  @Override
  public boolean hasPositions() {
    return meta.hasPositions();
  }

  @Override
  public boolean hasPayloads() {
    return meta.hasPayloads();
  }
}
