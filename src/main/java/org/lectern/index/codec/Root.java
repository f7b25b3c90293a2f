package org.lectern.index.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;

/** What the root says: dictionaries, their fields, and the first term and place of each block. */
final class Root {
  /** The segment attribute whose text is copied into the root, for the reader in the browser. */
  public static final String SETTINGS = "lectern";

  /**
   * The root says where lists lie in units of so many bytes, rounded down: one byte a dictionary
   * block instead of three, for at most so many more that are fetched.
   */
  static final int LIST_UNIT = 64;

  /** So many fields share a dictionary at most, so that one byte says which of them have a term. */
  static final int MOST_FIELDS = 7;

  private static final int OPTIONS_MASK = 7;
  private static final int PAYLOADS = 8;
  private static final int PAIRS = 16;
  private static final int STEPS = 32;

  private Root() {}

  static int flags(FieldInfo field, boolean hasPairs, boolean hasSteps) {
    int flags = field.getIndexOptions().ordinal();
    flags |= field.hasPayloads() ? PAYLOADS : 0;
    flags |= hasPairs ? PAIRS : 0;
    flags |= hasSteps ? STEPS : 0;
    return flags;
  }

  /** A block of some family. */
  record BlockRef(long address, int rawLength, int storedLength) {
    long end() {
      return address + PackWriter.CHECKSUM_BYTES + storedLength;
    }
  }

  /**
   * The blocks of a dictionary.
   *
   * @param fields how many fields share it
   * @param firstTerms the first term of each block, of any of the fields; ascending
   */
  record Terms(int fields, List<BytesRef> firstTerms, List<BlockRef> blocks) {}

  /**
   * One indexed field.
   *
   * @param place of the field among those that share its dictionary, from 0
   */
  record Field(
      String name,
      int flags,
      long termCount,
      long sumDocFreq,
      long sumTotalTermFreq,
      int docCount,
      BytesRef lastTerm,
      LengthSteps steps,
      int place,
      Terms terms) {
    boolean hasFreqs() {
      return options().compareTo(IndexOptions.DOCS_AND_FREQS) >= 0;
    }

    boolean hasPositions() {
      return options().compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0;
    }

    boolean hasOffsets() {
      return options().compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS) >= 0;
    }

    boolean hasPayloads() {
      return (flags & PAYLOADS) != 0;
    }

    private IndexOptions options() {
      return IndexOptions.values()[flags & OPTIONS_MASK];
    }
  }

  static List<Field> readFields(ByteArrayDataInput in) throws IOException {
    int count = in.readVInt();
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      readDictionary(in, fields);
    }
    if (!in.eof()) {
      throw new CorruptIndexException("root has bytes to spare", "root");
    }
    return fields;
  }

  private static void readDictionary(DataInput in, List<Field> fields) throws IOException {
    int count = in.readVInt();
    Terms terms = new Terms(count, new ArrayList<>(), new ArrayList<>());
    for (int place = 0; place < count; place++) {
      fields.add(readField(in, place, terms));
    }
    readBlocks(in, terms);
  }

  /**
   * Reads what is said of a field.
   *
   * @param terms of its dictionary, which may be read later
   */
  private static Field readField(DataInput in, int place, Terms terms) throws IOException {
    String name = in.readString();
    int flags = in.readByte();
    long termCount = in.readVLong();
    long sumDocFreq = in.readVLong();
    long sumTotalTermFreq = in.readVLong();
    int docCount = in.readVInt();
    byte[] lastTerm = new byte[in.readVInt()];
    in.readBytes(lastTerm, 0, lastTerm.length);
    LengthSteps steps = (flags & STEPS) != 0 ? LengthSteps.read(in) : LengthSteps.NONE;
    if ((flags & PAIRS) != 0) { // for browsers; Lucene has no use for them
      in.readVLong();
      readBlocks(in, new Terms(1, new ArrayList<>(), new ArrayList<>()));
    }
    return new Field(
        name,
        flags,
        termCount,
        sumDocFreq,
        sumTotalTermFreq,
        docCount,
        new BytesRef(lastTerm),
        steps,
        place,
        terms);
  }

  private static void readBlocks(DataInput in, Terms terms) throws IOException {
    long address = in.readVLong();
    in.readVLong(); // about where its lists are, for browsers; a dictionary block says it exactly
    int blockCount = in.readVInt();
    BytesRef previous = new BytesRef();
    for (int i = 0; i < blockCount; i++) {
      previous = readTerm(in, previous);
      terms.firstTerms().add(previous);
      BlockRef block = new BlockRef(address, in.readVInt(), in.readVInt());
      in.readVLong(); // about how long its lists are
      terms.blocks().add(block);
      address = block.end();
    }
  }

  /** Reads a term written as the length it shares with the previous one and the rest. */
  static BytesRef readTerm(DataInput in, BytesRef previous) throws IOException {
    int shared = in.readVInt();
    byte[] term = new byte[shared + in.readVInt()];
    System.arraycopy(previous.bytes, previous.offset, term, 0, shared);
    in.readBytes(term, shared, term.length - shared);
    return new BytesRef(term);
  }
}
