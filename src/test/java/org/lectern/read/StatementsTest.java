package org.lectern.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.CorpusInput;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Source;
import org.lectern.model.StatedMetadata;

/** Where a publisher may state facts, and which word is the stronger. */
class StatementsTest {
  @TempDir Path corpus;

  @Test
  void whatIsSaidOfOneTextIsStrongerThanWhatIsSaidOfMany() throws IOException {
    write(
        "corpus.yaml",
        """
        defaults: {title: default, place: default, publisher: default, rights: default,
          rights-holder: default, kind: letter}
        rules:
          - files: [nothing.txt, "**/*.{md,txt}"]
            title: rule
            place: rule
            publisher: rule
            rights: rule
            rights-holder: rule
          - {files: "in/**", title: later, place: later, publisher: later, rights: later}
        documents:
          a: {title: document, place: document, publisher: document}
        """);
    write("in/a.yaml", "title: sidecar\nplace: sidecar\n");
    write("in/a.md", "---\ntitle: front\n---\nText.");
    StatedMetadata stated = CorpusReader.read(corpus).value().sources().get(0).stated();
    assertEquals(List.of(), CorpusReader.read(corpus).problems());
    assertEquals(
        List.of("front", "sidecar", "document", "later", "rule", "letter"),
        List.of(
            stated.title().orElseThrow(),
            stated.place().orElseThrow(),
            stated.publisher().orElseThrow(),
            stated.rights().orElseThrow(),
            stated.rightsHolder().orElseThrow(),
            stated.kind().orElseThrow().label()));
  }

  @Test
  void cellsStandBetweenDocumentsAndRules() throws IOException {
    write(
        "corpus.yaml",
        """
        rules: [{files: t.csv, title: rule, place: rule, publisher: rule}]
        documents: {one: {title: document}}
        """);
    write("t.csv", "id,text,title,place\none,x,cell,cell\n");
    StatedMetadata stated = CorpusReader.read(corpus).value().sources().get(0).stated();
    assertEquals(Optional.of("document"), stated.title());
    assertEquals(Optional.of("cell"), stated.place());
    assertEquals(Optional.of("rule"), stated.publisher());
  }

  @Test
  void whoHeldAnEvent() throws IOException {
    write(
        "corpus.yaml",
        """
        rules: [{files: "*.txt", event: {hosts: Ghana, sponsors: [A, B]}}]
        """);
    write("a.txt", "Text.");
    write("b.txt", "Text.");
    write("b.yaml", "event: {hosts: []}\n");
    write("t.csv", "id,text,event,event hosts\none,x,Summit,Ghana; Togo\ntwo,y,Summit,\n");
    Outcome<CorpusInput> read = CorpusReader.read(corpus);
    assertEquals(List.of(), read.problems());
    Map<String, String> hosts = new TreeMap<>();
    for (Source source : read.value().sources()) {
      hosts.put(
          source.id(),
          source
              .stated()
              .eventHosts()
              .map(
                  all ->
                      all.stream()
                          .map(h -> h.role().label() + " " + h.name().value())
                          .collect(Collectors.joining(", ")))
              .orElse("-"));
    }
    assertEquals(
        Map.of(
            "a",
            "host Ghana, sponsor A, sponsor B",
            "b",
            "",
            "one",
            "host Ghana, host Togo",
            "two",
            "-"),
        hosts);
  }

  @Test
  void aSidecarGivesAnId() throws IOException {
    write("a.txt", "Text.");
    write("a.yaml", "id: other\n");
    assertEquals("other", CorpusReader.read(corpus).value().sources().get(0).id());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a.yaml | titel: x | 1 | 1 | the key \"titel\" is not known here",
        "a.yaml | id: A b | 1 | 5 | id is not safe in an address",
        "b.yaml | title: x | 0 | 0 | not read",
        "corpus.yaml | rules: [{files: a.txt, titel: x}] | 1 | 24 | the key \"titel\" is not known",
        "corpus.yaml | rules: [{title: x}] | 1 | 9 | no files here",
        "corpus.yaml | rules: [{files: '{a.txt'}] | 1 | 17 | not a pattern of paths",
        "corpus.yaml | rules: [{files: b.txt}] | 1 | 9 | no text fits this rule",
        "corpus.yaml | tables: [{files: b.csv}] | 1 | 10 | no table fits this",
        "corpus.yaml | tables: [{files: b.csv, txt: a}] | 1 | 25 | the key \"txt\" is not known",
      })
  void faultsHaveTheirPlace(String file, String yaml, int line, int column, String message)
      throws IOException {
    write("a.txt", "Text.");
    write(file, yaml);
    Outcome<?> outcome = CorpusReader.read(corpus);
    Problem problem =
        outcome.problems().stream()
            .filter(p -> p.message().contains(message))
            .findFirst()
            .orElseThrow(() -> new AssertionError(outcome.problems().toString()));
    assertEquals(file, problem.place().path());
    assertEquals(line, problem.place().line());
    assertEquals(column, problem.place().column());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*.txt | a.txt | true",
        "*.txt | in/a.txt | true",
        "/*.txt | a.txt | true",
        "/*.txt | in/a.txt | false",
        "in/*.txt | in/a.txt | true",
        "in/*.txt | in/b/a.txt | false",
        "in/**/*.txt | in/a.txt | true",
        "in/**/*.txt | in/b/c/a.txt | true",
        "in/** | in/b/c/a.txt | true",
        "in/** | into/a.txt | false",
        "a?.txt | ab.txt | true",
        "a?.txt | a/.txt | false",
        "a.{txt,md} | a.md | true",
        "a,b.txt | a,b.txt | true",
        "a.txt | aXtxt | false",
        "[a].txt | a.txt | false",
        "A.txt | a.txt | false",
      })
  void patternsOfPaths(String pattern, String path, boolean fits) {
    assertEquals(fits, Glob.parse(pattern).orElseThrow().fits(path));
  }

  @ParameterizedTest
  @CsvSource({
    "1998-05-22T10:00:00Z, 1998-05-22",
    "1998/5/2, 1998-05-02",
    "19980522, 1998-05-22",
    "22.05.1998, 1998-05-22",
    "'May 22, 1998', 1998-05-22",
    "22nd September 1998, 1998-09-22",
    "1998-05/1998-07, 1998-05/1998-07",
  })
  void datesAsTablesHaveThem(String cell, String edtf) {
    assertEquals(edtf, CellDate.parse(cell).orElseThrow().toString());
  }

  @ParameterizedTest
  @CsvSource({"5/6/1998", "1998-13-01", "30.02.1998", "soon", "22 Foo 1998", "199805222"})
  void whatIsNoDateForSureIsNone(String cell) {
    assertTrue(CellDate.parse(cell).isEmpty());
  }

  private void write(String path, String text) throws IOException {
    Path file = corpus.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
