package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlingLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a_1 | corpus.yaml: documents: {a_1: {date: 2001}}",
        "000_7bf641 | corpus.yaml: documents: {000_7bf641: {date: 2001}}",
        "12 | corpus.yaml: documents: {\"12\": {date: 2001}}",
        "a: b | corpus.yaml: documents: {\"a: b\": {date: 2001}}"
      })
  void quotesAnIdThatYamlWouldNotReadAsText(String id, String line) {
    assertEquals("put this line into " + line, SettlingLine.hint("t.csv#1", id, "date", "2001"));
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
