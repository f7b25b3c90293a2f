package org.lectern.index.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.index.IndexDocument;
import org.lectern.index.IndexDocument.Paragraph;
import org.lectern.index.IndexStage;

/** The example of docs/index-format.md, byte for byte: change both or neither. */
class FormatExampleTest {
  private static final int DICTIONARY_BYTES = 82;

  @TempDir Path temp;
  private Path index;
  private String document;

  @BeforeEach
  void build() throws IOException {
    index = temp.resolve("index");
    new IndexStage(Stemming.NONE)
        .write(
            List.of(
                example("a", "On fares", Optional.of("2001"), "Fares, fares."),
                example("b", "Housing", Optional.empty(), "No fares at all.")),
            index);
    document = Files.readString(Path.of("docs/index-format.md"));
  }

  private static IndexDocument example(
      String id, String title, Optional<String> date, String text) {
    return new IndexDocument(
        id,
        id + "/",
        title,
        date,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Paragraph("p1", text)));
  }

  /** The document has these bytes, in this order, with comments between them. */
  private void assertDocumented(String heading, byte[] bytes) {
    int at = document.indexOf("\n#### " + heading + "\n");
    assertTrue(at >= 0, "no example: " + heading);
    int start = document.indexOf("```\n", at) + 4;
    String block = document.substring(start, document.indexOf("```", start));
    String documented =
        block
            .lines()
            .map(line -> line.replaceFirst(" {2,}.*", ""))
            .reduce("", (a, b) -> a + " " + b)
            .strip();
    assertEquals(HexFormat.ofDelimiter(" ").formatHex(bytes), documented, heading);
  }

  private byte[] file(String name) throws IOException {
    return Files.readAllBytes(index.resolve(name));
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    return java.util.Arrays.copyOfRange(bytes, from, to);
  }

  private byte[] rootBody(String name, String codec) throws Exception {
    byte[] bytes = file(name);
    int from = CodecUtil.indexHeaderLength(codec, "");
    return inflate(slice(bytes, from, bytes.length - CodecUtil.footerLength()));
  }

  private static byte[] inflate(byte[] stored) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    inflater.setInput(stored);
    byte[] raw = new byte[4096];
    int n = inflater.inflate(raw);
    inflater.end();
    return slice(raw, 0, n);
  }

  /** A block of which the root says where it is and how long. */
  private byte[] block(Family family, int address, int rawLength, int storedLength)
      throws Exception {
    byte[] bytes = file(family.fileName("_0", "", 0));
    int from = CodecUtil.indexHeaderLength(family.codecName(), "") + address + 4;
    byte[] stored = slice(bytes, from, from + storedLength);
    byte[] raw = storedLength == rawLength ? stored : inflate(stored);
    assertEquals(rawLength, raw.length);
    return raw;
  }

  @Test
  void header() throws IOException {
    assertDocumented(
        "Header of `_0.root`",
        slice(file("_0.root"), 0, CodecUtil.indexHeaderLength("LecternRoot", "")));
  }

  @Test
  void root() throws Exception {
    assertDocumented("Body of `_0.root`", rootBody("_0.root", "LecternRoot"));
  }

  @Test
  void dictionary() throws Exception {
    assertDocumented("The dictionary block of `body` and `title`", block(Family.TERMS, 0, 84, 64));
  }

  @Test
  void positions() throws Exception {
    assertDocumented("The block of positions that it owns", block(Family.POSITIONS, 0, 14, 14));
  }

  @Test
  void norms() throws Exception {
    assertDocumented("Body of `_0.norms`", rootBody("_0.norms", "LecternNorms"));
    assertDocumented("The block of norms of `body`", block(Family.NORMS, 0, 4, 4));
  }

  @Test
  void columns() throws Exception {
    index = temp.resolve("columns");
    writeColumns();
    assertDocumented("Body of `_0.columns`", rootBody("_0.columns", "LecternColumns"));
    assertDocumented("The dates", block(Family.COLUMNS, 0, 8, 8));
    assertDocumented("The people", block(Family.COLUMNS, 12, 8, 8));
    assertDocumented("The order of the people", block(Family.COLUMNS, 24, 4, 4));
    assertDocumented("The names", block(Family.VALUES, 0, 8, 8));
  }

  /** The second example: three documents with dates and people. */
  private void writeColumns() throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig().setCodec(new LecternCodec()).setUseCompoundFile(false);
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, config)) {
      writer.addDocument(dated(20010203, "ada", "bo"));
      writer.addDocument(new Document());
      writer.addDocument(dated(20010204, "bo"));
    }
  }

  private static Document dated(long date, String... people) {
    Document document = new Document();
    document.add(new NumericDocValuesField("date", date));
    for (String person : people) {
      document.add(new SortedSetDocValuesField("person", new BytesRef(person)));
    }
    return document;
  }

  @Test
  void pairs() throws Exception {
    index = temp.resolve("pairs");
    writePairs();
    assertDocumented("Body of a root with pairs", rootBody("_0.root", "LecternRoot"));
    assertDocumented("The dictionary block of the pairs", block(Family.TERMS, 42, 35, 35));
    assertDocumented("The positions of the pairs", block(Family.POSITIONS, 11, 4, 4));
  }

  /** The third example: two texts of three words. */
  private void writePairs() throws IOException {
    IndexWriterConfig config =
        new IndexWriterConfig().setCodec(TestLayouts.withPairs()).setUseCompoundFile(false);
    try (Directory directory = FSDirectory.open(index);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (String text : List.of("to be or to be", "be to be")) {
        Document document = new Document();
        document.add(new TextField("body", text, Field.Store.NO));
        writer.addDocument(document);
      }
    }
  }

  @Test
  void cards() throws Exception {
    assertDocumented("Body of `_0.cards`", rootBody("_0.cards", "LecternCards"));
  }

  /** The slot that the example shows: lengths, the stream, and zeros up to the end. */
  @Test
  void slot() throws Exception {
    int slotBytes = Layout.DEFAULT.slotBytes() - PackWriter.CHECKSUM_BYTES;
    byte[] slot = block(Family.CARDS, Layout.DEFAULT.slotBytes(), slotBytes, slotBytes);
    int rawLength = slot[0];
    int end = 2 + slot[1];
    assertDocumented("The slot of document 1", slice(slot, 0, end));
    assertArrayEquals(new byte[slotBytes - end], slice(slot, end, slotBytes));
    byte[] root = rootBody("_0.cards", "LecternCards");
    byte[] dictionary = slice(root, root.length - DICTIONARY_BYTES, root.length);
    assertDocumented("What it inflates to", inflate(slice(slot, 2, end), dictionary, rawLength));
  }

  private static byte[] inflate(byte[] stored, byte[] dictionary, int rawLength)
      throws DataFormatException {
    Inflater inflater = new Inflater(true);
    inflater.setInput(stored);
    inflater.setDictionary(dictionary);
    byte[] raw = new byte[rawLength];
    assertEquals(rawLength, inflater.inflate(raw));
    inflater.end();
    return raw;
  }

  /** The example's own lists are too short not to be inline. */
  @Test
  void numbers() throws IOException {
    NumberList list = new NumberList();
    for (int number : new int[] {3, 0, 1, 9}) {
      list.add(number);
    }
    ByteSink bytes = new ByteSink();
    list.write(bytes);
    assertDocumented("Numbers: 3, 0, 1, 9", bytes.toArray());
  }

  @Test
  void checksum() throws IOException {
    byte[] bytes = file("_0.p0.zip");
    int from = CodecUtil.indexHeaderLength("LecternPackp", "");
    assertDocumented("The whole stored block", slice(bytes, from, from + 18));
  }
}
