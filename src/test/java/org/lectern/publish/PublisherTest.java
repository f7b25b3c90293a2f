package org.lectern.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;

class PublisherTest {
  @TempDir Path folder;
  private Path corpus;
  private Path output;

  @BeforeEach
  void folders() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    output = folder.resolve("site");
  }

  @Test
  void aSiteTakesThePlaceOfAnotherWhollyAndListsItsFiles() throws IOException {
    Sites.publishWell(output, corpus, Sites.ofGeneration(1));
    Sites.publishWell(output, corpus, Sites.ofGeneration(2));
    assertEquals(Sites.ofGeneration(2), Sites.read(output));
    assertEquals(Sites.ofGeneration(2).keySet(), Manifest.read(output).orElseThrow().paths());
  }

  @Test
  void twoBuildsOfOneSiteAreTheSame() throws IOException {
    Sites.publishWell(output, corpus, Sites.ofGeneration(1));
    byte[] first = Files.readAllBytes(output.resolve(Manifest.NAME));
    Sites.publishWell(output, corpus, Sites.ofGeneration(1));
    assertArrayEquals(first, Files.readAllBytes(output.resolve(Manifest.NAME)));
  }

  @Test
  void filesOfOthersAreRefusedAndNamed() throws IOException {
    Files.createDirectories(output.resolve("sub"));
    Files.writeString(output.resolve("sub/thesis.docx"), "years of work");
    refused("holds files that this program did not write: sub/thesis.docx");
    assertEquals("years of work", Files.readString(output.resolve("sub/thesis.docx")));
  }

  @Test
  void aFileAddedToASiteOfOursIsRefused() throws IOException {
    Sites.publishWell(output, corpus, Sites.ofGeneration(1));
    Files.writeString(output.resolve("note.txt"), "x");
    refused("did not write: note.txt");
    assertEquals(Sites.ofGeneration(1).size() + 1, Sites.read(output).size());
  }

  @Test
  void whatFileManagersDropIsNoHindrance() throws IOException {
    Sites.publishWell(output, corpus, Sites.ofGeneration(1));
    Files.writeString(output.resolve("a/.DS_Store"), "x");
    Sites.publishWell(output, corpus, Sites.ofGeneration(2));
    assertEquals(Sites.ofGeneration(2), Sites.read(output));
  }

  @Test
  void anOutputInsideTheCorpusIsPublished() throws IOException {
    output = corpus.resolve("site");
    Sites.publishWell(output, corpus, Sites.ofGeneration(1));
    Sites.publishWell(output, corpus, Sites.ofGeneration(2));
    assertEquals(Sites.ofGeneration(2), Sites.read(output));
  }

  @Test
  void anOutputWhereTheCorpusHasSomethingElseIsRefused() {
    output = corpus.resolve("pages");
    refused("a folder of the corpus that has its own use");
    output = corpus.resolve("templates/site");
    refused("a folder of the corpus that has its own use");
  }

  @Test
  void theCorpusAsOutputIsRefused() {
    output = corpus;
    refused("the corpus lies inside the output folder");
  }

  @Test
  void aFolderAroundTheCorpusIsRefused() {
    output = folder;
    refused("the corpus lies inside the output folder");
  }

  @Test
  void aCorpusBehindALinkIsFound() throws IOException {
    output = folder.resolve("link");
    Files.createSymbolicLink(output, corpus);
    refused("the corpus lies inside the output folder");
  }

  @Test
  void homeAndRootAreRefused() {
    output = Path.of(System.getProperty("user.home"));
    refused("home folder");
    output = Path.of("/");
    refused("home folder");
  }

  @Test
  void aFileAsOutputIsRefused() throws IOException {
    Files.writeString(output, "x");
    refused("the output is a file");
  }

  @Test
  void aFolderThatCannotBeMadeIsTold() throws IOException {
    Files.writeString(folder.resolve("file"), "x");
    output = folder.resolve("file/site");
    refused("the site cannot be written");
  }

  @Test
  void twoRunsDoNotWriteOneFolder() throws IOException {
    try (Publisher first = Sites.open(output, corpus, FileOps.REAL)) {
      Sites.stage(first, Sites.ofGeneration(1));
      refused("another run of this program is writing here");
      assertTrue(first.publish(Optional.empty()).value().isPresent());
    }
    Sites.publishWell(output, corpus, Sites.ofGeneration(2));
  }

  @Test
  void aBrokenLinkLeavesTheFormerSite() throws IOException {
    Sites.publishWell(output, corpus, Sites.ofGeneration(1));
    Outcome<Optional<Publisher.Site>> outcome =
        Sites.publish(output, corpus, Map.of("index.html", Sites.page("a", "gone/")), FileOps.REAL);
    assertTrue(outcome.failed());
    assertEquals(Sites.ofGeneration(1), Sites.read(output));
  }

  @Test
  void anUnpublishedSiteLeavesNothing() throws IOException {
    try (Publisher publisher = Sites.open(output, corpus, FileOps.REAL)) {
      Sites.stage(publisher, Sites.ofGeneration(1));
      Files.writeString(publisher.workFolder("index").resolve("a"), "x");
    }
    try (var left = Files.list(folder)) {
      assertEquals(List.of(corpus), left.toList());
    }
  }

  @Test
  void aWorkFolderMovesIntoTheSite() throws IOException {
    try (Publisher publisher = Sites.open(output, corpus, FileOps.REAL)) {
      Path work = publisher.workFolder("index");
      Files.writeString(work.resolve("segments_1"), "x");
      publisher.files().addFolder(work, "index/", "the index");
      assertTrue(publisher.publish(Optional.empty()).value().isPresent());
    }
    assertEquals(Map.of("index/segments_1", "x"), Sites.read(output));
  }

  @Test
  void aRehearsalWritesNothing() throws IOException {
    try (Publisher publisher = Publisher.rehearsal()) {
      Sites.stage(publisher, Sites.ofGeneration(1));
      assertTrue(publisher.publish(Optional.empty()).value().isPresent());
    }
    assertFalse(Files.exists(output));
  }

  @Test
  void namesBeyondAsciiAreWritten() throws IOException {
    Map<String, String> site = Map.of("\u8BB2\u8BDD/\u0643.txt", "x");
    Sites.publishWell(output, corpus, site);
    Sites.publishWell(output, corpus, site);
    assertEquals(site, Sites.read(output));
  }

  private void refused(String message) {
    Outcome<Optional<Publisher>> outcome = Publisher.open(output, corpus);
    assertTrue(outcome.value().isEmpty());
    Problem problem = outcome.problems().get(0);
    assertTrue(problem.message().contains(message), problem.message());
    assertFalse(problem.hint().orElseThrow().isBlank());
  }
}
