package org.lectern.index.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks of a column before they have a place. They are kept, deflated, until all columns are
 * known and can be written in the order of their names: Lucene adds fields in no certain order, and
 * the same input is to give the same bytes.
 *
 * <p>Column --&gt; {@code vint} documents with a value, {@code vlong} address, {@code vint} n,
 * ({@code vint} documents, {@code vint} rawLength, {@code vint} storedLength)<sup>n</sup>. A block
 * without a value is not stored and has both lengths 0.
 */
final class PendingColumn {
  private final PackWriter packs;
  private final List<Block> blocks = new ArrayList<>();
  private int documents;

  private record Block(int docs, PackWriter.Stored content) {}

  PendingColumn(PackWriter packs) {
    this.packs = packs;
  }

  void countDocument() {
    documents++;
  }

  /** Adds a block of so many documents, none of which has a value. */
  void addEmpty(int docs) {
    blocks.add(new Block(docs, PackWriter.Stored.NOTHING));
  }

  /** Adds a block of so many documents in the form that takes the fewest bytes. */
  void add(int docs, List<ByteSink> forms) {
    blocks.add(new Block(docs, packs.shortest(forms)));
  }

  /** Writes the blocks into their packs, and where they are to {@code out}. */
  void write(ByteSink out) throws IOException {
    out.writeVInt(documents);
    out.writeVLong(packs.address());
    out.writeVInt(blocks.size());
    for (Block block : blocks) {
      PackWriter.Stored content = block.content();
      out.writeVInt(block.docs());
      out.writeVInt(content.rawLength());
      out.writeVInt(content.bytes().length);
      if (content.rawLength() > 0) {
        packs.append(content);
      }
    }
  }
}
