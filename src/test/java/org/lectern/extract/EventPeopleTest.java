package org.lectern.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who took part in the event that a document tells of, and what they did there. */
class EventPeopleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jane Roe opened the session by honouring the memory of Karl Marsh. | Jane Roe spoke",
        "The session was opened by Karl Marsh. | Karl Marsh spoke",
        "Jane Roe presided over the meeting, attended by Karl Marsh and Ann Lee. |"
            + " Jane Roe presided; Karl Marsh attended; Ann Lee attended",
        "The meeting was also attended by Karl Marsh. | Karl Marsh attended",
        "On the evening of the first long day of it, Jane Roe of the Road Office recalled the meeting of"
            + " ministers in spring focusing on money and attended by Karl Marsh. | ''",
      })
  void took(String sentence, String expected) {
    String text = "The National Road Conference was held in Ulm on 3 May 1999. " + sentence;
    assertEquals(
        expected,
        Fixtures.document(text).events().get(0).participants().stream()
            .map(p -> p.name() + " " + p.part().label())
            .collect(Collectors.joining("; ")));
  }
}
