package org.lectern.extract.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Span;

/** UTF-8 that was read as Windows-1252, and what only looks like it. */
class MojibakeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "it\u2019s a caf\u00E9 \u2013 d\u00E9j\u00E0 vu",
        "\u00E9t\u00E9 \u00E0 la pla\u00E7e",
        "f\u00FCr \u00FCber \u00D6l",
        "it costs \u20AC5 or \u00A35 \u2026",
        "\u00ABquoted\u00BB \u201Cwords",
      })
  void isMended(String meant) {
    byte[] bytes = meant.getBytes(StandardCharsets.UTF_8);
    assertEquals(meant, mended(new String(bytes, Charset.forName("windows-1252"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pozna\u0144, POZNA\u0143",
        "\u00C9cole, it\u2019s \u201Cquoted\u201D",
        "\u4F1A\u8BAE, \u8BAE\u4F1A",
      })
  void isMendedWhereControlsBetrayIt(String meant) {
    byte[] bytes = meant.getBytes(StandardCharsets.UTF_8);
    assertEquals(meant, mended(new String(bytes, StandardCharsets.ISO_8859_1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "IRM\u00C3\u201D e MANH\u00C3\u2026",
        "\u00C2ge \u00C3o \u00E2me S\u00C3O",
        "\u4F60\u597D caf\u00E9",
        "\u00C3",
      })
  void whatMayBeMeantStays(String text) {
    assertEquals(text, mended(text));
  }

  private static String mended(String text) {
    List<Edit> edits = new ArrayList<>();
    Mojibake.find(text, new Span(0, text.length()), edits);
    StringBuilder out = new StringBuilder(text);
    for (int i = edits.size() - 1; i >= 0; i--) {
      Edit edit = edits.get(i);
      out.replace(edit.span().start(), edit.span().end(), edit.after());
    }
    return out.toString();
  }
}
