package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.StringHelper;

/**
 * Writes the blocks of a dictionary and the lists of its terms. A block begins with the tables of
 * the blocks that its terms' lists lie in, so a reader that has it can compute every range it
 * needs. The fields of one dictionary have the same flags.
 */
final class TermsWriter {
  /** Where a list is; the two low bits of the length before it. */
  static final int INLINE = 0;

  static final int SHARED = 1;
  static final int LONG = 2;

  private final Layout layout;
  private final boolean isJoint; // several fields
  private final boolean hasPositions;
  private final boolean hasLong; // lists
  private final PackWriter terms;
  private final PackWriter docs;
  private final SharedBlocks lists;
  private final SharedBlocks positions;
  private final PositionWriter positionWriter = new PositionWriter();
  private final LongListWriter longLists;
  private final ByteSink entries = new ByteSink();
  private final ByteSink block = new ByteSink();
  private final ByteSink scratch = new ByteSink();
  private final ByteSink blockTable = new ByteSink();
  private final BytesRefBuilder previous = new BytesRefBuilder();
  private final BytesRefBuilder previousFirst = new BytesRefBuilder();
  private final BytesRefBuilder first = new BytesRefBuilder();
  private final long address;
  private final long listsStart;
  private long listsEnd;
  private int blockCount;
  private int entryCount;

  private TermsWriter(
      PostingsPacks packs,
      Layout layout,
      SharedBlocks lists,
      boolean isJoint,
      boolean hasPositions,
      boolean hasLong) {
    this.layout = layout;
    this.isJoint = isJoint;
    this.hasPositions = hasPositions;
    this.hasLong = hasLong;
    this.terms = packs.terms();
    this.address = terms.address();
    this.docs = packs.docs();
    this.listsStart = listUnit();
    this.listsEnd = listsStart;
    this.lists = lists;
    this.positions =
        new SharedBlocks(packs.positions(), layout.positionBytes(), Layout.MAX_POSITION_BYTES);
    this.longLists =
        new LongListWriter(packs.docs(), packs.positions(), positionWriter, layout.positionBytes());
    startBlock();
  }

  /** Begins the dictionary of so many fields. */
  static TermsWriter ofFields(
      PostingsPacks packs, Layout layout, int fields, boolean hasPositions) {
    int blockBytes = layout.listBytes();
    SharedBlocks lists = new SharedBlocks(packs.docs(), blockBytes, blockBytes);
    return new TermsWriter(packs, layout, lists, fields > 1, hasPositions, true);
  }

  /**
   * Begins that of the pairs of a field's frequent terms. Whoever asks for one needs all of it, so
   * no list is long: bounds, and blocks to choose from, would be for nothing.
   */
  static TermsWriter ofPairs(PostingsPacks packs, Layout layout) {
    SharedBlocks lists =
        new SharedBlocks(packs.docs(), layout.positionBytes(), Layout.MAX_POSITION_BYTES);
    return new TermsWriter(packs, layout, lists, false, true, false);
  }

  /**
   * Begins a term; they come in the order of unsigned bytes. The lists of its fields follow.
   *
   * @param fields bit n is set if the n-th field of the dictionary has the term
   */
  void addTerm(BytesRef term, int fields) throws IOException {
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
    if (isJoint) {
      entries.writeVInt(fields);
    }
    entryCount++;
  }

  /**
   * Adds the list of the next field that has the term that was begun.
   *
   * @param list of at least one document
   * @param norms of the field
   */
  void addList(TermPostings list, Norms norms) throws IOException {
    entries.writeVInt(list.docFreq);
    if (list.hasFreqs) {
      entries.writeVLong(list.totalTermFreq - list.docFreq);
    }
    writeList(list, norms);
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

  private void writeList(TermPostings list, Norms norms) throws IOException {
    scratch.clear();
    if (hasLong && list.docFreq >= Layout.LONG_LIST) {
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
    if (hasPositions) {
      scratch.clear();
      positionWriter.start(list, norms.steps());
      positionWriter.write(0, list.docFreq, scratch);
      entries.writeVInt(scratch.length());
      positions.add(scratch.array(), scratch.length());
    }
  }

  private void writeLength(int kind) throws IOException {
    entries.writeVInt(scratch.length() << 2 | kind);
  }

  /** Where the next list begins, as the root says it. */
  private long listUnit() {
    return docs.address() / Root.LIST_UNIT;
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
    if (hasPositions) {
      positions.finish(block);
    }
    block.writeBytes(entries.array(), 0, entries.length());
    writeTerm(previousFirst.get(), first.get(), blockTable);
    previousFirst.copyBytes(first);
    blockTable.writeVInt(block.length());
    blockTable.writeVInt(terms.append(block));
    long end = listUnit();
    blockTable.writeVLong(end - listsEnd);
    listsEnd = end;
    blockCount++;
  }

  /** Writes the last block, if a term was added. */
  void finish() throws IOException {
    if (entryCount > 0) {
      finishBlock();
    }
  }

  /** Writes where the blocks are and what each begins with; see {@link Root}. */
  void writeBlocks(ByteSink root) throws IOException {
    root.writeVLong(address);
    root.writeVLong(listsStart);
    root.writeVInt(blockCount);
    root.writeBytes(blockTable.array(), 0, blockTable.length());
  }
}
