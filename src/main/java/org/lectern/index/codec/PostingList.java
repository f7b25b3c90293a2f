package org.lectern.index.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.Impact;
import org.apache.lucene.store.ByteArrayDataInput;
import org.lectern.index.codec.Root.BlockRef;

/**
 * The list of one term, opened: a short list decoded whole, a long one as its head. Blocks of a
 * long list are decoded when they are needed. For use by one thread.
 */
final class PostingList {
  final int docFreq;
  final boolean isLong;

  /** The last document of each block of document numbers. */
  final int[] docBlockLast;

  /** The last document of each run of documents that {@link #impacts} are for. */
  final int[] impactBlockLast;

  private final FieldReader field;
  private final TermsBlock.Entry entry;
  private final int[] shortDocs;
  private final int[] shortFreqs;
  private final BlockRef[] docBlocks;
  private final BlockRef[] freqBlocks; // null, or null in it: every frequency is 1
  private final int[][] decodedFreqs;
  private int[] decodedDocs; // of a long list
  private int decodedBlock = -1;
  private final List<List<Impact>> impacts = new ArrayList<>();
  private BlockRef positionTable;
  private long positionsStart;

  PostingList(FieldReader field, TermsBlock.Entry entry) throws IOException {
    this.field = field;
    this.entry = entry;
    docFreq = entry.docFreq();
    isLong = entry.kind() == TermsWriter.LONG;
    if (isLong) {
      docBlocks = new BlockRef[blocks(docFreq, Layout.DOCS_PER_BLOCK)];
      docBlockLast = new int[docBlocks.length];
      boolean storesFreqs = entry.totalTermFreq() > docFreq;
      int count = storesFreqs ? blocks(docFreq, Layout.FREQS_PER_BLOCK) : 0;
      freqBlocks = storesFreqs ? new BlockRef[count] : null;
      decodedFreqs = storesFreqs ? new int[count][] : null;
      impactBlockLast =
          new int[field.meta.hasFreqs() ? blocks(docFreq, Layout.DOCS_PER_IMPACTS) : 0];
      shortDocs = null;
      shortFreqs = null;
      readHead();
    } else {
      docBlocks = null;
      freqBlocks = null;
      decodedFreqs = null;
      shortDocs = new int[docFreq];
      shortFreqs = new int[docFreq];
      readShort();
      docBlockLast = new int[] {shortDocs[docFreq - 1]};
      impactBlockLast = docBlockLast;
    }
  }

  private static int blocks(int count, int perBlock) {
    return (count + perBlock - 1) / perBlock;
  }

  private void readShort() throws IOException {
    ByteArrayDataInput in;
    if (entry.kind() == TermsWriter.INLINE) {
      in = new ByteArrayDataInput(entry.block().raw, entry.offset(), entry.length());
    } else {
      RunInput run = new RunInput(field.packs.docs(), entry.block().lists.blocks());
      run.seek(entry.start());
      byte[] bytes = new byte[entry.length()];
      run.readBytes(bytes, 0, bytes.length);
      in = new ByteArrayDataInput(bytes);
    }
    boolean inline = entry.kind() == TermsWriter.INLINE;
    readNumbers(in, inline, shortDocs);
    docsOfGaps(-1, shortDocs);
    if (docFreq == 1) {
      shortFreqs[0] = Math.toIntExact(entry.totalTermFreq());
    } else {
      if (entry.totalTermFreq() > docFreq) {
        readNumbers(in, inline, shortFreqs);
      }
      addOne(shortFreqs);
    }
  }

  private static void readNumbers(ByteArrayDataInput in, boolean plain, int[] numbers)
      throws IOException {
    if (plain) {
      NumberList.readPlain(in, numbers);
    } else {
      NumberList.read(in, numbers);
    }
  }

  private static void docsOfGaps(int previous, int[] docs) {
    int doc = previous;
    for (int i = 0; i < docs.length; i++) {
      doc += docs[i] + 1;
      docs[i] = doc;
    }
  }

  private static void addOne(int[] freqs) {
    for (int i = 0; i < freqs.length; i++) {
      freqs[i]++;
    }
  }

  private void readHead() throws IOException {
    ByteArrayDataInput in =
        new ByteArrayDataInput(entry.block().raw, entry.offset(), entry.length());
    long address = entry.block().lists.base() + in.readVLong();
    int last = -1;
    for (int i = 0; i < docBlocks.length; i++) {
      last += in.readVInt();
      docBlockLast[i] = last;
      docBlocks[i] = new BlockRef(address, in.readVInt(), in.readVInt());
      address = docBlocks[i].end();
    }
    last = -1;
    for (int i = 0; i < impactBlockLast.length; i++) {
      last += in.readVInt();
      impactBlockLast[i] = last;
      impacts.add(readImpacts(in));
    }
    if (freqBlocks != null) {
      address = readFreqBlocks(in, address);
    }
    if (field.meta.hasPositions()) {
      positionsStart = entry.block().positions.base() + in.readVLong();
      positionTable = new BlockRef(address, in.readVInt(), in.readVInt());
    }
    if (!in.eof()) {
      throw new CorruptIndexException("head of a list has bytes to spare", field.meta.name());
    }
  }

