package org.lectern.extract.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as pages write them. */
class PageCalendarTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; 2021-03-04T10:00:00Z; 2021-03-04; true",
        "en; 20210304; 2021-03-04; true",
        "en; March 4th, 2021; 2021-03-04; true",
        "en; Mar.4, 2021; 2021-03-04; true",
        "en; version 1.2 of March 4 2021, not 5 June 2021; 2021-03-04; true",
        "en; 4 Sept. 2021; 2021-09-04; true",
        "en; 03/04/2021; 2021-03-04; false",
        "en-GB; 03/04/2021; 2021-04-03; false",
        "en; 13/04/2021; 2021-04-13; true",
        "de; 4. März 2021; 2021-03-04; true",
        "de; 04.03.2021; 2021-03-04; true",
        "es; 4 de marzo de 2021; 2021-03-04; true",
        "zh; 2021年3月4日; 2021-03-04; true",
        "en; call 555-2021-33; ; ",
        "en; 30 February 2021; ; ",
        "en; March 2021; ; ",
      })
  void firstDay(String language, String text, String day, Boolean certain) {
    var found = PageCalendar.of(language).first(text);
    assertEquals(day, found.map(f -> f.date().toString()).orElse(null));
    assertEquals(certain, found.map(PageCalendar.Found::certain).orElse(null));
  }
}
