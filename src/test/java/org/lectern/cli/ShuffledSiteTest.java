package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.address.Addresses;
import org.lectern.ledger.ParagraphIds;
import org.lectern.model.Corpus;
import org.lectern.model.CorpusInput;
import org.lectern.model.Document;
import org.lectern.model.Ledger;
import org.lectern.model.Links;
import org.lectern.model.Outcome;
import org.lectern.model.Source;
import org.lectern.read.CorpusReader;

/** In whatever order the documents come, the site is the same, byte for byte. */
class ShuffledSiteTest {
  private static final int SHUFFLES = 3;

  @TempDir private Path folder;

  /** The seeds, and a text that quotes one of them at length, so that a passage returns. */
  private CorpusInput corpus() throws IOException {
    String longest = "";
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      for (Path seed : seeds.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        String text = Files.readString(seed);
        Files.writeString(folder.resolve(seed.getFileName()), text);
        longest =
            Stream.concat(Stream.of(longest), text.lines())
                .max(Comparator.comparingInt(String::length))
                .orElseThrow();
      }
    }
    String own = IntStream.range(0, 400).mapToObj(i -> "tide" + i).collect(Collectors.joining(" "));
    Files.writeString(
        folder.resolve("quoting.txt"), "A later text\n\n" + own + ".\n\nIt was said: " + longest);
    Files.writeString(folder.resolve("corpus.yaml"), "phrases:\n  - cyberspace\n  - never said\n");
    return CorpusReader.read(folder).value();
  }

  /** The files of a site, and the ledger that it leaves. */
  private record Site(Map<String, String> files, Ledger ledger) {}

  private Site site(CorpusInput input, Ledger before, int shuffle) throws IOException {
    InstalledStages stages = new InstalledStages();
    List<Source> sources = shuffled(input.sources(), shuffle);
    CorpusInput all = new CorpusInput(input.settings(), input.authority(), sources, input.pages());
    Function<Source, Outcome<Document>> extract = stages.extract(all);
    List<Document> documents = sources.stream().map(s -> extract.apply(s).value()).toList();
    ParagraphIds.Result kept = ParagraphIds.apply(before, documents);
    Corpus corpus = stages.link(all, kept.ledger(), shuffled(kept.documents(), -shuffle)).value();
    hasAllLinks(corpus.links());
    Map<String, String> files = new TreeMap<>();
    stages.render(
        corpus,
        folder,
        new Stages.Extras(true, true),
        (path, content, of) -> put(files, path, content));
    List<String> pages =
        files.keySet().stream().filter(Addresses::isPage).map(Addresses::ofPage).toList();
    stages.export(corpus, folder, pages, (path, content, of) -> put(files, path, content));
    Path index = Files.createTempDirectory(folder, "index");
    stages.index(corpus, index);
    try (Stream<Path> parts = Files.list(index)) {
      for (Path part : parts.toList()) {
        put(files, "index/" + part.getFileName(), Files.readAllBytes(part));
      }
    }
    return new Site(files, corpus.ledger());
  }

  private static void put(Map<String, String> files, String path, byte[] content) {
    synchronized (files) {
      files.put(path, new String(content, StandardCharsets.ISO_8859_1));
    }
  }

  private static <T> List<T> shuffled(List<T> list, int seed) {
    List<T> copy = new ArrayList<>(list);
    if (seed != 0) {
      Collections.shuffle(copy, new Random(seed));
    }
    return copy;
  }

  /** What would not show in the order of anything must not be what makes the test pass. */
  private static void hasAllLinks(Links links) {
    assertFalse(links.alignments().isEmpty());
    assertFalse(links.phrases().isEmpty());
    assertFalse(links.reuses().isEmpty());
    assertFalse(links.related().isEmpty());
  }

  @Test
  void theOrderOfTheDocumentsDoesNotShow() throws IOException {
    CorpusInput input = corpus();
    Site plain = site(input, Ledger.EMPTY, 0);
    for (int shuffle = 1; shuffle <= SHUFFLES; shuffle++) {
      same(plain, site(input, Ledger.EMPTY, shuffle));
    }
    Site second = site(input, plain.ledger(), SHUFFLES + 1);
    assertEquals(plain.ledger(), second.ledger());
  }

  private static void same(Site expected, Site actual) {
    assertEquals(expected.files().keySet(), actual.files().keySet());
    expected
        .files()
        .forEach((path, content) -> assertEquals(content, actual.files().get(path), path));
    assertEquals(expected.ledger(), actual.ledger());
  }
}