  /** Reads where the frequencies lie; their rates are for browsers. Gives the end of the blocks. */
  private long readFreqBlocks(ByteArrayDataInput in, long start) throws IOException {
    in.readVLong(); // unit and offset
    in.readVLong();
    int[] numbers = new int[freqBlocks.length];
    NumberList.read(in, numbers);
    int least = in.readVInt();
    NumberList.read(in, numbers);
    long address = start;
    for (int i = 0; i < freqBlocks.length; i++) {
      int length = least + numbers[i];
      if (length > 0) {
        freqBlocks[i] = new BlockRef(address, length, length);
        address = freqBlocks[i].end();
      }
    }
    return address;
  }

  private static List<Impact> readImpacts(ByteArrayDataInput in) throws IOException {
    int count = in.readVInt();
    List<Impact> pairs = new ArrayList<>(count);
    int freq = 0;
    long norm = 0;
    for (int i = 0; i < count; i++) {
      freq += in.readVInt();
      norm += in.readZLong();
      pairs.add(new Impact(freq, norm));
    }
    return pairs;
  }

  /** The document numbers of a block. */
  int[] docs(int block) throws IOException {
    if (!isLong) {
      return shortDocs;
    }
    if (decodedBlock != block) {
      int[] docs = new int[inBlock(block, Layout.DOCS_PER_BLOCK)];
      NumberList.read(read(docBlocks[block]), docs);
      docsOfGaps(block == 0 ? -1 : docBlockLast[block - 1], docs);
      decodedDocs = docs;
      decodedBlock = block;
    }
    return decodedDocs;
  }

  /** The document with the given place in the list. */
  int doc(int ordinal) throws IOException {
    return docs(ordinal / Layout.DOCS_PER_BLOCK)[ordinal % Layout.DOCS_PER_BLOCK];
  }

  /** The frequency of the document with the given place in the list. */
  int freq(int ordinal) throws IOException {
    if (!isLong) {
      return shortFreqs[ordinal];
    }
    if (freqBlocks == null) {
      return 1;
    }
    int block = ordinal / Layout.FREQS_PER_BLOCK;
    if (decodedFreqs[block] == null) {
      decodedFreqs[block] = freqs(block);
    }
    return decodedFreqs[block][ordinal % Layout.FREQS_PER_BLOCK];
  }

  private int[] freqs(int block) throws IOException {
    int[] freqs = new int[inBlock(block, Layout.FREQS_PER_BLOCK)];
    if (freqBlocks[block] != null) {
      NumberList.read(read(freqBlocks[block]), freqs);
    }
    addOne(freqs);
    return freqs;
  }

  private int inBlock(int block, int perBlock) {
    return Math.min(perBlock, docFreq - block * perBlock);
  }

  private ByteArrayDataInput read(BlockRef ref) throws IOException {
    return new ByteArrayDataInput(
        field.packs.docs().block(ref.address(), ref.rawLength(), ref.storedLength()));
  }

  /** The competitive pairs of a block; a short list has one, the norm that bounds every other. */
  List<Impact> impacts(int block) {
    return isLong ? impacts.get(block) : List.of(new Impact(shortMaxFreq(), 1L));
  }

  private int shortMaxFreq() {
    int most = 1;
    for (int freq : shortFreqs) {
      most = Math.max(most, freq);
    }
    return most;
  }

  /** Opens the positions at the list's first document. */
  PositionInput positions() throws IOException {
    if (!isLong) {
      RunInput run = new RunInput(field.packs.positions(), entry.block().positions.blocks());
      run.seek(entry.positionStart());
      return new PositionInput(run, new int[] {0}, field.meta);
    }
    ByteArrayDataInput in = read(positionTable);
    int[] firsts = new int[in.readVInt()];
    List<BlockRef> blocks = new ArrayList<>(firsts.length);
    int first = 0;
    long address = positionsStart;
    for (int i = 0; i < firsts.length; i++) {
      int docs = in.readVInt();
      firsts[i] = docs == 0 ? Integer.MAX_VALUE : first; // the rest of a cut document
      first += docs;
      BlockRef block = new BlockRef(address, in.readVInt(), in.readVInt());
      blocks.add(block);
      address = block.end();
    }
    return new PositionInput(new RunInput(field.packs.positions(), blocks), firsts, field.meta);
  }
}
