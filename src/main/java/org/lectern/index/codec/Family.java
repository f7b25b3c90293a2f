package org.lectern.index.codec;

import java.util.zip.CRC32;
import org.apache.lucene.index.IndexFileNames;

/**
 * A kind of block. Each kind fills its own pack files, so that a search that needs no positions
 * never fetches a byte of them.
 */
enum Family {
  /** Blocks of the term dictionary. */
  TERMS('t'),
  /** Document numbers and frequencies. */
  DOCS('d'),
  /** Positions, offsets and payloads. */
  POSITIONS('p'),
  /** Length norms, field after field. */
  NORMS('n'),
  /** The numbers of doc values, field after field; ordinals too. */
  COLUMNS('v'),
  /** The byte strings of doc values: what the ordinals stand for. */
  VALUES('w'),
  /** Slots: the beginning of each stored document, what a result list shows of it. */
  CARDS('c'),
  /** The rest of stored documents that do not fit their slots. */
  TEXT('x');

  /**
   * The suffix of pack files. Hosts choose compression by media type; a range of a compressed body
   * is useless. Archives are the one kind of data that hosts neither compress again nor label with
   * a content encoding; unknown suffixes are compressed by GitHub Pages.
   */
  static final String PACK_SUFFIX = ".zip";

  private final char letter;

  Family(char letter) {
    this.letter = letter;
  }

  /** The name in the index header of each pack of this family. */
  String codecName() {
    return "LecternPack" + letter;
  }

  /**
   * Whether the blocks hold numbers side by side. In those deflate finds chance repetitions that
   * cost more than they save; without looking for any it is often shorter.
   */
  boolean isColumns() {
    return this == NORMS || this == COLUMNS;
  }

  String fileName(String segment, String segmentSuffix, int pack) {
    return IndexFileNames.segmentFileName(segment, segmentSuffix, letter + "" + pack + PACK_SUFFIX);
  }

  /**
   * The checksum of a block: CRC-32 of the segment id, the family's letter, the block's address (8
   * bytes, low byte first) and the stored bytes. A block read from another build, or from the wrong
   * place, therefore never passes.
   */
  int checksum(byte[] segmentId, long address, byte[] stored, int offset, int length) {
    CRC32 crc = new CRC32();
    crc.update(segmentId);
    crc.update(letter);
    for (int shift = 0; shift < 64; shift += 8) {
      crc.update((int) (address >>> shift));
    }
    crc.update(stored, offset, length);
    return (int) crc.getValue();
  }
}
