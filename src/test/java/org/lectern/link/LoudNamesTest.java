package org.lectern.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.TestDocuments;

class LoudNamesTest {
  private static final String TEXT =
      "A working group met on long-term action. The board of the IPCC sat; the IPCC left. People's"
          + " rights. Mail to ipcc@example.org. The African road.";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          WORKING GROUP ON LONG-TERM ACTION | Working Group on Long-Term Action
          THE BOARD OF THE IPCC | The Board of the IPCC
          PEOPLE'S BOARD | People's Board
          PANAFRICAN BOARD | Panafrican Board
          IPCC | IPCC
          BOARD | BOARD
          Working Group | Working Group
          XYZZ GROUP | XYZZ Group
          """)
  void areReadWhereTheTextsWriteTheirWordsOtherwise(String name, String expected) {
    LoudNames names =
        new LoudNames(
            List.of(name),
            List.of(TestDocuments.document("a", TEXT, List.of(), List.of(), List.of())));
    assertEquals(expected, names.of(name));
  }
}
