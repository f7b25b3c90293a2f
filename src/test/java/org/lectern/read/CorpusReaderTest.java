package org.lectern.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.address.Slug;
import org.lectern.model.CorpusInput;
import org.lectern.model.DateRange;
import org.lectern.model.Format;
import org.lectern.model.Outcome;
import org.lectern.model.Page;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Severity;
import org.lectern.model.Source;

class CorpusReaderTest {
  @TempDir Path corpus;

  @Test
  void aFolderOfNothingButTextsIsACorpus() throws IOException {
    write("b.txt", "two");
    write("sub/a.md", "# one");
    CorpusInput input = readWell();
    assertEquals(corpus.getFileName().toString(), input.settings().title());
    assertEquals(List.of("a", "b"), input.sources().stream().map(Source::id).toList());
    assertEquals("sub/a.md", input.sources().get(0).path());
    assertEquals(Format.MARKDOWN, input.sources().get(0).format());
    assertEquals(Format.TEXT, input.sources().get(1).format());
  }

  @Test
  void whatARepositoryHasBesideItsTextsIsPassedOver() throws IOException {
    for (String name :
        List.of("README.md", "readme.txt", "LICENSE", "Licence.txt", "COPYING", "gen.jar")) {
      write(name, "x");
    }
    write(".github/workflows/pages.yml", "x");
    write("site-output/CNAME", "x");
    write("public/.lectern", "lectern-site 1\n");
    write("public/documents/a/a.txt", "x");
    write("a.txt", "one");
    write("letters/README.txt", "two");
    write("readme-first.txt", "three");
    assertEquals(
        List.of("a", "readme", "readme-first"),
        readWell().sources().stream().map(Source::id).toList());
  }

  static Stream<Arguments> badFiles() {
    byte[] png = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    byte[] controls = new byte[100];
    return Stream.of(
        Arguments.of("empty.txt", new byte[0], Severity.WARNING, "empty; it was left out"),
        Arguments.of("blank.txt", bytes(" \n\t\n"), Severity.WARNING, "nothing but white space"),
        Arguments.of("p.txt", png, Severity.WARNING, "not a text but a PNG picture"),
        Arguments.of("p.md", bytes("%PDF-1.7 x"), Severity.WARNING, "not a text but a PDF file"),
        Arguments.of("d.txt", bytes("PK\u0003\u0004abc"), Severity.WARNING, "not a text but a ZIP"),
        Arguments.of("r.txt", bytes("{\\rtf1 x}"), Severity.WARNING, "not a text but a Rich Text"),
        Arguments.of("c.txt", controls, Severity.WARNING, "not a text but data: control bytes"),
        Arguments.of("photo.jpg", png, Severity.WARNING, "not read"),
        Arguments.of("corpus.yml", bytes("title: a"), Severity.WARNING, "not read"),
        Arguments.of("authority/a.txt", bytes("x"), Severity.WARNING, "not read"),
        Arguments.of(
            "page.txt",
            bytes("<!DOCTYPE html>\n<p>Ladies and gentlemen"),
            Severity.WARNING,
            "a web page under the name of a plain text"),
        Arguments.of("pages/sub/a.md", bytes("x"), Severity.WARNING, "not read"),
        Arguments.of(
            "pages/index.md", bytes("x"), Severity.ERROR, "its address \"index\" is the folder"),
        Arguments.of(
            "m.md",
            bytes("---\ntitle: a\n"),
            Severity.WARNING,
            "the front matter that begins here"),
        Arguments.of(
            "m.md", bytes("+++\ntitle = \"T\"\n+++\nx"), Severity.WARNING, "front matter in TOML"),
        Arguments.of("m.md", bytes("---\ntitle: [\n---\nx"), Severity.ERROR, "not YAML"),
        Arguments.of("m.md", bytes("---\nid: A b\n---\nx"), Severity.ERROR, "id is not safe"),
        Arguments.of(
            "m.md",
            bytes("---\ntitel: a\n---\nx"),
            Severity.WARNING,
            "the key \"titel\" is not known"),
        Arguments.of(
            "m.md", bytes("---\ndate: soon\n---\nx"), Severity.ERROR, "date is not a date"),
        Arguments.of("corpus.yaml", bytes("title: [a"), Severity.ERROR, "not YAML"),
        Arguments.of(
            "corpus.yaml",
            bytes("documents: {god: {title: x}}"),
            Severity.WARNING,
            "no text has the id \"god\""),
        Arguments.of(
            "authority/a.yaml",
            bytes("people:\n  - {name: a, nam: x}"),
            Severity.ERROR,
            "the key \"nam\""),
        Arguments.of(
            "authority/a.yaml", bytes("people:\n  - id: a"), Severity.ERROR, "no name here"),
        Arguments.of(
            "authority/a.yaml", bytes("people: x"), Severity.ERROR, "people must be a list"),
        Arguments.of(
            "authority/a.yaml",
            bytes("places: [{name: a, id: x}, {name: b, id: x}]"),
            Severity.ERROR,
            "the id \"x\" is already"),
        Arguments.of(
            "authority/a.yaml",
            bytes("people: [{name: a, wikidata: 12}]"),
            Severity.ERROR,
            "wikidata is not"),
        Arguments.of(
            "authority/a.yaml", bytes("dated-facts: [{name: a}]"), Severity.ERROR, "no date here"));
  }

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource("badFiles")
  void aBadFileIsToldAndTheRestIsRead(
      String path, byte[] content, Severity severity, String message) throws IOException {
    write("good.txt", "good");
    Path file = corpus.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    Outcome<CorpusInput> outcome = CorpusReader.read(corpus);
    Problem problem = find(outcome, message);
    assertEquals(severity, problem.severity());
    assertEquals(path, problem.place().path());
    assertFalse(problem.hint().orElseThrow().isBlank());
    assertTrue(outcome.value().sources().stream().anyMatch(s -> s.id().equals("good")));
    assertEquals(1, outcome.problems().size(), outcome.problems().toString());
  }

