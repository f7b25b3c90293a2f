package org.lectern.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "000_7bf641eed1883a87, 000_7bf641eed1883a87",
        "My Speech, my-speech",
        "a  --  b, a-b",
        "'quoted' \"name\", quoted-name",
        ".., u2e-u2e",
        "../../etc/passwd, etc-passwd",
        "a..b, a-b",
        "\uD83D\uDE00, u1f600",
        "hello \uD83D\uDE00, hello",
        "\u8BB2\u8BDD 2016, \u8BB2\u8BDD-2016",
        "Cafe\u0301, caf\u00E9",
        "\u0130stanbul, i\u0307stanbul",
        "CON, x-con",
        "com1, x-com1",
        "con-text, con-text",
        "%2e%2e, 2e-2e",
        "a?b#c&d=e, a-b-c-d-e",
        "<script>, script",
        "\u202Egpj.exe, gpj-exe",
        "trailing., trailing",
      })
  void makesSafeNames(String name, String slug) {
    assertEquals(slug, Slug.of(name));
  }

  @ParameterizedTest
  @CsvSource({"a", "\u0130stanbul", "CON", "x y", "\u8BB2\u8BDD", "\uD83D\uDE00"})
  void aSafeNameIsItsOwn(String name) {
    assertTrue(Slug.isSafe(Slug.of(name)), Slug.of(name));
  }

  @Test
  void longNamesAreCutAndStayApart() {
    String a = Slug.of("\u8BB2".repeat(300) + "a");
    String b = Slug.of("\u8BB2".repeat(300) + "b");
    assertTrue(a.getBytes(StandardCharsets.UTF_8).length <= 120, a);
    assertTrue(!a.equals(b));
    assertTrue(Slug.isSafe(a));
  }

  @Test
  void anEmptyNameHasOne() {
    assertEquals("unnamed", Slug.of(""));
  }
}
