package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlingLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a_1 | documents: {a_1: {date: 2001}}",
        "000_7bf641 | documents: {000_7bf641: {date: 2001}}",
        "12 | documents: {\"12\": {date: 2001}}",
        "a: b | documents: {\"a: b\": {date: 2001}}"
      })
  void quotesAnIdThatYamlWouldNotReadAsText(String id, String line) {
    assertEquals(line, SettlingLine.of(id, "date", "2001"));
  }
}
