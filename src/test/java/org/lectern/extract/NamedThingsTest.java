package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organisations and places by their words. */
class NamedThingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "The World Bank paid, and the Bank of England lent. | organisation World Bank,"
            + " organisation Bank of England",
        "The situation in the West Bank was deplored. | place West Bank",
        "They met on the South Bank of the river and on the Left Bank. | -",
        "An Annex I Party may object, as a Non-Annex I Party may. | -",
        "The Labour Party objected. | organisation Labour Party",
      })
  void areTold(String sentence, String expected) {
    String found =
        Fixtures.document(sentence + " Much else was said on that day.").mentions().stream()
            .map(m -> m.type().label() + " " + m.name())
            .collect(Collectors.joining(", "));
    assertEquals(expected == null ? "" : expected, found);
  }
}
