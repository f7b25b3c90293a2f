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
import org.apache.lucene.util.StringHelper;
import org.lectern.index.codec.PairLists.Pair;

/**
 * Writes the dictionary and postings of one field. A dictionary block begins with the tables of the
 * blocks that its terms' lists lie in, so a reader that has it can compute every range it needs.
 */
final class FieldWriter {
  /** Where a list is; the two low bits of the length before it. */
  static final int INLINE = 0;

  static final int SHARED = 1;
  static final int LONG = 2;

  private final FieldInfo field;
  private final Norms norms;
  private final Layout layout;
  private final PackWriter terms;
  private final SharedBlocks lists;
  private final SharedBlocks positions;
  private final PositionWriter positionWriter = new PositionWriter();
  private final LongListWriter longLists;
  private final TermPostings list;
  private final FixedBitSet docsSeen;
  private final FrequentTerms frequent;
  private final ByteSink entries = new ByteSink();
  private final ByteSink block = new ByteSink();
  private final ByteSink scratch = new ByteSink();
  private final ByteSink blockTable = new ByteSink();
  private final BytesRefBuilder previous = new BytesRefBuilder();
  private final BytesRefBuilder previousFirst = new BytesRefBuilder();
  private final BytesRefBuilder first = new BytesRefBuilder();
  private int blockCount;
  private int entryCount;
  private long termCount;
  private long sumDocFreq;
  private long sumTotalTermFreq;
  private long termsAddress;

  FieldWriter(FieldInfo field, Norms norms, int maxDoc, Layout layout, PostingsPacks packs) {
    this.field = field;
    this.norms = norms;
    this.layout = layout;
    this.terms = packs.terms();
    this.list = new TermPostings(field);
    this.lists = new SharedBlocks(packs.docs(), layout.listBytes(), layout.listBytes());
    this.positions =
        new SharedBlocks(packs.positions(), layout.positionBytes(), Layout.MAX_POSITION_BYTES);
    this.longLists =
        new LongListWriter(packs.docs(), packs.positions(), positionWriter, layout.positionBytes());
    this.frequent = new FrequentTerms(2 * layout.positionBytes());
    this.docsSeen = new FixedBitSet(Math.max(1, maxDoc));
  }

  /** Writes all terms; returns false, and has written nothing, when no term has a document. */
  boolean write(Terms source) throws IOException {
    termsAddress = terms.address();
    startBlock();
    TermsEnum termsEnum = source.iterator();
    PostingsEnum postings = null;
    for (BytesRef term = termsEnum.next(); term != null; term = termsEnum.next()) {
      postings = termsEnum.postings(postings, list.flags());
      list.read(postings);
      if (list.docFreq > 0) {
        add(term);
        if (list.isPlain() && field.hasNorms()) { // phrases are of texts
          frequent.offer(term, list);
        }
      }
    }
    if (termCount == 0) {
      return false;
    }
    finishBlock();
    return true;
  }

  /** The pairs of the field's frequent terms. */
  List<Pair> pairs() {
    return PairLists.of(frequent);
  }

  /**
   * Writes pairs as the terms of a field. Each first term begins a dictionary block, so the root
   * tells which terms have pairs.
   */
  void write(List<Pair> pairs) throws IOException {
    termsAddress = terms.address();
    startBlock();
    int first = pairs.get(0).first;
    for (Pair pair : pairs) {
      if (pair.first != first) {
        finishBlock();
        startBlock();
        first = pair.first;
      }
      list.read(pair);
      add(pair.key);
    }
    finishBlock();
  }

  private void add(BytesRef term) throws IOException {
    if (entryCount > 0 && entries.length() >= layout.termsBytes()) {
      finishBlock();
      startBlock();
    }
    if (entryCount == 0) {
      first.copyBytes(term);
      previous.clear();
    }
    writeTerm(previous.get(), term, entries);
    previous.copyBytes(term);
    entries.writeVInt(list.docFreq);
    if (list.hasFreqs) {
      entries.writeVLong(list.totalTermFreq - list.docFreq);
    }
    writeList();
    entryCount++;
    termCount++;
    sumDocFreq += list.docFreq;
    sumTotalTermFreq += list.totalTermFreq;
    for (int i = 0; i < list.docFreq; i++) {
      docsSeen.set(list.docs[i]);
    }
  }

  private static void writeTerm(BytesRef previous, BytesRef term, ByteSink out) throws IOException {
    int shared =
        previous.length == 0
            ? 0
            : Math.min(previous.length, StringHelper.bytesDifference(previous, term));
    out.writeVInt(shared);
    out.writeVInt(term.length - shared);
    out.writeBytes(term.bytes, term.offset + shared, term.length - shared);
  }

  private void writeList() throws IOException {
    scratch.clear();
    if (list.docFreq >= Layout.LONG_LIST) {
      longLists.write(list, norms, lists.base(), positions.base(), scratch);
      writeLength(LONG);
      entries.writeBytes(scratch.array(), 0, scratch.length());
      return;
    }
    boolean hasFreqs = list.storesFreqs() && list.docFreq > 1; // of one the total says it
    list.docs(0, list.docFreq).writePlain(scratch);
    if (hasFreqs) {
      list.freqs(0, list.docFreq).writePlain(scratch);
    }
    if (scratch.length() <= layout.inlineBytes()) {
      writeLength(INLINE);
      entries.writeBytes(scratch.array(), 0, scratch.length());
    } else {
      scratch.clear();
      list.docs(0, list.docFreq).write(scratch);
      if (hasFreqs) {
        list.freqs(0, list.docFreq).write(scratch);
      }
      writeLength(SHARED);
      lists.add(scratch.array(), scratch.length());
    }
    if (list.hasPositions) {
      scratch.clear();
      positionWriter.start(list);
      positionWriter.write(0, list.docFreq, scratch);
      entries.writeVInt(scratch.length());
      positions.add(scratch.array(), scratch.length());
    }
  }

  private void writeLength(int kind) throws IOException {
    entries.writeVInt(scratch.length() << 2 | kind);
  }

  private void startBlock() {
    entries.clear();
    entryCount = 0;
    lists.start();
    positions.start();
  }

  private void finishBlock() throws IOException {
    block.clear();
    block.writeVInt(entryCount);
    lists.finish(block);
    if (list.hasPositions) {
      positions.finish(block);
    }
    block.writeBytes(entries.array(), 0, entries.length());
    writeTerm(previousFirst.get(), first.get(), blockTable);
    previousFirst.copyBytes(first);
    blockTable.writeVInt(block.length());
    blockTable.writeVInt(terms.append(block));
    blockCount++;
  }

  /** Writes what the root says of this field; see {@link Root}. */
  void finish(ByteSink root) throws IOException {
    finish(field.name, Root.flags(field), root);
  }

  /** The same of a field that Lucene does not know. */
  void finishPairs(ByteSink root) throws IOException {
    finish(field.name + Root.PAIRS_SUFFIX, Root.PAIRS_FLAGS, root);
  }

  private void finish(String name, int flags, ByteSink root) throws IOException {
    root.writeString(name);
    root.writeByte((byte) flags);
    root.writeVLong(termCount);
    root.writeVLong(sumDocFreq);
    root.writeVLong(sumTotalTermFreq);
    root.writeVInt(docsSeen.cardinality());
    root.writeVInt(previous.length());
    root.writeBytes(previous.bytes(), 0, previous.length());
    root.writeVLong(termsAddress);
    root.writeVInt(blockCount);
    root.writeBytes(blockTable.array(), 0, blockTable.length());
  }
}
