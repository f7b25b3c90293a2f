package org.lectern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class CommandsTest {
  @TempDir Path folder;
  private Path corpus;
  private Path output;

  @BeforeEach
  void folders() throws IOException {
    corpus = Files.createDirectories(folder.resolve("corpus"));
    output = folder.resolve("out");
    write("a.txt", "A title\nA text");
  }

  @Test
  void buildMakesASiteAndSaysWhat() throws IOException {
    write("b.txt", "Another\nUNSURE");
    Run run = build();
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.out().startsWith("2 documents, 0 events, 0 people, 2 paragraphs, 2 statements"),
        run.out());
    assertTrue(run.out().contains("out/index.html: 3 pages, "), run.out());
    assertTrue(run.out().contains("10 B of it the search index"), run.out());
    assertTrue(run.out().contains("Unsure of 1 thing:\n  b.txt:1: no date"), run.out());
    assertEquals("index of 2", Files.readString(output.resolve("index/segments_1")));
    assertTrue(run.err().contains("Understanding (2)"), run.err());
  }

  @Test
  void theSameInputGivesTheSameFiles() throws IOException {
    build();
    Map<String, String> first = files(output);
    build();
    assertEquals(first, files(output));
  }

  @Test
  void theAddressOfTheSiteMayBeGiven() throws IOException {
    assertEquals(0, build("--base-url", "https://example.org/x").code());
    assertEquals("https://example.org/x/", Files.readString(output.resolve("data/all.txt")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"OVERFLOW", "MEMORY", "BROKEN LINK"})
  void aTextThatCannotBeBuiltLeavesTheFormerSite(String word) throws IOException {
    build();
    Map<String, String> first = files(output);
    write("bad.txt", "Title\n" + word);
    Run run = build();
    assertEquals(3, run.code(), run.err());
    assertTrue(run.err().contains("bad"), run.err());
    assertTrue(run.err().contains("1 error"), run.err());
    assertFalse(run.err().contains("\tat "), run.err());
    assertEquals(first, files(output));
  }

  @Test
  void aMistakeOfOursNamesTheFileAndKeepsTheTrace() throws IOException {
    build();
    Map<String, String> first = files(output);
    write("bad.txt", "Title\nBUG");
    Run run = build();
    assertEquals(1, run.code());
    assertTrue(run.err().contains("Please report it"), run.err());
    assertTrue(run.err().contains("bad.txt") && run.err().contains("\tat "), run.err());
    assertEquals(first, files(output));
  }

  @Test
  void strictTurnsAWarningIntoAFailure() throws IOException {
    write("empty.txt", "");
    assertEquals(0, build().code());
    Run run = build("--strict");
    assertEquals(3, run.code());
    assertTrue(run.err().contains("1 warning"), run.err());
  }

  @Test
  void problemsAreShownWithPlaceLineCaretAndHint() throws IOException {
    write("corpus.yaml", "title: A\ntilte: B\n");
    Run run = build();
    assertEquals(3, run.code());
    assertTrue(
        run.err()
            .contains(
                corpus.resolve("corpus.yaml")
                    + ":2:1: error: the key \"tilte\" is not known here\n"
                    + "  tilte: B\n"
                    + "  ^\n"
                    + "hint: did you mean \"title\"?\n"
                    + "1 error\n"),
        run.err());
  }

  @ParameterizedTest(name = "[{0}]")
  @CsvSource({
    "'', 2, Which command?",
    "buidl, 2, Unmatched argument",
    "build --outptu x, 2, Unknown option",
    "build --base-url nonsense, 2, is not the address of a site",
    "build a b, 2, Unmatched argument",
    "serve --port x, 2, is not an int",
    "search, 2, Missing required parameter",
    "inspect, 2, Missing required parameter",
    "init, 2, Missing required parameter",
    "build /no/such/folder, 3, no such folder",
    "check /no/such/folder, 3, no such folder",
    "serve /no/such/folder, 3, no such folder",
    "inspect /no/such/file, 3, no such file",
    "search --index /no/such/folder x, 3, no index here",
    "search --index /tmp x, 3, no index here",
    "search --index /tmp --limit 0 x, 2, must be at least 1",
    "search --offset -1 x, 2, must be at least 0",
    "search --sort size x, 2, 'must be relevance, date or -date'",
    "search --filter year x, 2, must be like year=2018",
    "search --filter yaer=2018 x, 2, 'yaer is no facet; there are year, type'",
    "'search --facets year,size x', 2, size is no facet",
    "search --from tomorrow x, 2, take dates such as 2016",
  })
  void saysWhatIsWrong(String line, int code, String message) {
    String[] args = line.isEmpty() ? new String[0] : line.split(" ");
    if (args.length > 0 && args[0].equals("build") && code == 3) {
      args = new String[] {args[0], args[1], "--output", output.toString()};
    }
    Run run = Run.of(args);
    assertEquals(code, run.code(), run.err());
    assertTrue(run.err().contains(message), run.err());
    assertEquals("", run.out());
    assertFalse(run.err().contains("\tat "), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "serve", "check", "inspect", "suggest", "search", "init"})
  void everyCommandExplainsItself(String command) {
    Run run = Run.of(command, "--help");
    assertEquals(0, run.code());
    assertTrue(run.out().contains("\nUsage: java -jar gen.jar " + command + " "), run.out());
    assertTrue(run.out().contains("Example"), run.out());
    assertTrue(run.out().contains("Exit codes:"), run.out());
    assertEquals("", run.err());
  }

  @Test
  void theProgramExplainsItself() {
    assertTrue(Run.of("--help").out().contains("Commands:"));
    assertTrue(Run.of("--version").out().startsWith("Lectern "));
    assertTrue(Run.of("generate-completion").out().contains("_complete_lectern"));
  }

  @Test
  void checkSaysEverythingAndWritesNothing() throws IOException {
    write("b.txt", "Another\nUNSURE");
    Map<String, String> before = files(folder);
    Run run = Run.of("check", corpus.toString());
    assertEquals(0, run.code(), run.err());
    assertTrue(
        run.err().contains("b.txt:1:1: unsure: no date\n  Another\n  ^\nhint: state"), run.err());
    assertTrue(run.err().contains("1 unsure"), run.err());
    assertEquals(before, files(folder));
    write("c.txt", "Third\nBROKEN LINK");
    assertEquals(3, Run.of("check", corpus.toString()).code());
  }

  @Test
  void inspectShowsWhatIsKnownAndWhy() throws IOException {
    write("x.txt", "The title\nsaid this\nCOPYRIGHT\n\u001B[31mred\n");
    String text = Run.of("inspect", corpus.resolve("x.txt").toString()).out();
    List.of(
            "title           The title",
            "confidence 0.80, first-line",
            "1:1  \u201CThe title\u201D",
            "- The first line has no full stop.",
            "unknown         kind, date",
            "2:1             Ada Whitlock said  direct, 0.90, quoted",
            "lines 3 to 4    copyright",
            "line 1          title")
        .forEach(part -> assertTrue(text.contains(part), part + " in\n" + text));
    assertFalse(text.contains("\u001B"), text);
  }

  @Test
  void inspectPrintsOneJsonLineAFileInTheirOrder() throws IOException {
    write("sub/b.txt", "B\nb");
    Files.writeString(folder.resolve("corpus.yaml"), "title: X");
    Run run =
        Run.of(
            "inspect",
            "--json",
            corpus.resolve("sub/b.txt").toString(),
            corpus.resolve("a.txt").toString());
    assertEquals(0, run.code(), run.err());
    assertEquals("{\"id\":\"b\"}\n{\"id\":\"a\"}\n", run.out());
  }

  @Test
  void inspectTellsOfTheFilesThatItCannotRead() throws IOException {
    write("e.txt", "");
    Run run =
        Run.of(
            "inspect",
            "--json",
            corpus.resolve("e.txt").toString(),
            corpus.resolve("a.txt").toString());
    assertEquals(3, run.code());
    assertEquals("{\"id\":\"a\"}\n", run.out());
    assertTrue(run.err().contains("empty"), run.err());
  }

  @Test
  void searchAsksTheIndexOfASite() {
    build();
    String index = output.resolve("index").toString();
    Run run = Run.of("search", "--index", index, "two", "words");
    assertEquals(0, run.code(), run.err());
    assertEquals(
        " 1. A \"b\"  2016  1.5000\n    documents/a/\n    #p1 two words\n\n7 documents found\n",
        run.out());
    String json = Run.of("search", "--json", "--index", index, "two").out();
    assertTrue(
        json.startsWith(
            "{\"total\":7,\"understood\":\"two\",\"repaired\":false,\"unknown\":[],"
                + "\"hits\":[{\"id\":\"a\","),
        json);
    Run repaired = Run.of("search", "--index", index, "(twoo");
    assertEquals("Understood as: (twoo\nDid you mean: (two\n", repaired.err());
    assertEquals("", run.err());
    String coloured = Run.of(Ansi.ON, "search", "--index", index, "twofold").out();
    assertTrue(coloured.contains("\u001B[1mtwo"), coloured);
  }

  @Test
  void theSitemapLearnsOfEveryPage() throws IOException {
    write("\u8BB2 b.txt", "T\nx");
    build();
    assertEquals(
        "documents/a/ documents/%E8%AE%B2-b/ ", Files.readString(output.resolve("pages.txt")));
  }

  @Test
  void searchRestoresASiteThatAKilledBuildTookAway() throws IOException {
    build();
    Files.move(output, folder.resolve(".out.old"));
    assertEquals(0, Run.of("search", "--index", output.resolve("index").toString(), "x").code());
  }

  @Test
  void aNewCorpusBuildsWithoutAComplaint() {
    Path made = folder.resolve("made");
    Run init = Run.of("init", made.toString());
    assertEquals(0, init.code(), init.err());
    assertTrue(Files.exists(made.resolve(".github/workflows/pages.yml")));
    Run run = Run.of("build", made.toString(), "--output", output.toString(), "--strict");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("1 document,"), run.out());
    assertTrue(Files.exists(output.resolve("about/index.html")));
  }

  @Test
  void theSettingsInCommentsOfANewCorpusAreValid() throws IOException {
    Path made = folder.resolve("made");
    Run.of("init", made.toString());
    Path settings = made.resolve("corpus.yaml");
    String yaml = Files.readString(settings).replaceAll("(?m)^# (?=\\s*[a-z-]+:( |$))", "");
    assertTrue(yaml.contains("\n      name: Opening"), yaml);
    Files.writeString(settings, yaml);
    Run run = Run.of("check", made.toString(), "--strict");
    assertEquals(0, run.code(), run.err());
  }

  @Test
  void aFolderWithSomethingInItIsNoPlaceForANewCorpus() {
    Run run = Run.of("init", corpus.toString());
    assertEquals(3, run.code());
    assertTrue(run.err().contains("not an empty folder"), run.err());
    assertEquals(3, Run.of("init", corpus.resolve("a.txt").toString()).code());
  }

  @Test
  void coloursAreForThoseWhoWantThem() throws IOException {
    write("empty.txt", "");
    assertTrue(run(Ansi.ON).err().contains("\u001B["));
    assertFalse(run(Ansi.OFF).err().contains("\u001B["));
  }

  private Run run(Ansi ansi) {
    return Run.of(ansi, "build", corpus.toString(), "--output", output.toString());
  }

  private Run build(String... more) {
    String[] args = new String[4 + more.length];
    args[0] = "build";
    args[1] = corpus.toString();
    args[2] = "--output";
    args[3] = output.toString();
    System.arraycopy(more, 0, args, 4, more.length);
    return Run.of(args);
  }

  private void write(String path, String content) throws IOException {
    Path file = corpus.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (var walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
