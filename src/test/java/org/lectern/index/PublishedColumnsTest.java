package org.lectern.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Lucene's own format holds and what is published are the same. */
class PublishedColumnsTest {
  @TempDir Path temp;

  @Test
  void theSameValuesInOurFilesOnly() throws IOException {
    Path index = temp.resolve("index");
    try (IndexReader source = MadeColumns.invert(900, 5)) {
      MadeColumns.publish(source, index);
      IndexStageTest.check(index);
      try (Directory directory = FSDirectory.open(index);
          DirectoryReader published = DirectoryReader.open(directory)) {
        assertEquals(1, published.leaves().size());
        for (String name : MadeColumns.NUMBERS) {
          assertEquals(numbers(source, name), numbers(published, name), name);
        }
        for (String name : MadeColumns.VALUES) {
          assertEquals(values(source, name), values(published, name), name);
        }
        assertEquals(bytes(source), bytes(published));
      }
    }
    for (String file : MadeColumns.files(index)) {
      assertTrue(!file.matches(".*\\.(nv|dv)[dm]"), file);
    }
  }

  /** Each value as "document value". */
  static List<String> numbers(IndexReader reader, String name) throws IOException {
    List<String> found = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedNumericDocValues column = DocValues.getSortedNumeric(leaf.reader(), name);
      while (column.nextDoc() != SortedNumericDocValues.NO_MORE_DOCS) {
        for (int i = column.docValueCount(); i > 0; i--) {
          found.add(leaf.docBase + column.docID() + " " + column.nextValue());
        }
      }
    }
    assertTrue(!found.isEmpty() || reader.maxDoc() < 900, name);
    return found;
  }

  static List<String> values(IndexReader reader, String name) throws IOException {
    List<String> found = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues column = DocValues.getSortedSet(leaf.reader(), name);
      while (column.nextDoc() != SortedSetDocValues.NO_MORE_DOCS) {
        for (int i = column.docValueCount(); i > 0; i--) {
          String value = column.lookupOrd(column.nextOrd()).utf8ToString();
          found.add(leaf.docBase + column.docID() + " " + value);
        }
      }
    }
    assertTrue(!found.isEmpty() || reader.maxDoc() < 900, name);
    return found;
  }

  private static List<String> bytes(IndexReader reader) throws IOException {
    List<String> found = new ArrayList<>();
    for (LeafReaderContext context : reader.leaves()) {
      LeafReader leaf = context.reader();
      BinaryDocValues column = DocValues.getBinary(leaf, MadeColumns.BINARY);
      while (column.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
        BytesRef value = column.binaryValue();
        found.add(context.docBase + column.docID() + " " + value);
      }
    }
    assertTrue(!found.isEmpty());
    return found;
  }
}
