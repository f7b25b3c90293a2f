package org.lectern.index.codec;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.codecs.CompetitiveImpactAccumulator;
import org.apache.lucene.index.Impact;

/**
 * Lays out a list that is too long to share blocks: all document numbers, then all frequencies,
 * then the table of its blocks of positions. What a reader needs to choose among them (last
 * document, lengths, competitive pairs, rates) is the head, kept beside the term.
 */
final class LongListWriter {
  private final PackWriter docs;
  private final PackWriter positions;
  private final PositionWriter positionWriter;
  private final int positionBytes;
  private final FreqBlockWriter freqBlocks = new FreqBlockWriter();
  private final ByteSink raw = new ByteSink();
  private final ByteSink positionTable = new ByteSink();
  private int positionBlocks;

  LongListWriter(
      PackWriter docs, PackWriter positions, PositionWriter positionWriter, int positionBytes) {
    this.docs = docs;
    this.positions = positions;
    this.positionWriter = positionWriter;
    this.positionBytes = positionBytes;
  }

  /** Writes the list into the packs and its head to {@code head}. */
  void write(TermPostings list, Norms norms, long docsBase, long positionsBase, ByteSink head)
      throws IOException {
    long positionsStart = positions.address();
    if (list.hasPositions) {
      writePositions(list, norms.steps());
    }
    head.writeVLong(docs.address() - docsBase);
    writeDocs(list, head);
    if (list.hasFreqs) {
      writeImpacts(list, norms, head);
    }
    if (list.storesFreqs()) {
      freqBlocks.write(list, norms, docs, head);
    }
    if (list.hasPositions) {
      head.writeVLong(positionsStart - positionsBase);
      head.writeVInt(positionTable.length());
      head.writeVInt(docs.append(positionTable));
    }
  }

  private void writeDocs(TermPostings list, ByteSink head) throws IOException {
    int lastDoc = -1;
    for (int from = 0; from < list.docFreq; from += Layout.DOCS_PER_BLOCK) {
      int to = Math.min(list.docFreq, from + Layout.DOCS_PER_BLOCK);
      raw.clear();
      list.docs(from, to).write(raw);
      head.writeVInt(list.docs[to - 1] - lastDoc);
      head.writeVInt(raw.length());
      head.writeVInt(docs.append(raw));
      lastDoc = list.docs[to - 1];
    }
  }

  private static void writeImpacts(TermPostings list, Norms norms, ByteSink head)
      throws IOException {
    int lastDoc = -1;
    for (int from = 0; from < list.docFreq; from += Layout.DOCS_PER_IMPACTS) {
      int to = Math.min(list.docFreq, from + Layout.DOCS_PER_IMPACTS);
      head.writeVInt(list.docs[to - 1] - lastDoc);
      lastDoc = list.docs[to - 1];
      writeImpacts(competitive(list, norms, from, to), head);
    }
  }

  private static List<Impact> competitive(TermPostings list, Norms norms, int from, int to) {
    CompetitiveImpactAccumulator pairs = new CompetitiveImpactAccumulator();
    for (int i = from; i < to; i++) {
      pairs.add(list.freqs[i], norms.get(list.docs[i]));
    }
    return ImpactPairs.thin(List.copyOf(pairs.getCompetitiveFreqNormPairs()), Layout.MAX_IMPACTS);
  }

  private static void writeImpacts(List<Impact> pairs, ByteSink head) throws IOException {
    head.writeVInt(pairs.size());
    int freq = 0;
    long norm = 0;
    for (Impact pair : pairs) {
      head.writeVInt(pair.freq - freq);
      head.writeZLong(pair.norm - norm);
      freq = pair.freq;
      norm = pair.norm;
    }
  }

  /** Cuts positions between documents; the table says how many begin in each block. */
  private void writePositions(TermPostings list, LengthSteps steps) throws IOException {
    positionTable.clear();
    positionBlocks = 0;
    positionWriter.start(list, steps);
    int first = 0;
    for (int i = 1; i < list.docFreq; i++) {
      if (positionWriter.bytesTo(i + 1) - positionWriter.bytesTo(first) > positionBytes) {
        writePositions(first, i);
        first = i;
      }
    }
    writePositions(first, list.docFreq);
    raw.clear();
    raw.writeVInt(positionBlocks);
    raw.writeBytes(positionTable.array(), 0, positionTable.length());
    positionTable.clear();
    positionTable.writeBytes(raw.array(), 0, raw.length());
  }

  private void writePositions(int from, int to) throws IOException {
    raw.clear();
    positionWriter.write(from, to, raw);
    int start = 0;
    int docs = to - from;
    do {
      int length =
          Math.min(raw.length() - start, Math.max(positionBytes, Layout.MAX_POSITION_BYTES));
      positionTable.writeVInt(docs);
      positionTable.writeVInt(length);
      positionTable.writeVInt(positions.append(raw.array(), start, length));
      positionBlocks++;
      start += length;
      docs = 0;
    } while (start < raw.length());
  }
}