  @Test
  void anEmptyFolderIsAnError() {
    assertEquals(
        Severity.ERROR, find(CorpusReader.read(corpus), "no texts in this folder").severity());
  }

  @Test
  void aMissingFolderIsAnError() {
    find(CorpusReader.read(corpus.resolve("nowhere")), "no such folder");
  }

  @Test
  void aFileForAFolderIsAnError() throws IOException {
    write("a.txt", "x");
    find(CorpusReader.read(corpus.resolve("a.txt")), "not a folder");
  }

  @Test
  void twoSourcesOfOneIdAreNamed() throws IOException {
    write("a/Speech.txt", "x");
    write("b/speech.txt", "y");
    Problem problem =
        find(CorpusReader.read(corpus), "the id \"speech\" is already that of a/Speech.txt");
    assertEquals("b/speech.txt", problem.place().path());
    assertEquals(Severity.ERROR, problem.severity());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with space.txt",
        "it's \"quoted\".txt",
        "..txt.txt",
        "a..b.txt",
        "\uD83D\uDE00.txt",
        "\u8BB2\u8BDD.txt",
        "\u0627\u0644.txt",
        "100%.txt",
        "a+b?.txt",
        "a#b&c.txt",
        "-rf.txt",
        "new\nline.txt",
        "UPPER.TXT",
        "tab\there.md"
      })
  void anyFileNameIsRead(String name) throws IOException {
    if (name.startsWith("..")) {
      name = "x" + name;
    }
    write(name, "text");
    CorpusInput input = readWell();
    assertEquals(1, input.sources().size());
    assertEquals(name, input.sources().get(0).path());
    assertTrue(Slug.isSafe(input.sources().get(0).id()));
  }

  @Test
  void hiddenFilesAndThemeAreNoTexts() throws IOException {
    write("a.txt", "x");
    write(".hidden.txt", "x");
    write(".git/b.txt", "x");
    write("templates/pages/about.md", "x");
    assertEquals(1, readWell().sources().size());
  }

  @Test
  void frontMatterStatesFactsAndTheBodyBeginsBehindIt() throws IOException {
    String text =
        "---\nid: other\ntitle: A title\ndate: 2016-04-19\ninferred: {place: x}\n---\nThe body\n";
    write("m.md", text);
    write(
        "corpus.yaml",
        "documents: {other: {title: Not this, place: Beijing}}\ndefaults: {rights: R}");
    Source source = readWell().sources().get(0);
    assertEquals("other", source.id());
    assertEquals("The body\n", source.text().substring(source.bodyStart()));
    assertEquals(text, source.text());
    assertEquals(Optional.of("A title"), source.stated().title());
    assertEquals(Optional.of("Beijing"), source.stated().place());
    assertEquals(Optional.of("R"), source.stated().rights());
    assertEquals(DateRange.parse("2016-04-19"), source.stated().date());
  }

  /** In the file ¶ is a line feed and « a carriage return. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "---¶title: A¶---¶Text; A; Text",
        "¶ ¶---¶title: A¶---¶Text; A; Text",
        "---«¶title: A«¶---«¶Text; A; Text",
        "---«title: A«...«Text; A; Text",
        "\uFEFF---  ¶title: A¶--- ¶Text; A; Text",
        "¶---¶Text¶---¶More; ; ¶---¶Text¶---¶More",
      })
  void frontMatterIsFound(String file, String title, String body) throws IOException {
    write("m.md", file.replace('¶', '\n').replace('«', '\r'));
    Source source = readWell().sources().get(0);
    assertEquals(Optional.ofNullable(title), source.stated().title());
    assertEquals(body.replace('¶', '\n'), source.text().substring(source.bodyStart()));
  }

  @Test
  void theEncodingCanBeStated() throws IOException {
    String russian = "\u0420\u0435\u0447\u044C";
    Files.write(corpus.resolve("a.txt"), russian.getBytes(Charset.forName("KOI8-R")));
    Files.write(corpus.resolve("b.txt"), russian.getBytes(Charset.forName("windows-1251")));
    write("corpus.yaml", "charset: KOI8-R\ndocuments: {b: {charset: windows-1251}}");
    readWell().sources().forEach(s -> assertEquals(russian, s.text()));
  }

  @Test
  void pagesHaveATitleAndASlug() throws IOException {
    write("a.txt", "x");
    write("pages/About us.md", "---\ntitle: About\n---\nText");
    write("pages/method.md", "Some words\n\n## The method ##\n");
    write("pages/plain.md", "no heading");
    List<Page> pages = readWell().pages();
    assertEquals(
        List.of("about-us: About", "method: The method", "plain: plain"),
        pages.stream().map(p -> p.slug() + ": " + p.title()).toList());
    assertEquals("Text", pages.get(0).markdown());
  }

  @Test
  void authorityFilesAddToOurOwn() throws IOException {
    write("a.txt", "x");
    int own = readWell().authority().datedFacts().size();
    write(
        "authority/facts.yaml",
        """
        dated-facts:
          - {name: A congress, phrases: [the congress], date: 2012-11-08/2012-11-14}
        people:
          - {id: xi-jinping, name: Xi Jinping, variants: [Xi], wikidata: Q15031}
        organisations: [{name: CPC}]
        places: [{name: Beijing}]
        series: [{name: National Conference}]
        """);
    var authority = readWell().authority();
    assertEquals(own + 1, authority.datedFacts().size());
    assertEquals("Xi Jinping", authority.people().get(0).name());
    assertEquals(Optional.of("Q15031"), authority.people().get(0).wikidata());
    assertEquals(1, authority.organisations().size());
    assertEquals(1, authority.places().size());
    assertEquals(1, authority.series().size());
  }

  @Test
  void aLinkThatLeadsBackIsNotFollowed() throws IOException {
    write("a.txt", "x");
    Files.createDirectories(corpus.resolve("sub"));
    Files.createSymbolicLink(corpus.resolve("sub/back"), corpus);
    Outcome<CorpusInput> outcome = CorpusReader.read(corpus);
    assertEquals(Severity.WARNING, find(outcome, "a symbolic link that leads back").severity());
    assertEquals(1, outcome.value().sources().size());
  }

  @Test
  void aLinkThatLeadsNowhereIsAnError() throws IOException {
    write("a.txt", "x");
    Files.createSymbolicLink(corpus.resolve("b.txt"), corpus.resolve("gone.txt"));
    Outcome<CorpusInput> outcome = CorpusReader.read(corpus);
    assertFalse(outcome.problems().isEmpty());
    assertEquals("b.txt", outcome.problems().get(0).place().path());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPipeIsLeftOutAndNotWaitedFor() throws Exception {
    write("a.txt", "Some words.");
    Path pipe = corpus.resolve("b.txt");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Outcome<CorpusInput> read =
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> CorpusReader.read(corpus));
    assertEquals(1, read.value().sources().size());
    assertTrue(read.problems().get(0).message().contains("a pipe"), read.problems().toString());
  }

  @Test
  void aSettingsFileOfAMegabyteTakesSeconds() throws IOException {
    write("a.txt", "Some words.");
    String entry = "  d%d: {title: A title of some length, date: 1998}\n";
    write(
        "corpus.yaml",
        "documents:\n"
            + IntStream.range(0, 20_000)
                .mapToObj(i -> String.format(Locale.ROOT, entry, i))
                .collect(Collectors.joining()));
    Outcome<CorpusInput> read =
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> CorpusReader.read(corpus));
    assertEquals(20_000, read.problems().size());
    assertTrue(read.problems().stream().anyMatch(p -> p.place().line() == 20_001), "the last line");
  }

  @Test
  void aFolderAndAMissingFileAreNamedAsSuch() throws IOException {
    List<String> said =
        CorpusReader.readFiles(Optional.empty(), List.of(corpus, corpus.resolve("none.txt")))
            .problems()
            .stream()
            .map(Problem::message)
            .toList();
    assertEquals(List.of("a folder, not a text", "no such file"), said);
  }

  @Test
  void aSingleLineOfManyMegabytesIsRead() throws IOException {
    StringBuilder line = new StringBuilder();
    while (line.length() < 5_000_000) {
      line.append("The quick brown fox said that \u201Cnobody\u201D would read on. ");
    }
    write("long.txt", line.toString());
    assertEquals(line.length(), readWell().sources().get(0).text().length());
  }

  @Test
  void ourOwnFactsHoldNoMistake() throws IOException {
    write("a.txt", "x");
    assertEquals(List.of(), CorpusReader.read(corpus).problems());
  }

  @Test
  void aSingleFileIsReadWithItsCorpus() throws IOException {
    write("sub/a.txt", "x");
    write("corpus.yaml", "documents: {a: {title: T}, gone: {title: U}}");
    Outcome<CorpusInput> outcome =
        CorpusReader.readFiles(Optional.of(corpus), List.of(corpus.resolve("sub/a.txt")));
    assertEquals(List.of(), outcome.problems());
    assertEquals("sub/a.txt", outcome.value().sources().get(0).path());
    assertEquals(Optional.of("T"), outcome.value().sources().get(0).stated().title());
  }

  private CorpusInput readWell() {
    Outcome<CorpusInput> outcome = CorpusReader.read(corpus);
    assertEquals(List.of(), outcome.problems());
    return outcome.value();
  }

  private static Problem find(Outcome<CorpusInput> outcome, String message) {
    return outcome.problems().stream()
        .filter(p -> p.message().startsWith(message))
        .findFirst()
        .orElseThrow(() -> new AssertionError(outcome.problems().toString()));
  }

  private void write(String path, String content) throws IOException {
    Path file = corpus.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes(content));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** No charset can be stated for them. */
  @ParameterizedTest
  @ValueSource(strings = {"corpus.yaml", "authority/names.yaml"})
  void theEncodingOfASettingsFileIsMendedInTheFile(String path) throws IOException {
    byte[] yaml = bytes(path.startsWith("c") ? "title: ??" : "people: [{name: ??}]");
    for (int i = 0; i < yaml.length; i++) {
      yaml[i] = yaml[i] == '?' ? (byte) 0xFE : yaml[i];
    }
    write("good.txt", "good");
    Path file = corpus.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, yaml);
    List<Problem> unsure =
        CorpusReader.read(corpus).problems().stream()
            .filter(p -> p.severity() == Severity.UNSURE)
            .toList();
    assertEquals(
        List.of("save it as UTF-8"), unsure.stream().map(p -> p.hint().orElse("")).toList());
  }

  @Test
  void aSettingsFileWithTheOtherEndingIsToBeRenamed() throws IOException {
    write("good.txt", "good");
    write("good.yml", "title: x");
    Problem told = CorpusReader.read(corpus).problems().get(0);
    assertEquals("let its name end in .yaml to have it read", told.hint().orElseThrow());
  }
}
