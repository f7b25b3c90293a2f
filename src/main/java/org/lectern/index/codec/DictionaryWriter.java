package org.lectern.index.codec;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * Writes the dictionary that some fields share. A word is mostly looked for in all of them: its
 * lists lie together then, and so does where they are.
 */
final class DictionaryWriter {
  private final List<FieldWriter> fields;
  private final TermsWriter terms;

  /**
   * @param fields that have the same flags and have gone on to their first term, one at least
   */
  DictionaryWriter(List<FieldWriter> fields, PostingsPacks packs, Layout layout) {
    this.fields = fields;
    this.terms = TermsWriter.ofFields(packs, layout, fields.size(), fields.get(0).hasPositions());
  }

  /** Writes all terms of all fields. */
  void write() throws IOException {
    for (BytesRef term = least(); term != null; term = least()) {
      int having = 0;
      for (int i = 0; i < fields.size(); i++) {
        having |= term.equals(fields.get(i).term()) ? 1 << i : 0;
      }
      terms.addTerm(term, having);
      for (int i = 0; i < fields.size(); i++) {
        if ((having >> i & 1) != 0) {
          fields.get(i).write(terms);
        }
      }
      // Only now: the term is one of theirs, and going on may change its bytes.
      for (int i = 0; i < fields.size(); i++) {
        if ((having >> i & 1) != 0) {
          fields.get(i).advance();
        }
      }
    }
    terms.finish();
  }

  /** The first of the terms that the fields have gone on to; null after the last. */
  private BytesRef least() {
    BytesRef least = null;
    for (FieldWriter field : fields) {
      BytesRef term = field.term();
      if (term != null && (least == null || term.compareTo(least) < 0)) {
        least = term;
      }
    }
    return least;
  }

  /** Writes what the root says of the dictionary; see {@link Root}. */
  void finish(PostingsPacks packs, Layout layout, ByteSink root) throws IOException {
    root.writeVInt(fields.size());
    for (FieldWriter field : fields) {
      field.finish(packs, layout, root);
    }
    terms.writeBlocks(root);
  }
}
