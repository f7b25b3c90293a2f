package org.lectern.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.Span;

class SentencesTest {
  private static List<String> sentences(String text) {
    return Sentences.of(text, new Span(0, text.length())).stream().map(s -> s.of(text)).toList();
  }

  /** Sentences are divided by bars here. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "One.|Two?|Three",
        "J. R. Smith spoke.|Mr. Tan did not.",
        "Gen. J. R. R. Lee of the U.N. Secretariat came.|He left.",
        "See No. 5, Vol. 2, pp. 3 and para. 4.|Then stop.",
        "On Sept. 3 it began.|On Oct. 4 it ended.",
        "It was approval.|It is the end.",
        "It rose by 2 °C.|A year later it fell.",
        "He left the USA.|It is imperative to go.",
        "The work must stop.|We must go, as Tan et al. Said before.",
        "It must be strengthened.|The committee should act.",
        "网络安全很重要。|我们要加强。",
        "网路很长。|《路报》如此说。",
        "She said: \"It is late.\"|Nobody answered.",
      })
  void endWhereTheBarsStand(String marked) {
    String text = marked.replace("|", marked.startsWith("网") ? "" : " ");
    String found = sentences(text).stream().collect(Collectors.joining("|"));
    assertEquals(marked, found);
  }

  @Test
  void leaveOutAnyWhiteSpaceAround() {
    assertEquals(List.of("One.", "Two."), sentences("\u3000One.\u00A0 Two.\t\u00A0"));
    assertEquals(List.of(), sentences(" \u00A0"));
  }

  @Test
  void countOffsetsInTheWholeText() {
    String text = "Not this. One of these. J. R. Smith is another.";
    List<Span> found = Sentences.of(text, new Span(10, text.length()));
    assertEquals(List.of(new Span(10, 23), new Span(24, 47)), found);
  }
}
