package org.lectern.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.address.Slug;

class SlugsTest {
  @ParameterizedTest
  @CsvSource({
    "Anna Verdi, anna-verdi",
    "Con, x-con",
    "NUL, x-nul",
    "COM1, x-com1",
    "COM 1, com-1",
    "Conakry, conakry",
    "…, person"
  })
  void areSafeNames(String name, String id) {
    assertEquals(id, Slugs.of(name, "person"));
    assertTrue(Slug.isSafe(id), id);
  }

  @Test
  void stayShortAndApart() {
    Slugs slugs = new Slugs();
    String one = slugs.unique("word ".repeat(100), "event");
    String other = slugs.unique("word ".repeat(100), "event");
    assertTrue(one.length() <= 80, one);
    assertEquals(one + "-2", other);
    assertTrue(Slug.isSafe(other), other);
  }
}
