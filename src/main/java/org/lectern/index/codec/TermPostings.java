package org.lectern.index.codec;

import java.io.IOException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** The postings of one term, gathered before they are laid out; reused from term to term. */
final class TermPostings {
  final boolean hasFreqs;
  final boolean hasPositions;
  final boolean hasOffsets;
  final boolean hasPayloads;

  int docFreq;
  long totalTermFreq;
  int[] docs = new int[16];
  int[] freqs = new int[16];

  /**
   * Positions of all documents as variable-length integers, with payloads and offsets; those of
   * document {@code i} end at {@code positionEnds[i]}.
   */
  final ByteSink positions = new ByteSink();

  int[] positionEnds = new int[16];

  /** Every position of every document, less the one before in the same document. */
  int[] gaps = new int[16];

  private int gapCount;
  private int lastPosition; // in the document that is being read
  private final NumberList numbers = new NumberList();

  TermPostings(FieldInfo field) {
    IndexOptions options = field.getIndexOptions();
    hasFreqs = options.compareTo(IndexOptions.DOCS_AND_FREQS) >= 0;
    hasPositions = options.compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS) >= 0;
    hasOffsets = options.compareTo(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS) >= 0;
    hasPayloads = field.hasPayloads();
  }

  /** Of a term with positions and nothing beside them, whose occurrences are added. */
  TermPostings() {
    hasFreqs = true;
    hasPositions = true;
    hasOffsets = false;
    hasPayloads = false;
  }

  /** What to ask of the source. */
  int flags() {
    if (!hasFreqs) {
      return PostingsEnum.NONE;
    }
    if (!hasPositions) {
      return PostingsEnum.FREQS;
    }
    int flags = PostingsEnum.POSITIONS;
    flags |= hasPayloads ? PostingsEnum.PAYLOADS : 0;
    flags |= hasOffsets ? PostingsEnum.OFFSETS : 0;
    return flags;
  }

  void read(PostingsEnum source) throws IOException {
    docFreq = 0;
    totalTermFreq = 0;
    positions.clear();
    gapCount = 0;
    for (int doc = source.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = source.nextDoc()) {
      docs = ArrayUtil.grow(docs, docFreq + 1);
      freqs = ArrayUtil.grow(freqs, docFreq + 1);
      int freq = hasFreqs ? source.freq() : 1;
      docs[docFreq] = doc;
      freqs[docFreq] = freq;
      totalTermFreq += freq;
      if (hasPositions) {
        readPositions(source, freq);
        positionEnds = ArrayUtil.grow(positionEnds, docFreq + 1);
        positionEnds[docFreq] = positions.length();
      }
      docFreq++;
    }
  }

  /** Adds an occurrence; they come in the order of documents, then of positions. */
  void add(int doc, int position) throws IOException {
    if (docFreq == 0 || docs[docFreq - 1] != doc) {
      docs = ArrayUtil.grow(docs, docFreq + 1);
      freqs = ArrayUtil.grow(freqs, docFreq + 1);
      positionEnds = ArrayUtil.grow(positionEnds, docFreq + 1);
      docs[docFreq] = doc;
      freqs[docFreq++] = 0;
      lastPosition = 0;
    }
    freqs[docFreq - 1]++;
    totalTermFreq++;
    addGap(position - lastPosition);
    lastPosition = position;
    positions.writeVInt(gaps[gapCount - 1]);
    positionEnds[docFreq - 1] = positions.length();
  }

  private void addGap(int gap) {
    gaps = ArrayUtil.grow(gaps, gapCount + 1);
    gaps[gapCount++] = gap;
  }

  private void readPositions(PostingsEnum source, int freq) throws IOException {
    lastPosition = 0;
    int lastStart = 0;
    for (int i = 0; i < freq; i++) {
      int position = source.nextPosition();
      addGap(position - lastPosition);
      writePosition(position - lastPosition, hasPayloads ? source.getPayload() : null);
      lastPosition = position;
      if (hasOffsets) {
        positions.writeVInt(source.startOffset() - lastStart);
        positions.writeVInt(source.endOffset() - source.startOffset());
        lastStart = source.startOffset();
      }
    }
  }

  private void writePosition(int delta, BytesRef payload) throws IOException {
    if (!hasPayloads) {
      positions.writeVInt(delta);
      return;
    }
    boolean present = payload != null && payload.length > 0;
    positions.writeVLong((long) delta << 1 | (present ? 1 : 0));
    if (present) {
      positions.writeVInt(payload.length);
      positions.writeBytes(payload.bytes, payload.offset, payload.length);
    }
  }

  /** Whether there are positions, and nothing beside them. */
  boolean isPlain() {
    return hasPositions && !hasOffsets && !hasPayloads;
  }

  /** Whether frequencies say more than the count of documents does. */
  boolean storesFreqs() {
    return hasFreqs && totalTermFreq > docFreq;
  }

  /** Gives document numbers {@code from} to {@code to}, each as the gap from the one before. */
  NumberList docs(int from, int to) {
    numbers.clear();
    int previous = from == 0 ? -1 : docs[from - 1];
    for (int i = from; i < to; i++) {
      numbers.add(docs[i] - previous - 1);
      previous = docs[i];
    }
    return numbers;
  }

  /** Gives the frequencies of documents {@code from} to {@code to}, less one each. */
  NumberList freqs(int from, int to) {
    numbers.clear();
    for (int i = from; i < to; i++) {
      numbers.add(freqs[i] - 1);
    }
    return numbers;
  }
}
