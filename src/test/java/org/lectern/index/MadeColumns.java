package org.lectern.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.index.codec.LecternCodec;

/** Documents with doc values of many habits, inverted by Lucene and published; for tests. */
final class MadeColumns {
  static final List<String> NUMBERS =
      List.of("date.from", "constant", "signed", "wide", "late", "numbers");
  static final List<String> VALUES = List.of("year", "person", "kind", "unique", "rare");
  static final String BINARY = "note";

  private static final int PEOPLE = 400;
  private static final long WIDE = 1L << 53;

  private MadeColumns() {}

  /** Opens what Lucene made of the documents, in two leaves. */
  static IndexReader invert(int documents, long seed) throws IOException {
    Random random = new Random(seed);
    List<IndexReader> leaves = new ArrayList<>();
    int first = 0;
    for (int end : new int[] {documents / 3, documents}) {
      Directory directory = new ByteBuffersDirectory();
      IndexWriterConfig config =
          new IndexWriterConfig()
              .setMergePolicy(NoMergePolicy.INSTANCE)
              .setMaxBufferedDocs(100_000);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (; first < end; first++) {
          writer.addDocument(document(first, documents, random));
        }
      }
      leaves.add(DirectoryReader.open(directory));
    }
    return new MultiReader(leaves.toArray(IndexReader[]::new));
  }

  /** Publishes the documents of a reader as an index in a new directory. */
  static void publish(IndexReader reader, Path directory) throws IOException {
    List<IndexDocument> documents = new ArrayList<>();
    for (int i = 0; i < reader.maxDoc(); i++) {
      documents.add(SampleCorpora.document("d" + i, "A title", null, List.of("text")));
    }
    IndexSettings settings = new IndexSettings(Stemming.NONE, 1);
    byte[] id = IndexFingerprint.of(documents, settings);
    Files.createDirectories(directory);
    try (Directory target = FSDirectory.open(directory)) {
      SegmentPublisher.publish(
          new InvertedFields(List.of(), Stemming.NONE),
          reader,
          documents,
          id,
          settings,
          new LecternCodec(),
          target);
    }
  }

  private static Document document(int doc, int documents, Random random) {
    Document fields = new Document();
    if (doc < documents * 9 / 10) {
      int day = (int) (28L * 12 * 30 * doc / documents);
      int date = (1990 + day / 336) * 10_000 + (day / 28 % 12 + 1) * 100 + day % 28 + 1;
      fields.add(new NumericDocValuesField("date.from", date));
      fields.add(new SortedSetDocValuesField("year", new BytesRef("" + date / 10_000)));
    }
    fields.add(new NumericDocValuesField("constant", 7));
    if (random.nextInt(3) == 0) {
      fields.add(new NumericDocValuesField("signed", random.nextInt() >> random.nextInt(31)));
    }
    fields.add(new NumericDocValuesField("wide", (long) ((random.nextDouble() - 0.5) * WIDE)));
    if (doc > documents * 0.95) {
      fields.add(new NumericDocValuesField("late", doc));
    }
    for (int i = random.nextInt(5); i > 1; i--) {
      fields.add(new SortedNumericDocValuesField("numbers", random.nextInt(9) - 4));
    }
    for (int i = random.nextInt(13); i > 0; i--) {
      int person = (int) Math.pow(PEOPLE, random.nextDouble());
      String name = "p" + person % 7 + "-" + person;
      fields.add(
          new SortedSetDocValuesField("person", new BytesRef(name + "\u001fPérson 习 " + name)));
    }
    String kind = random.nextInt(9) == 0 ? "" : "kind" + random.nextInt(4);
    fields.add(new SortedDocValuesField("kind", new BytesRef(kind)));
    fields.add(new SortedDocValuesField("unique", new BytesRef(Long.toString(doc * 7919L, 36))));
    if (random.nextInt(100) == 0) {
      fields.add(new SortedSetDocValuesField("rare", new BytesRef("𐐷" + random.nextInt(3))));
      fields.add(new SortedSetDocValuesField("rare", new BytesRef("\uffee" + random.nextInt(3))));
    }
    if (random.nextInt(4) > 0) {
      byte[] note = new byte[random.nextInt(60)];
      random.nextBytes(note);
      fields.add(new BinaryDocValuesField(BINARY, new BytesRef(note)));
    }
    return fields;
  }

  /** The names of all files of an index. */
  static TreeSet<String> files(Path directory) throws IOException {
    TreeSet<String> names = new TreeSet<>();
    try (var list = Files.list(directory)) {
      list.forEach(file -> names.add(file.getFileName().toString()));
    }
    return names;
  }
}
