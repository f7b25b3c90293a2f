package org.lectern.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.analysis.LecternAnalyzer.Stemming;
import org.lectern.index.search.IndexSearch;
import org.lectern.index.search.SearchOptions;

class IndexStageTest {
  @TempDir Path temp;

  private Path build(String name, List<IndexDocument> documents) throws IOException {
    Path directory = temp.resolve(name);
    new IndexStage(Stemming.ENGLISH).write(documents, directory);
    return directory;
  }

  private static SortedMap<String, byte[]> files(Path directory) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(directory)) {
      for (Path file : list.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  static void check(Path directory) throws IOException {
    try (Directory index = FSDirectory.open(directory, NoLockFactory.INSTANCE);
        CheckIndex check = new CheckIndex(index)) {
      check.setDoSlowChecks(true);
      assertTrue(check.checkIndex().clean);
    }
  }

  @Test
  void theSameDocumentsInAnyOrderGiveTheSameBytes() throws IOException {
    List<IndexDocument> documents = new ArrayList<>(SampleCorpora.random(3, 300));
    SortedMap<String, byte[]> first = files(build("a", documents));
    Collections.shuffle(documents, new Random(1));
    SortedMap<String, byte[]> second = files(build("b", documents));
    assertEquals(first.keySet(), second.keySet());
    first.forEach((name, bytes) -> assertArrayEquals(bytes, second.get(name), name));
  }

  @Test
  void anyChangeGivesAnotherId() throws IOException {
    List<IndexDocument> documents = SampleCorpora.random(3, 20);
    byte[] first = files(build("a", documents)).get("_0.root");
    byte[] second = files(build("b", documents.subList(0, 19))).get("_0.root");
    int idAt = 4 + 1 + "LecternRoot".length() + 4;
    assertNotEquals(
        new String(first, idAt, 16, java.nio.charset.StandardCharsets.ISO_8859_1),
        new String(second, idAt, 16, java.nio.charset.StandardCharsets.ISO_8859_1));
  }

  @Test
  void anEmptyCorpusHasAnIndexThatFindsNothing() throws IOException {
    try (IndexSearch search = IndexSearch.open(build("a", List.of()))) {
      assertEquals(0, search.search("anything", SearchOptions.first(10)).total());
    }
    assertTrue(Files.exists(temp.resolve("a/_0.root")));
    assertTrue(Files.exists(temp.resolve("a/_0.cards")));
  }

  @Test
  void indexesPassCheckIndexAndHaveOneSegment() throws IOException {
    for (List<IndexDocument> documents :
        List.of(SampleCorpora.random(5, 200), SampleCorpora.seeds(), List.<IndexDocument>of())) {
      Path directory = build("n" + documents.size(), documents);
      check(directory);
      try (Directory index = FSDirectory.open(directory);
          DirectoryReader reader = DirectoryReader.open(index)) {
        assertEquals(documents.size(), reader.numDocs());
        assertEquals(documents.isEmpty() ? 0 : 1, reader.leaves().size());
      }
    }
  }

  @Test
  void fileNamesAreSafeOnEveryHost() throws IOException {
    for (String name : files(build("a", SampleCorpora.seeds())).keySet()) {
      assertTrue(
          name.matches("segments_1|_0\\.(root|cards|norms|columns|si|fnm|[tdpnvwcx][0-9]+\\.zip)"),
          name);
    }
  }

  /** A later writer, of ours or of Luke, must be able to continue. */
  @Test
  void anIndexWriterCanOpenThePublishedIndex() throws IOException {
    Path directory = build("a", SampleCorpora.seeds());
    try (Directory index = FSDirectory.open(directory);
        IndexWriter writer = new IndexWriter(index, new IndexWriterConfig())) {
      writer.addDocument(new org.apache.lucene.document.Document());
      writer.commit();
    }
    check(directory);
  }

  @Test
  void refusesTwoDocumentsWithOneIdAndForeignFiles() throws IOException {
    IndexDocument document = SampleCorpora.document("a", "A", null, List.of("text"));
    assertThrows(IllegalArgumentException.class, () -> build("a", List.of(document, document)));
    Files.createDirectories(temp.resolve("b"));
    Files.writeString(temp.resolve("b/notes.txt"), "mine");
    assertThrows(IllegalArgumentException.class, () -> build("b", List.of(document)));
    assertEquals("mine", Files.readString(temp.resolve("b/notes.txt")));
  }
}
