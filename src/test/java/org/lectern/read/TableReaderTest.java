package org.lectern.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.model.CorpusInput;
import org.lectern.model.DateRange;
import org.lectern.model.Outcome;
import org.lectern.model.Problem;
import org.lectern.model.Problem.Severity;
import org.lectern.model.Source;

class TableReaderTest {
  @TempDir Path corpus;

  @Test
  void everyRowIsATextWithItsCellsAsStatements() throws IOException {
    write(
        "year/t.csv",
        "id,Title,date,speaker,body\r\n"
            + "First one,\"A \"\"good\"\", long title\",22.05.1998,\"A One; B Two\",\"line\r\ntwo\"\r\n"
            + "\r\n"
            + "7,,1998-05,C Three,words\r\n");
    List<Source> sources = read().value().sources();
    assertEquals(List.of(), read().problems());
    assertEquals(List.of("first-one", "t-7"), sources.stream().map(Source::id).toList());
    Source first = sources.get(0);
    assertEquals("year/t.csv#1", first.path());
    assertEquals("year/t.csv", first.file());
    assertEquals(Optional.of("year"), first.collection());
    assertEquals("line\r\ntwo", first.text().substring(first.bodyStart()));
    assertTrue(first.text().startsWith("id: First one\nTitle: A \"good\", long title\n"));
    assertEquals(Optional.of("A \"good\", long title"), first.stated().title());
    assertEquals(DateRange.parse("1998-05-22"), first.stated().date());
    assertEquals(List.of("A One", "B Two"), first.stated().authors());
    assertEquals(Optional.empty(), sources.get(1).stated().title());
  }

  @Test
  void jsonLinesMayNest() throws IOException {
    write(
        "t.jsonl",
        "{\"text\": [\"One.\", \"Two.\"], \"authors\": [\"A\", \"B\"], \"event\": {\"n\": \"Expo\"}}\n\n");
    write("corpus.yaml", "tables:\n  - files: '*.jsonl'\n    event: {name: event.n}\n");
    Source source = read().value().sources().get(0);
    assertEquals(List.of(), read().problems());
    assertEquals("t-1", source.id());
    assertEquals("One.\nTwo.", source.text().substring(source.bodyStart()));
    assertEquals(Optional.of("Expo"), source.stated().eventName());
    assertEquals(List.of("A", "B"), source.stated().authors());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'a;text\n1;x,y'      | x,y",
        "'a\ttext\n1\tx;y,z'  | x;y,z",
        "'text\nx'            | x",
        "'text,a\rx,1\r'      | x",
        "'a,text\n1,5\" tall' | 5\" tall",
      })
  void separatorsAndEndsOfLinesAreTold(String table, String text) throws IOException {
    write("t.csv", table);
    Source source = read().value().sources().get(0);
    assertEquals(text, source.text().substring(source.bodyStart()));
  }

  @Test
  void aMarkOrAStatedEncodingIsHeeded() throws IOException {
    Files.write(corpus.resolve("t.csv"), "\uFEFFtext\nfür".getBytes(StandardCharsets.UTF_16LE));
    Files.write(
        corpus.resolve("u.csv"), "text\n\u043C\u0438\u0440".getBytes(Charset.forName("KOI8-R")));
    write("corpus.yaml", "rules:\n  - files: u.csv\n    charset: KOI8-R\n");
    assertEquals(
        List.of("für", "\u043C\u0438\u0440"),
        read().value().sources().stream().map(Source::text).toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "t.csv | text,a\\n\"x,1\\ny,2 | ERROR | 2 | 1 | never closed",
        "t.csv | text,a\\n\"x\"z,1 | ERROR | 2 | 4 | behind the quotation mark",
        "t.csv | text,id\\nx,1,2 | ERROR | 2 | 5 | 3 cells, and there are 2 columns",
        "t.csv | text,id,title\\nx,1 | WARNING | 2 | 1 | 2 cells, and there are 3 columns",
        "t.csv | text,text\\nx,y | ERROR | 1 | 6 | there twice",
        "t.csv | text,id\\nx,1\\ny,1 | WARNING | 3 | 3 | has the id \"t-1\"; this one became t-1-2",
        "t.csv | text,date\\nx,5/6/1998 | WARNING | 2 | 3 | not a date",
        "t.csv | text,url\\nx,here | WARNING | 2 | 3 | not a web address",
        "t.csv | text,id\\n,1 | WARNING | 2 | 1 | this row has no text",
        "t.csv | a,b\\nx,y | WARNING | 0 | 0 | no column of this table is known to be the text",
        "t.csv | text,zz\\nx,y | WARNING | 0 | 0 | columns of this table that are not used: zz",
        "t.jsonl | {\"text\": } | ERROR | 1 | 10 | not JSON",
        "t.jsonl | {\"text\": \"x\" | ERROR | 1 | 12 | not JSON",
        "t.jsonl | [1] | ERROR | 1 | 1 | not a JSON object",
        "t.jsonl | {\"text\": \"x\"} {} | ERROR | 1 | 15 | something follows",
        "t.jsonl | {\"text\": \"x\", \"text\": 1} | ERROR | 1 | 21 | Duplicate field",
      })
  void faultsHaveTheirPlace(
      String file, String table, Severity severity, int line, int column, String message)
      throws IOException {
    write(file, table.replace("\\n", "\n"));
    Problem problem =
        read().problems().stream()
            .filter(p -> p.message().contains(message))
            .findFirst()
            .orElseThrow(() -> new AssertionError(problems()));
    assertEquals(severity, problem.severity());
    assertEquals(file, problem.place().path());
    assertEquals(line, problem.place().line());
    assertEquals(column, problem.place().column(), problem.toString());
    assertFalse(problem.message().contains("Source"), problem.message());
  }

  @Test
  void aColumnThatIsNotThereIsAnErrorInTheSettings() throws IOException {
    write("t.csv", "Rede,a\nx,1");
    write("corpus.yaml", "tables:\n  - files: t.csv\n    text: Reden\n");
    Problem problem =
        read().problems().stream()
            .filter(p -> p.severity() == Severity.ERROR)
            .findFirst()
            .orElseThrow();
    assertEquals("corpus.yaml", problem.place().path());
    assertEquals(3, problem.place().line());
    assertEquals(Optional.of("did you mean \"Rede\"?"), problem.hint());
  }

  @Test
  void tenThousandFaultsAreToldInElevenLines() throws IOException {
    write("t.csv", "text,date\n" + "x,soon\n".repeat(10_000));
    List<Problem> problems = read().problems();
    assertEquals(11, problems.size());
    assertEquals("9990 more problems in this table, from here on", problems.get(10).message());
  }

  @Test
  void deepJsonIsAProblem() throws IOException {
    write("t.jsonl", "{\"a\":".repeat(100_000));
    assertTrue(problems().contains("not JSON"), problems());
  }

  private String problems() {
    return read().problems().toString();
  }

  private Outcome<CorpusInput> read() {
    return CorpusReader.read(corpus);
  }

  private void write(String path, String text) throws IOException {
    Path file = corpus.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
