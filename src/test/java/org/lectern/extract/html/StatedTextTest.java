package org.lectern.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the text that a page states says of its blocks. */
class StatedTextTest {
  private static final String BEGINNING = "<p>The old <em>bridge</em> came down in the night.</p> ";

  @ParameterizedTest(name = "{0} of {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "whole; 1; The old bridge came down in the night",
        "whole; 1; The old bridge came down, in the night.",
        "whole; -1; The mill stands as it always stood",
        "whole; 0; The mill",
        "beginning; 1; The old bridge came down in the night",
        "beginning; 0; The mill stands as it always stood",
      })
  void says(String length, int said, String line) {
    String stated = BEGINNING + "Nobody was hurt. ".repeat(length.equals("whole") ? 40 : 1);
    assertEquals(said, new StatedText(stated).saysOf(line));
  }
}
