package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlingLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a_1 | a_1: {date: 2001}",
        "000_7bf641 | 000_7bf641: {date: 2001}",
        "12 | \"12\": {date: 2001}",
        "a: b | \"a: b\": {date: 2001}"
      })
  void quotesAnIdThatYamlWouldNotReadAsText(String id, String line) {
    assertEquals(
        "put this line below “documents:” in corpus.yaml: " + line,
        SettlingLine.hint("t.csv#1", id, "date", "2001"));
  }

  @Test
  void settlesManyTextsByOneRule() {
    assertEquals(
        "put this line below “rules:” in corpus.yaml: - {files: \"a/**\", kind: speech}",
        SettlingLine.rule(List.of("a/**"), "kind", "speech"));
    assertEquals(
        "put this line below “rules:” in corpus.yaml: - {files: [\"/a.txt\", \"b/c.txt\"], place: \"Ulm\"}",
        SettlingLine.rule(List.of("/a.txt", "b/c.txt"), "place", SettlingLine.quoted("Ulm")));
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt,a.yaml",
    "x/y.z/a.b.txt,x/y.z/a.b.yaml",
    "x.y/a,x.y/a.yaml",
    "corpus.txt,corpus.yaml",
    "t.csv#12,corpus.yaml",
    "c.xml#2,corpus.yaml",
    "no#1.txt,no#1.yaml"
  })
  void namesTheFileThatSettlesIt(String path, String file) {
    assertEquals(file, SettlingLine.file(path));
  }

  @Test
  void quotesWhatYamlCannotHold() {
    assertEquals(
        "\"a \\\"b\\\" \\\\ \\u000A \\uD800 \\u202E 漢 \uD83D\uDE00\"",
        SettlingLine.quoted("a \"b\" \\ \n \uD800 \u202E 漢 \uD83D\uDE00"));
  }
}
