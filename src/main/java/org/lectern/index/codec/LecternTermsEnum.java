package org.lectern.index.codec;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.util.BytesRef;

/** Walks the dictionary of one field. */
final class LecternTermsEnum extends BaseTermsEnum {
  private final FieldReader field;
  private TermsBlock block; // null: before the first term
  private int blockNumber = -1;
  private int index;

  LecternTermsEnum(FieldReader field) {
    this.field = field;
  }

  @Override
  public BytesRef next() throws IOException {
    if (block != null && ++index < block.terms.length) {
      return block.terms[index];
    }
    while (blockNumber + 1 < field.blockCount()) {
      load(blockNumber + 1);
      if (block.terms.length > 0) { // the other fields of the dictionary have some
        index = 0;
        return block.terms[0];
      }
    }
    return null;
  }

  private void load(int number) throws IOException {
    if (number != blockNumber || block == null) {
      block = field.block(number);
      blockNumber = number;
    }
  }

  @Override
  public SeekStatus seekCeil(BytesRef target) throws IOException {
    load(Math.max(0, field.blockOf(target)));
    int found = Arrays.binarySearch(block.terms, target);
    if (found >= 0) {
      index = found;
      return SeekStatus.FOUND;
    }
    index = -found - 1;
    if (index < block.terms.length) {
      return SeekStatus.NOT_FOUND;
    }
    return next() == null ? SeekStatus.END : SeekStatus.NOT_FOUND;
  }

  @Override
  public boolean seekExact(BytesRef target) throws IOException {
    return seekCeil(target) == SeekStatus.FOUND;
  }

  @Override
  public void seekExact(long ord) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long ord() {
    throw new UnsupportedOperationException();
  }

  @Override
  public BytesRef term() {
    return block.terms[index];
  }

  @Override
  public int docFreq() {
    return block.entry(index).docFreq();
  }

  @Override
  public long totalTermFreq() {
    return block.entry(index).totalTermFreq();
  }

  @Override
  public PostingsEnum postings(PostingsEnum reuse, int flags) throws IOException {
    LecternPostingsEnum postings =
        reuse instanceof LecternPostingsEnum old && old.canServe(field, flags)
            ? old
            : new LecternPostingsEnum(field, flags);
    return postings.reset(new PostingList(field, block.entry(index)));
  }

  @Override
  public ImpactsEnum impacts(int flags) throws IOException {
    LecternPostingsEnum postings = (LecternPostingsEnum) postings(null, flags);
    // Without frequencies there is nothing to bound.
    return field.meta.hasFreqs() ? new LecternImpactsEnum(postings) : new SlowImpactsEnum(postings);
  }
}
